import { describe, expect, it } from 'vitest';
import { compareCorridors, type Corridor } from '../../../shared/corridor.ts';
import type { Profile } from '../../../shared/profile.ts';
import type { Tactics } from '../../../shared/tactics.ts';
import { starterProfiles, starterTactics } from '../../../electron/core/profiles/starter.ts';
import { canonicalHash, canonicalJson } from '../../../electron/core/risk/canonical.ts';
import { decideCorridor, type CountedHit } from '../../../electron/core/risk/corridor.ts';
import { drawn } from '../../../electron/core/risk/lot.ts';
import { evaluate } from '../../../electron/core/risk/evaluate.ts';
import type { Facts } from '../../../electron/core/risk/facts.ts';
import { compileRules, tacticsInForce } from '../../../electron/core/risk/rules.ts';
import { bookWith } from '../../support/book.ts';

const tactics: Tactics = {
  ...starterTactics,
  thresholds: { blue: 20, yellow: 40, red: 70 },
  random: { share: 1, corridor: 'yellow' },
};
const lot = { identity: 'registration|55302|2026||1', secret: new Uint8Array(32) };

function hit(kind: Profile['kind'], corridor: Corridor, weight: number): CountedHit {
  const [template] = starterProfiles;
  if (template === undefined) throw new Error('no starter profile');
  return { profile: { ...template, kind, corridor, weight }, items: [], counts: true };
}
const noFacts: Facts = { header: {}, items: [] };
const decide = (...hits: CountedHit[]) => {
  const { steps: _, ...decision } = decideCorridor(hits, noFacts, tactics, lot, '2026-05-12');
  return decision;
};

describe('The corridor', () => {
  it('is green and decided by nothing when nothing fires', () => {
    expect(decide()).toEqual({ corridor: 'green', decidedBy: 'none', score: 0 });
  });

  it('follows the score over the thresholds', () => {
    expect(decide(hit('standing', 'red', 19)).corridor).toBe('green');
    expect(decide(hit('standing', 'red', 20)).corridor).toBe('blue');
    expect(decide(hit('standing', 'red', 25), hit('standing', 'red', 25)).corridor).toBe('yellow');
    expect(decide(hit('standing', 'red', 45), hit('standing', 'red', 45))).toEqual({
      corridor: 'red',
      decidedBy: 'score',
      score: 90,
    });
  });

  it('is never stricter by score than the strictest any of the profiles asks for', () => {
    expect(decide(hit('standing', 'yellow', 50), hit('standing', 'yellow', 50)).corridor).toBe(
      'yellow',
    );
  });

  it('obeys a mandatory profile whatever the score, and the stricter of both', () => {
    expect(decide(hit('mandatory', 'red', 0))).toEqual({
      corridor: 'red',
      decidedBy: 'mandatory',
      score: 0,
    });
    expect(decide(hit('mandatory', 'blue', 0), hit('standing', 'red', 90))).toMatchObject({
      corridor: 'red',
      decidedBy: 'score',
    });
  });

  it('falls by lot on about the share the tactics name, the same one every time', () => {
    const secret = new Uint8Array(32).fill(1);
    const names = Array.from({ length: 20_000 }, (_, n) => `declaration ${n}`);
    const fallen = names.filter((name) => drawn(name, secret, 500));
    // 5 % of 20,000 is 1,000; five standard deviations are about 154.
    expect(fallen.length).toBeGreaterThan(846);
    expect(fallen.length).toBeLessThan(1154);
    expect(names.filter((name) => drawn(name, secret, 500))).toEqual(fallen);
    expect(names.filter((name) => drawn(name, new Uint8Array(32).fill(2), 500))).not.toEqual(
      fallen,
    );
  });

  it('is yellow with the reason when evaluation itself fails: an error never releases goods', () => {
    const broken = {
      ...compileRules(bookWith([])),
      hitsOn: () => {
        throw new Error('a bug');
      },
    };
    const facts: Facts = { header: { direction: 'import' }, items: [] };
    const decision = evaluate(facts, {
      rules: broken,
      tactics: tacticsInForce(tactics),
      day: '2026-01-01',
      ...lot,
    });
    expect(decision).toMatchObject({ corridor: 'yellow', decidedBy: 'failure', failure: 'a bug' });
  });
});

describe('A rule set', () => {
  it('that ships with the program type-checks and speaks three languages', () => {
    expect(compileRules(bookWith(starterProfiles)).profiles.length).toBeGreaterThanOrEqual(10);
    for (const profile of starterProfiles) {
      expect(profile.kind === 'mandatory' || profile.weight > 0, profile.code).toBe(true);
      expect(new Set(Object.values(profile.instruction)).size, profile.code).toBe(3);
    }
  });

  it('has the same name whatever the order it is written in', () => {
    expect(compileRules(bookWith([...starterProfiles].reverse())).hash).toBe(
      compileRules(bookWith(starterProfiles)).hash,
    );
    expect(canonicalJson({ b: 1, a: [{ d: 2, c: 3 }] })).toBe('{"a":[{"c":3,"d":2}],"b":1}');
    expect(canonicalHash({ a: 1 })).not.toBe(canonicalHash({ a: 2 }));
  });

  it('with a profile twice, or one that does not type-check, is refused whole', () => {
    const [first] = starterProfiles;
    if (first === undefined) throw new Error('no starter profile');
    expect(() => compileRules(bookWith([first, first]))).toThrow(/twice/);
    expect(() =>
      compileRules(bookWith([{ ...first, condition: { op: 'known', field: 'colour' } }])),
    ).toThrow(/no field "colour"/);
  });

  it('fires only in the directions and on the days it is in force', () => {
    const [template] = starterProfiles;
    if (template === undefined) throw new Error('no starter profile');
    const rules = compileRules(
      bookWith([
        {
          ...template,
          directions: ['import'],
          condition: { op: 'known', field: 'direction' },
          validFrom: '2026-02-01',
          validTo: '2026-02-28',
        },
      ]),
    );
    const facts = (direction: string): Facts => ({ header: { direction }, items: [] });
    expect(rules.hitsOn(facts('import'), '2026-02-28')).toHaveLength(1);
    expect(rules.hitsOn(facts('import'), '2026-03-01')).toHaveLength(0);
    expect(rules.hitsOn(facts('export'), '2026-02-28')).toHaveLength(0);
  });
});

it('Corridors order from light to heavy', () => {
  expect((['red', 'green', 'yellow', 'blue'] as Corridor[]).sort(compareCorridors)).toEqual([
    'green',
    'blue',
    'yellow',
    'red',
  ]);
});
