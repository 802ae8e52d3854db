import { describe, expect, it } from 'vitest';
import hoursTable from '../../../resources/profiles/hours.json' with { type: 'json' };
import { starterTactics } from '../../../electron/core/profiles/starter.ts';
import { BookHits } from '../../../electron/core/risk/columns/book-hits.ts';
import { Past } from '../../../electron/core/risk/columns/past.ts';
import { replay } from '../../../electron/core/risk/replay.ts';
import { hoursSchema } from '../../../electron/core/risk/replay/hours.ts';
import { rateOf, Results } from '../../../electron/core/risk/replay/results.ts';
import { Stretch } from '../../../electron/core/risk/replay/stretch.ts';
import { tacticsInForce } from '../../../electron/core/risk/rules.ts';
import { measures } from '../../../shared/locales/en/measures.ts';
import type { Profile } from '../../../shared/profile.ts';
import { replaySchema, type Replay } from '../../../shared/replay.ts';
import { blankProfile } from '../../property/risk/profiles-at-hand.ts';

/** What one declaration of an invented past is: its day, its weight, who decided, what control found. */
interface Made {
  readonly day?: string;
  readonly items?: number;
  readonly drawn?: boolean;
  readonly severity?: number;
  readonly effect?: number;
}

function answerOf(
  made: readonly Made[],
  profiles: readonly Profile[],
  { secret = null as Uint8Array | null } = {},
): Replay {
  const past = new Past();
  const results = new Results();
  for (const [
    index,
    { day = '2026-03-01', items = 1, drawn, severity, effect },
  ] of made.entries()) {
    past.add({
      declaration: index,
      day,
      identity: `declaration ${index}`,
      corridor: drawn === true ? 'yellow' : 'green',
      decidedBy: drawn === true ? 'random' : 'none',
      facts: { header: { direction: 'import', itemCount: items }, items: [] },
    });
    if (severity !== undefined) results.learn(index, severity, effect ?? null);
  }
  const stretch = new Stretch(past, results.over(past), null, null);
  const ground = {
    stretch,
    book: new BookHits(profiles, {
      past,
      of: stretch.of,
      members: () => () => false,
      heedsValidity: true,
    }),
    lists: [],
    ruleSetHash: 'rules',
    tactics: tacticsInForce(starterTactics),
    hours: hoursSchema.parse(hoursTable),
    secret,
  };
  const steps = replay(ground, { drafts: [], only: null, heedsValidity: true });
  for (;;) {
    const step = steps.next();
    if (step.done === true) return replaySchema.parse(step.value);
  }
}

const many = (count: number, of: Made): Made[] => Array.from({ length: count }, () => of);
const heavy = (code: string, from: number): Profile => ({
  ...blankProfile(code),
  condition: { op: 'atLeast', field: 'itemCount', value: from },
});

describe('A hit rate', () => {
  it('comes with the bounds that Wilson gives it', () => {
    const bounds = ({ low, high }: ReturnType<typeof rateOf>) => [
      low?.toFixed(4),
      high?.toFixed(4),
    ];
    expect(bounds(rateOf(10, 5))).toEqual(['0.2366', '0.7634']);
    expect(bounds(rateOf(10, 0))).toEqual(['0.0000', '0.2775']);
    expect(bounds(rateOf(10, 10))).toEqual(['0.7225', '1.0000']);
    expect(bounds(rateOf(1_000, 20))).toEqual(['0.0130', '0.0307']);
  });

  it('is unknown before the first result, and says how many hits nobody checked', () => {
    const [profile] = answerOf(many(4, {}), [heavy('ALL', 1)]).profiles;
    expect(profile?.results).toEqual({
      checked: 0,
      confirmed: 0,
      rate: null,
      low: null,
      high: null,
    });
    expect(profile).toMatchObject({ unchecked: 4, lift: null, liftReason: 'nothing checked' });
  });

  it('counts a clerical slip (severity 1) as checked and not as confirmed', () => {
    const [profile] = answerOf([{ severity: 1 }, { severity: 2 }, {}], [heavy('ALL', 1)]).profiles;
    expect(profile?.results).toMatchObject({ checked: 2, confirmed: 1, rate: 0.5 });
  });
});

describe('The lift over chance', () => {
  const found = many(10, { items: 5, severity: 3 });
  const chance = (checked: number, confirmed: number) => [
    ...many(confirmed, { drawn: true, severity: 3 }),
    ...many(checked - confirmed, { drawn: true, severity: 0 }),
  ];

  it('is the rate of the profile divided by the rate of the random selection', () => {
    const [profile] = answerOf([...found, ...chance(40, 10)], [heavy('BIG', 5)]).profiles;
    expect(profile).toMatchObject({ lift: 4, liftReason: null });
  });

  it('is not told where chance has too few results, or confirmed nothing', () => {
    const few = answerOf([...found, ...chance(29, 10)], [heavy('BIG', 5)]).profiles[0];
    expect(few).toMatchObject({ lift: null, liftReason: 'small baseline' });
    const none = answerOf([...found, ...chance(40, 0)], [heavy('BIG', 5)]).profiles[0];
    expect(none).toMatchObject({ lift: null, liftReason: 'nothing confirmed at random' });
  });
});

describe('A profile of which a share counts', () => {
  const half: Profile = { ...heavy('HALF', 1), share: 5_000, measures: ['D10'] };

  it('is counted by the lot where the secret is at hand, and by expectation where it is not', () => {
    const expected = answerOf(many(1_001, {}), [half]).profiles[0];
    expect(expected).toMatchObject({ counted: 500.5, countedBy: 'expected' });
    const drawn = answerOf(many(1_001, {}), [half], { secret: new Uint8Array(32) }).profiles[0];
    expect(drawn?.countedBy).toBe('drawn');
    expect(Math.abs((drawn?.counted ?? 0) - 500)).toBeLessThan(80);
    expect(drawn?.hours).toBe((drawn?.counted ?? 0) * 0.5);
  });

  it('leaves the set without corridors where there is no secret to draw with', () => {
    expect(answerOf(many(3, {}), [half]).set).toBeNull();
  });
});

it('Overlap names the closest profiles first: both over either', () => {
  const past = [...many(4, { items: 1 }), ...many(4, { items: 2 }), ...many(2, { items: 3 })];
  const { profiles } = answerOf(past, [heavy('ONE', 1), heavy('TWO', 2), heavy('THREE', 3)]);
  expect(profiles.find(({ code }) => code === 'TWO')?.overlap).toEqual([
    { code: 'ONE', both: 6, jaccard: 0.6 },
    { code: 'THREE', both: 2, jaccard: 2 / 6 },
  ]);
});

it('Months follow one another, those without a hit among them', () => {
  const past: Made[] = [
    { day: '2026-03-03', items: 5, severity: 4, effect: 300 },
    { day: '2026-03-04', items: 5, severity: 0, effect: 0 },
    { day: '2026-03-05', severity: 4, effect: 7 },
    { day: '2026-01-31', items: 5, severity: 3 },
    { day: '2026-02-15' },
  ];
  expect(answerOf(past, [heavy('BIG', 5)]).profiles[0]?.byMonth).toEqual([
    { month: '2026-01', declarations: 1, hits: 1, checked: 1, confirmed: 1, money: null },
    { month: '2026-02', declarations: 1, hits: 0, checked: 0, confirmed: 0, money: null },
    {
      month: '2026-03',
      declarations: 3,
      hits: 2,
      checked: 2,
      confirmed: 1,
      money: { minor: 300, results: 2 },
    },
  ]);
});

describe('Money', () => {
  const looked = (measures: string[]): Profile => ({ ...heavy('ALL', 1), measures });
  const moneyOf = (made: readonly Made[], profile = looked([])) =>
    answerOf(made, [profile]).profiles[0]?.money;

  it('is what was assessed less what was to be given back, of the results that say a sum', () => {
    const noted = [
      { severity: 3, effect: 150_00 },
      { severity: 3, effect: -50_00 },
      { severity: 3 },
      {},
    ];
    expect(moneyOf(noted)).toMatchObject({ minor: 100_00, returned: 50_00, results: 2 });
  });

  it('is not known where no result says a sum, and nothing where all say nothing', () => {
    expect(moneyOf([{ severity: 3 }, {}])).toBeNull();
    expect(moneyOf([{ severity: 0, effect: 0 }])).toMatchObject({ minor: 0, results: 1 });
  });

  it('by the hour divides by the hours of those results alone', () => {
    const table = hoursSchema.parse(hoursTable);
    const [measure, hours] = Object.entries(table.measures).find(([, each]) => each > 0) ?? [];
    if (measure === undefined || hours === undefined) throw new Error('no measure takes time');
    const noted = [...many(3, { severity: 3, effect: 90_00 }), ...many(20, { severity: 3 })];
    expect(moneyOf(noted, looked([measure]))?.perHour).toBe(Math.round(90_00 / hours));
  });

  it('by the hour is not told where the results took no time', () => {
    const green: Profile = { ...looked([]), corridor: 'green' };
    const none = hoursSchema.parse(hoursTable).corridors.green === 0;
    expect(none).toBe(true);
    expect(moneyOf([{ severity: 3, effect: 5 }], green)?.perHour).toBeNull();
  });

  it('of a declaration looked at again is what was told of it last', () => {
    const past = new Past();
    past.add({
      declaration: 7,
      day: '2026-03-01',
      identity: 'declaration 7',
      corridor: 'yellow',
      decidedBy: 'none',
      facts: { header: { direction: 'import', itemCount: 1 }, items: [] },
    });
    const results = new Results();
    results.learn(7, 3, 500);
    expect([...results.over(past).effects]).toEqual([500]);
    results.learn(7, 3, null);
    expect([...results.over(past).effects]).toEqual([Number.NaN]);
  });
});

it('The table of hours knows every measure of the catalogue and says whose estimate it is', () => {
  const table = hoursSchema.parse(hoursTable);
  expect(Object.keys(table.measures).sort()).toEqual(Object.keys(measures).sort());
  expect(table.source).toBe('own estimate');
});
