import { describe, expect, it } from 'vitest';
import { createReader } from '../../../electron/core/intake/reader.ts';
import { readingsOf } from '../../../electron/core/intake/readings.ts';
import { noMappings } from '../../../electron/core/intake/csv/columns.ts';
import type { Reading } from '../../../electron/core/intake/reader.ts';
import { declarationSchema } from '../../../shared/declaration.ts';
import { ownRow, ownTable } from './post-at-hand.ts';

const read = (text: string | Uint8Array): Reading[] => [
  ...readingsOf([typeof text === 'string' ? Buffer.from(text) : text], noMappings),
];
function only(text: string | Uint8Array) {
  const [reading, ...more] = read(text);
  if (reading?.kind !== 'read' || more.length > 0) throw new Error(JSON.stringify(reading));
  return reading;
}
const codes = ({ findings }: { findings: readonly { code: string }[] }) =>
  findings.map(({ code }) => code);

/** The text in Windows-1251, which Node can read but not write. */
function inWindows1251(text: string): Uint8Array {
  const decoder = new TextDecoder('windows-1251');
  const bytes = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]),
  );
  return Uint8Array.from(text, (letter) => bytes.get(letter) ?? 0x3f);
}

describe('a table with our own columns', () => {
  it('is read without anybody having explained it', () => {
    const { declaration, findings, format } = only(ownTable(ownRow('A-1')));
    expect(format).toBe('CSV');
    expect(findings).toEqual([]);
    expect(declarationSchema.parse(declaration)).toMatchObject({
      document: 'goods',
      type: 'IM',
      direction: 'import',
      sourceId: 'A-1',
      office: { code: '55302' },
      declaredOn: '2026-09-28',
      parties: { consignee: { name: 'ТОО «Пример»' } },
      items: [
        {
          ordinal: 1,
          hsCode: '6109100000',
          grossGrams: 120_500,
          netGrams: 110_000,
          price: { minor: 150_025, currency: 'USD' },
        },
      ],
    });
  });

  it('makes one declaration of the rows that share its number, and the next of the next', () => {
    const readings = read(ownTable(ownRow('A', 1), ownRow('A', 2), ownRow('B', 1)));
    expect(
      readings.map((one) =>
        one.kind === 'read' ? [one.declaration.sourceId, one.declaration.items.length] : one.reason,
      ),
    ).toEqual([
      ['A', 2],
      ['B', 1],
    ]);
  });

  it('says so where rows of one declaration stand apart', () => {
    const readings = read(ownTable(ownRow('A'), ownRow('B'), ownRow('A')));
    const last = readings.at(-1);
    expect(last?.kind === 'read' && codes(last)).toEqual(['TABLE_ROWS_APART']);
  });

  it('says so where rows of one declaration tell different things of the whole', () => {
    const other = ownRow('A', 2, { 'countries.dispatch': 'TR' });
    expect(only(ownTable(ownRow('A', 1), other)).findings).toMatchObject([
      {
        code: 'TABLE_ROWS_DISAGREE',
        severity: 'warning',
        params: { tag: 'countries.dispatch', first: 'CN', other: 'TR' },
      },
    ]);
  });

  it('refuses a row with more or fewer cells, naming the line; the others stand', () => {
    const [first, second, third] = read(ownTable(ownRow('A'), `${ownRow('B')};1`, ownRow('C')));
    expect(first?.kind === 'read' && first.findings).toEqual([]);
    expect(second?.kind === 'read' && second.findings).toMatchObject([
      { code: 'TABLE_ROW_LENGTH', severity: 'error', params: { line: 3, cells: 17, columns: 16 } },
    ]);
    expect(third?.kind === 'read' && third.findings).toEqual([]);
  });

  it('that breaks in the middle keeps the declarations that were complete, and names the line of the fault', () => {
    const broken = ownRow('C').replace('IM', '"IM"x');
    const readings = read(ownTable(ownRow('A'), ownRow('B'), broken, ownRow('D')));
    expect(readings.map(({ kind }) => kind)).toEqual(['read', 'unreadable']);
    expect(readings[1]).toMatchObject({ format: 'CSV', reason: { code: 'CSV_BROKEN', line: 4 } });
  });

  it('never runs a formula: it is a text like any other', () => {
    const formula = `=cmd|' /C calc'!A0`;
    const { declaration } = only(ownTable(ownRow('A', 1, { 'item.description': formula })));
    expect(declaration.items[0]?.description).toBe(formula);
  });

  it.each([
    ['item.netKilograms', '-5', 'NEGATIVE_VALUE'],
    ['item.netKilograms', '9'.repeat(45), 'BAD_NUMBER'],
    ['item.price', 'много', 'BAD_NUMBER'],
    ['declaredOn', '2026-02-30', 'VALUE_LEFT_OUT'],
  ])('finds fault with %s “%s”', (column, value, code) => {
    expect(codes(only(ownTable(ownRow('A', 1, { [column]: value }))))).toEqual([code]);
  });

  it('puts a declaration of more rows than any declaration has aside', () => {
    const reader = createReader({ items: 10 });
    reader.write(
      Buffer.from(ownTable(...Array.from({ length: 12 }, (_, n) => ownRow('A', n + 1)))),
    );
    expect(reader.end()).toMatchObject({ code: 'CSV_TOO_MANY_ROWS', line: 12 });
  });

  it('may end its lines in several ways, blank ones between', () => {
    const text =
      ownTable().trim() + '\r\n' + [ownRow('A'), '', ownRow('B'), ownRow('C')].join('\n');
    expect(read(text).map(({ kind }) => kind)).toEqual(['read', 'read', 'read']);
  });

  it('holds cells with line breaks and the mark itself in quotes', () => {
    const text = '"Футболки;\nмужские ""люкс"" трикотажные"';
    const { declaration } = only(ownTable(ownRow('A', 1, { 'item.description': text })));
    expect(declaration.items[0]?.description).toBe('Футболки;\nмужские "люкс" трикотажные');
  });
});

describe('the letters of a table', () => {
  const table = ownTable(ownRow('A'));
  const nameOf = (bytes: string | Uint8Array) => only(bytes).declaration.parties.consignee?.name;

  it.each([
    ['UTF-8', Buffer.from(table)],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${table}`)],
    ['UTF-16 with its mark', Buffer.from(`\ufeff${table}`, 'utf16le')],
    ['UTF-16 without it', Buffer.from(table, 'utf16le')],
    ['Windows-1251', inWindows1251(table)],
  ])('may be in %s', (_, bytes) => {
    expect(nameOf(bytes)).toBe('ТОО «Пример»');
  });

  it('in Windows-1251 are an assumption that is said', () => {
    expect(codes(only(inWindows1251(table)))).toEqual(['ENCODING_ASSUMED']);
  });

  it('Windows-1251 is recognised however the bytes are cut', () => {
    const bytes = inWindows1251(table);
    for (let size = 1; size < 40; size += 1) {
      const reader = createReader();
      for (let at = 0; at < bytes.length; at += size) reader.write(bytes.subarray(at, at + size));
      expect(reader.end()).toBeNull();
      expect(reader.take()[0]?.declaration.parties.consignee?.name).toBe('ТОО «Пример»');
    }
  });

  it('a table that was UTF-8 and then is not is broken, not Russian', () => {
    const broken = Buffer.concat([Buffer.from(table.repeat(3)), Uint8Array.of(0xff, 0xfe)]);
    expect(read(broken).at(-1)).toMatchObject({ reason: { code: 'ENCODING_UNKNOWN' } });
  });
});

// DALIZ_ROWS=1000000 takes minutes; memory is bounded alike.
it('Rows without number go by without ever being in memory together', () => {
  const rows = Number(process.env['DALIZ_ROWS'] ?? 60_000);
  const some = 2_000;
  const row = ownRow('N').slice(1);
  function* chunks(): Generator<Uint8Array> {
    yield Buffer.from(ownTable());
    for (let n = 0; n < rows; n += some) {
      yield Buffer.from(Array.from({ length: some }, (_, k) => `${n + k}${row}\n`).join(''));
    }
  }
  let declarations = 0;
  let most = 0;
  const before = process.memoryUsage().rss;
  for (const reading of readingsOf(chunks(), noMappings)) {
    if (reading.kind === 'read') declarations += 1;
    if (declarations % 10_000 === 0) most = Math.max(most, process.memoryUsage().rss - before);
  }
  expect(declarations).toBe(rows);
  expect(most).toBeLessThan(400 * 1024 * 1024);
}, 600_000);
