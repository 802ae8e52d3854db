import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compareCorridors, corridors, stricter, type Corridor } from '../../../shared/corridor.ts';
import { profileKinds, type Profile } from '../../../shared/profile.ts';
import { traderCategories, type Tactics } from '../../../shared/tactics.ts';
import { starterProfiles, starterTactics } from '../../../electron/core/profiles/starter.ts';
import {
  countHits,
  decideCorridor,
  type CorridorDecision,
} from '../../../electron/core/risk/corridor.ts';
import type { Facts } from '../../../electron/core/risk/facts.ts';
import type { Hit } from '../../../electron/core/risk/rules.ts';

const [template] = starterProfiles;
if (template === undefined) throw new Error('no starter profile');

const corridor = fc.constantFrom(...corridors);
const share = fc.integer({ min: 1, max: 10_000 });

const profile: fc.Arbitrary<Profile> = fc
  .record({
    code: fc.integer({ min: 100, max: 999 }).map((n) => `P-${n}`),
    kind: fc.constantFrom(...profileKinds),
    corridor,
    weight: fc.integer({ min: 0, max: 60 }),
    share: fc.option(share, { nil: undefined }),
  })
  .map(({ kind, weight, share: drawn, ...rest }) => ({
    ...template,
    ...rest,
    kind,
    weight: kind === 'standing' || kind === 'dependent' ? weight : 0,
    ...(drawn === undefined && kind !== 'random' ? {} : { share: drawn ?? 1_000 }),
  }));
const hits: fc.Arbitrary<Hit[]> = fc.uniqueArray(
  profile.map((one) => ({ profile: one, items: [] })),
  { maxLength: 6, selector: (hit) => hit.profile.code },
);

const modulation = fc.record({ points: fc.integer({ min: -80, max: 80 }), upTo: corridor });
const tactics: fc.Arbitrary<Tactics> = fc
  .record({
    thresholds: fc
      .uniqueArray(fc.integer({ min: 1, max: 150 }), { minLength: 3, maxLength: 3 })
      .map((three) => three.toSorted((a, b) => a - b))
      .map(([blue = 1, yellow = 2, red = 3]) => ({ blue, yellow, red })),
    random: fc.record({ share, corridor }),
    categories: fc.record(
      { low: modulation, medium: modulation, high: modulation },
      { requiredKeys: [] },
    ),
    capacity: fc.array(
      fc.record({
        office: fc.constantFrom(null, '55302'),
        corridor: fc.constantFrom('blue' as const, 'yellow' as const, 'red' as const),
        perDay: fc.integer({ min: 0, max: 3 }),
        whenFull: fc.constantFrom('keep' as const, 'lower' as const),
      }),
      { maxLength: 4 },
    ),
  })
  .map((some) => ({ ...starterTactics, ...some }));

const facts: fc.Arbitrary<Facts> = fc
  .record({
    category: fc.option(fc.constantFrom(...traderCategories), { nil: null }),
    taken: fc.record({
      blue: fc.integer({ min: 0, max: 4 }),
      yellow: fc.integer({ min: 0, max: 4 }),
      red: fc.integer({ min: 0, max: 4 }),
    }),
  })
  .map(({ category, taken }) => ({
    header: { traderCategory: category, office: '55302' },
    items: [],
    situation: { taken },
  }));

const secret = new Uint8Array(32).fill(3);
const identity = fc.integer({ min: 0, max: 50 }).map((n) => `declaration ${n}`);

interface Decided {
  readonly decision: CorridorDecision;
  readonly strictest: (...kinds: Profile['kind'][]) => Corridor;
}

function decided(of: readonly Hit[], on: Facts, by: Tactics, named: string): Decided {
  const lot = { identity: named, secret };
  const counted = countHits(of, lot);
  const strictest = (...kinds: Profile['kind'][]) =>
    counted
      .filter((hit) => hit.counts && kinds.includes(hit.profile.kind))
      .reduce<Corridor>((so, hit) => stricter(so, hit.profile.corridor), 'green');
  return { decision: decideCorridor(counted, on, by, lot, '2026-05-12'), strictest };
}

it('No category, capacity or score ever lightens what a mandatory or target profile asks', () => {
  fc.assert(
    fc.property(hits, facts, tactics, identity, (of, on, by, named) => {
      const { decision, strictest } = decided(of, on, by, named);
      const bound = strictest('mandatory', 'target');
      expect(compareCorridors(decision.corridor, bound)).toBeGreaterThanOrEqual(0);
    }),
    { numRuns: 3_000 },
  );
});

it('Nothing is stricter than a profile, the category or the lot asks for', () => {
  fc.assert(
    fc.property(hits, facts, tactics, identity, (of, on, by, named) => {
      const { decision, strictest } = decided(of, on, by, named);
      const category = traderCategories.find((each) => each === on.header['traderCategory']);
      const reach = category === undefined ? undefined : by.categories?.[category];
      const asked = [
        strictest('standing', 'dependent', 'mandatory', 'target'),
        reach !== undefined && reach.points > 0 ? reach.upTo : 'green',
        decision.decidedBy === 'random' ? decision.corridor : 'green',
      ].reduce<Corridor>((so, one) => stricter(so, one), 'green');
      expect(compareCorridors(decision.corridor, asked)).toBeLessThanOrEqual(0);
    }),
    { numRuns: 3_000 },
  );
});

it('The last step of a decision ends where the decision ends, and what decided is among the steps', () => {
  fc.assert(
    fc.property(hits, facts, tactics, identity, (of, on, by, named) => {
      const { decision } = decided(of, on, by, named);
      expect(decision.steps.at(-1)?.corridor).toBe(decision.corridor);
      if (decision.decidedBy !== 'none')
        expect(decision.steps.map((step) => step.by)).toContain(decision.decidedBy);
      else expect(decision.corridor).toBe('green');
      expect(decided(of, on, by, named).decision).toEqual(decision);
    }),
    { numRuns: 3_000 },
  );
});
