import { describe, expect, it } from 'vitest';
import type { Corridor } from '../../../shared/corridor.ts';
import type { Profile } from '../../../shared/profile.ts';
import { tacticsSchema, type Tactics } from '../../../shared/tactics.ts';
import { starterProfiles, starterTactics } from '../../../electron/core/profiles/starter.ts';
import { evaluate, type Decision } from '../../../electron/core/risk/evaluate.ts';
import type { Facts } from '../../../electron/core/risk/facts.ts';
import { compileRules, tacticsInForce } from '../../../electron/core/risk/rules.ts';
import { bookWith } from '../../support/book.ts';

const [template] = starterProfiles;
if (template === undefined) throw new Error('no starter profile');

/** A profile that fires on every import, unless told otherwise. */
function profile(code: string, of: Partial<Profile>): Profile {
  return {
    ...(template as Profile),
    code,
    kind: 'standing',
    weight: 0,
    directions: ['import'],
    condition: { op: 'equals', field: 'direction', value: 'import' },
    validFrom: '2026-01-01',
    validTo: null,
    ...of,
  };
}

const standing = (code: string, corridor: Corridor, weight: number, of: Partial<Profile> = {}) =>
  profile(code, { corridor, weight, ...of });
const mandatory = (code: string, corridor: Corridor) =>
  profile(code, { kind: 'mandatory', corridor });

const plain: Tactics = {
  ...starterTactics,
  thresholds: { blue: 20, yellow: 40, red: 70 },
  random: {
    share: 0,
    corridor: 'yellow',
    waivedBy: { act: 'Order 1', on: '2026-01-01', until: '2026-12-31', thereafter: 10_000 },
  },
};

interface Given {
  readonly facts?: Facts['header'];
  readonly situation?: Facts['situation'];
  readonly tactics?: Partial<Tactics>;
  readonly day?: string;
  readonly identity?: string;
}

function decide(profiles: readonly Profile[], given: Given = {}): Decision {
  const facts: Facts = {
    header: { direction: 'import', ...given.facts },
    items: [],
    ...(given.situation === undefined ? {} : { situation: given.situation }),
  };
  return evaluate(facts, {
    rules: compileRules(bookWith(profiles)),
    tactics: tacticsInForce({ ...plain, ...given.tactics }),
    day: given.day ?? '2026-05-12',
    identity: given.identity ?? 'registration|55302|2026||1',
    secret: new Uint8Array(32).fill(7),
  });
}

describe('A target profile', () => {
  it('decides alone like a mandatory one, and gives way to a mandatory one as strict', () => {
    const target = profile('TARGET', { kind: 'target', corridor: 'red', validTo: '2026-06-01' });
    expect(decide([target])).toMatchObject({ corridor: 'red', decidedBy: 'target', score: 0 });
    expect(decide([target, mandatory('MUST', 'red')]).decidedBy).toBe('mandatory');
    expect(decide([target, mandatory('MUST', 'yellow')])).toMatchObject({
      corridor: 'red',
      decidedBy: 'target',
    });
    expect(decide([target], { day: '2026-06-02' }).corridor).toBe('green');
  });
});

describe('The category of the trader', () => {
  const categories: Tactics['categories'] = {
    low: { points: -20, upTo: 'green' },
    high: { points: 25, upTo: 'blue' },
  };
  const of = (category: string | null, ...profiles: Profile[]) =>
    decide(profiles, { facts: { traderCategory: category }, tactics: { categories } });

  it('takes points from a trader of low risk, and says that the category decided', () => {
    expect(of('low', standing('A', 'yellow', 45))).toMatchObject({
      corridor: 'blue',
      decidedBy: 'category',
      score: 25,
    });
    expect(of(null, standing('A', 'yellow', 45))).toMatchObject({
      corridor: 'yellow',
      decidedBy: 'score',
    });
    expect(of('medium', standing('A', 'yellow', 45)).decidedBy).toBe('score');
  });

  it('never takes anything from what a mandatory profile asks', () => {
    expect(of('low', mandatory('MUST', 'red'))).toMatchObject({
      corridor: 'red',
      decidedBy: 'mandatory',
      score: 0,
    });
  });

  it('adds points to a trader of high risk, by itself no further than the tactics say', () => {
    expect(of('high')).toMatchObject({ corridor: 'blue', decidedBy: 'category', score: 25 });
    expect(of('high', standing('A', 'yellow', 20))).toMatchObject({
      corridor: 'yellow',
      score: 45,
    });
  });

  it('that is none of the three changes nothing', () => {
    expect(of('excellent', standing('A', 'yellow', 45)).decidedBy).toBe('score');
  });
});

describe('The capacity of a corridor', () => {
  const capacity: Tactics['capacity'] = [
    { office: null, corridor: 'red', perDay: 10, whenFull: 'lower' },
    { office: '55302', corridor: 'red', perDay: 2, whenFull: 'lower' },
    { office: '55303', corridor: 'red', perDay: 2, whenFull: 'keep' },
  ];
  const at = (office: string, taken: number, ...profiles: Profile[]) =>
    decide(profiles, {
      facts: { office },
      situation: { taken: { red: taken } },
      tactics: { capacity },
    });

  it('sends one too many a corridor lighter where only its score sent it, and says so', () => {
    const doubtful = standing('A', 'red', 80);
    expect(at('55302', 1, doubtful)).toMatchObject({ corridor: 'red', decidedBy: 'score' });
    expect(at('55302', 2, doubtful)).toMatchObject({ corridor: 'yellow', decidedBy: 'capacity' });
    expect(at('55399', 9, doubtful).corridor).toBe('red');
    expect(at('55399', 10, doubtful).corridor).toBe('yellow');
  });

  it('keeps it where the tactics say so, and notes that the corridor is full', () => {
    const kept = at('55303', 2, standing('A', 'red', 80));
    expect(kept).toMatchObject({ corridor: 'red', decidedBy: 'score' });
    expect(kept.steps).toContainEqual({ by: 'capacity', full: 'red', perDay: 2, corridor: 'red' });
  });

  it('never holds back what a mandatory profile sends', () => {
    expect(at('55302', 99, mandatory('MUST', 'red'))).toMatchObject({
      corridor: 'red',
      decidedBy: 'mandatory',
    });
  });
});

describe('The lot', () => {
  it('of a random profile draws about its share of what it fires on, and gives it its instruction', () => {
    const random = profile('DRAW', { kind: 'random', corridor: 'yellow', share: 2_000 });
    const decisions = Array.from({ length: 2_000 }, (_, n) =>
      decide([random], { identity: `declaration ${n}` }),
    );
    const drawn = decisions.filter(({ decidedBy }) => decidedBy === 'random');
    // 20 % of 2,000 is 400; five standard deviations are about 90.
    expect(drawn.length).toBeGreaterThan(310);
    expect(drawn.length).toBeLessThan(490);
    for (const { corridor, hits } of drawn) {
      expect(corridor).toBe('yellow');
      expect(hits).toMatchObject([{ counts: true }]);
    }
    const spared = decisions.find(({ corridor }) => corridor === 'green');
    expect(spared?.hits).toMatchObject([{ counts: false }]);
    expect(decide([random, mandatory('MUST', 'blue')]).decidedBy).toBe('mandatory');
  });

  it('lets go the hits of a profile beyond its share, but never more in a row than it allows', () => {
    const sampled = standing('A', 'yellow', 45, { share: 1_000, atMostUnselected: 5 });
    const identities = Array.from({ length: 300 }, (_, n) => `declaration ${n}`);
    const let_go = identities.filter(
      (identity) => decide([sampled], { identity }).corridor === 'green',
    );
    expect(let_go.length).toBeGreaterThan(240);
    const [identity = ''] = let_go;
    const after = (unselected: number) =>
      decide([sampled], { identity, situation: { unselected: { A: unselected } } }).corridor;
    expect(after(4)).toBe('green');
    expect(after(5)).toBe('yellow');
  });

  it('of one profile says nothing about the lot of another', () => {
    const half = (code: string) => standing(code, 'yellow', 45, { share: 5_000 });
    const both = Array.from({ length: 1_000 }, (_, n) => {
      const { hits } = decide([half('AAA'), half('BBB')], { identity: `declaration ${n}` });
      return hits.filter(({ counts }) => counts).length;
    });
    // Independent halves: a quarter none, a half one, a quarter both; five standard deviations are 68.
    for (const [count, share] of [
      [0, 250],
      [1, 500],
      [2, 250],
    ] as const) {
      const found = both.filter((each) => each === count).length;
      expect(Math.abs(found - share)).toBeLessThan(80);
    }
  });

  it('is drawn among all again from the day after the waiver of the random selection', () => {
    expect(decide([], { day: '2026-12-31' }).decidedBy).toBe('none');
    expect(decide([], { day: '2027-01-01' })).toMatchObject({
      corridor: 'yellow',
      decidedBy: 'random',
    });
  });
});

describe('Tactics', () => {
  it('without random selection, or with thresholds upside down, are refused unless an act waives it', () => {
    const { waivedBy: _, ...random } = plain.random;
    expect(tacticsSchema.safeParse({ ...plain, random }).success).toBe(false);
    expect(tacticsSchema.safeParse(plain).success).toBe(true);
    const thresholds = { blue: 50, yellow: 40, red: 70 };
    expect(tacticsSchema.safeParse({ ...plain, thresholds }).success).toBe(false);
  });
});

describe('Exceptions, scope and dependence', () => {
  it('leave a profile silent where an exception holds, and not where it is unknown', () => {
    const excepted = standing('A', 'yellow', 45, {
      exceptions: [
        { condition: { op: 'equals', field: 'type', value: 'IM' }, reason: 'checked before' },
      ],
    });
    expect(decide([excepted], { facts: { type: 'IM' } }).hits).toEqual([]);
    expect(decide([excepted], { facts: { type: null } }).hits).toHaveLength(1);
  });

  it('limit a profile to its procedures and customs bodies; what is not stated lies outside', () => {
    const limited = standing('A', 'yellow', 45, { procedures: ['40'], offices: ['55302'] });
    expect(decide([limited], { facts: { procedure: '40', office: '55302' } }).hits).toHaveLength(1);
    expect(decide([limited], { facts: { procedure: '10', office: '55302' } }).hits).toEqual([]);
    expect(decide([limited], { facts: { procedure: '40' } }).hits).toEqual([]);
  });

  it('let a dependent profile count only where all it depends on have hit, through any number of steps', () => {
    const base = standing('BASE', 'yellow', 10, { procedures: ['40'] });
    const second = standing('SECOND', 'yellow', 10, { kind: 'dependent', dependsOn: ['BASE'] });
    const third = standing('THIRD', 'yellow', 25, { kind: 'dependent', dependsOn: ['SECOND'] });
    const all = [base, second, third];
    expect(decide(all, { facts: { procedure: '40' } })).toMatchObject({
      score: 45,
      corridor: 'yellow',
    });
    expect(decide(all).hits).toEqual([]);
  });
});
