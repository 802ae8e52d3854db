import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFilter } from '../../../renderer/ui/grid/filterText.ts';

describe('what is typed under a column head', () => {
  test('nothing typed asks for nothing', () => {
    expect(readFilter('   ', 'text')).toBeNull();
  });

  test('plain text is found anywhere, with a star at the beginning, with = exactly', () => {
    expect(readFilter('алтын', 'text')).toEqual({ kind: 'contains', text: 'алтын' });
    expect(readFilter('ТОО*', 'text')).toEqual({ kind: 'startsWith', text: 'ТОО' });
    expect(readFilter('=ТОО', 'text')).toEqual({ kind: 'equals', value: 'ТОО' });
  });

  test('a code is found from its beginning', () => {
    expect(readFilter('CN', 'code')).toEqual({ kind: 'startsWith', text: 'CN' });
  });

  test('>100 leaves 100 out, >=100 keeps it, in the steps the column knows', () => {
    expect(readFilter('>100', 'number')).toEqual({ kind: 'range', from: 101, to: null });
    expect(readFilter('>100', 'number', 0.001)).toEqual({
      kind: 'range',
      from: 100.001,
      to: null,
    });
    expect(readFilter('>=100', 'number')).toEqual({ kind: 'range', from: 100, to: null });
    expect(readFilter('<0,1', 'number', 0.01)).toEqual({ kind: 'range', from: null, to: 0.09 });
  });

  test('a span of figures may be written in either order and with grouped digits', () => {
    expect(readFilter('20 000 - 1 500,5', 'number')).toEqual({
      kind: 'range',
      from: 1500.5,
      to: 20_000,
    });
  });

  test('a day, a month and a year are spans of days', () => {
    expect(readFilter('05.03.2026', 'date')).toEqual({
      kind: 'dates',
      from: '2026-03-05',
      to: '2026-03-05',
    });
    expect(readFilter('02.2028', 'date')).toEqual({
      kind: 'dates',
      from: '2028-02-01',
      to: '2028-02-29',
    });
    expect(readFilter('2026', 'date')).toEqual({
      kind: 'dates',
      from: '2026-01-01',
      to: '2026-12-31',
    });
  });

  test('after a day and before a day leave the day itself out', () => {
    expect(readFilter('>28.02.2026', 'date')).toEqual({
      kind: 'dates',
      from: '2026-03-01',
      to: null,
    });
    expect(readFilter('<01.01.2026', 'date')).toEqual({
      kind: 'dates',
      from: null,
      to: '2025-12-31',
    });
  });

  test('a day that does not exist, or words where figures belong, are not understood', () => {
    expect(readFilter('31.02.2026', 'date')).toBeUndefined();
    expect(readFilter('вчера', 'date')).toBeUndefined();
    expect(readFilter('много', 'number')).toBeUndefined();
    expect(readFilter('=', 'text')).toBeUndefined();
  });

  test('whatever is typed, a filter is understood or refused, and a span never runs backwards', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom('text', 'code', 'number', 'date' as const),
        (text, kind) => {
          const filter = readFilter(text, kind);
          if (filter?.kind === 'range' && filter.from !== null && filter.to !== null)
            expect(filter.from).toBeLessThanOrEqual(filter.to);
          if (filter?.kind === 'dates' && filter.from !== null && filter.to !== null)
            expect(filter.from <= filter.to).toBe(true);
        },
      ),
    );
  });
});
