import { describe, expect, it } from 'vitest';
import { completionWith } from '../../../electron/core/consignments/completion.ts';
import { isReleased, stateOf, type Decided } from '../../../electron/core/consignments/state.ts';

const paper = (document: Decided['document'], release: string | null = null): Decided => ({
  document,
  release,
});

describe('How far a consignment has come', () => {
  it.each([
    ['announced', [paper('preliminary')], false],
    ['arrived', [paper('preliminary'), paper('arrival')], false],
    ['inTransit', [paper('transit')], false],
    ['inTransit', [paper('preliminary'), paper('transit')], false],
    ['arrived', [paper('transit')], true],
    ['stored', [paper('transit'), paper('storage')], true],
    ['declared', [paper('preliminary'), paper('arrival'), paper('goods')], false],
    ['released', [paper('preliminary'), paper('goods', '10')], false],
    ['released', [paper('goods', '20')], false],
    ['inTransit', [paper('goods', '10'), paper('transit')], false],
    ['declared', [paper('goods', '10'), paper('goods')], false],
  ] as const)('%s', (state, papers, completed) => {
    const standings = papers.map((one) => ({
      document: one.document,
      released: isReleased(one),
    }));
    expect(stateOf(standings, completed)).toBe(state);
  });

  it('goods whose release was refused, or not decided, are not released', () => {
    for (const release of ['90', null]) expect(isReleased(paper('goods', release))).toBe(false);
    for (const release of ['10', '12', '20'])
      expect(isReleased(paper('goods', release))).toBe(true);
  });

  it('preliminary information releases nothing', () => {
    expect(isReleased(paper('preliminary', '10'))).toBe(false);
  });
});

describe('The end of a transit', () => {
  const intact = { number: 'AQ0000001', state: 'intact' as const };
  const written = {
    arrivedAt: '2026-07-03T18:30:00Z',
    seals: [intact],
    anomalies: [],
    note: null,
  };

  it('in time with every seal whole has no anomaly', () => {
    expect(completionWith(written, ['AQ0000001'], '2026-07-03')).toEqual(written);
  });

  it('a seal that nobody wrote down is missing', () => {
    expect(completionWith(written, ['AQ0000001', 'AQ0000002'], null)).toMatchObject({
      seals: [intact, { number: 'AQ0000002', state: 'missing' }],
      anomalies: ['sealMissing'],
    });
  });

  it('is late by the calendar of the post, not of Greenwich', () => {
    const afterMidnight = { ...written, arrivedAt: '2026-07-03T19:30:00Z' };
    expect(completionWith(afterMidnight, ['AQ0000001'], '2026-07-03').anomalies).toEqual(['late']);
  });

  it('says each anomaly once', () => {
    const broken = {
      ...written,
      seals: [
        { number: 'AQ0000001', state: 'broken' as const },
        { number: 'AQ0000002', state: 'broken' as const },
      ],
      anomalies: ['sealBroken' as const],
    };
    expect(completionWith(broken, [], null).anomalies).toEqual(['sealBroken']);
  });
});
