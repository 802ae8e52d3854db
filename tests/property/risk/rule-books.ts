import fc from 'fast-check';
import type { Profile, RuleBook } from '../../../shared/profile.ts';
import { conditions, typicalConditions, worldFields, worldLists } from './worlds.ts';

const text = { kk: 'x', ru: 'x', en: 'x' };
export const days = ['2026-01-01', '2026-05-31', '2026-06-01', '2026-06-30', '2026-07-01'] as const;

const condition = fc.oneof(
  { weight: 3, arbitrary: typicalConditions(worldFields) },
  { weight: 1, arbitrary: conditions('declaration', 2, worldFields) },
);
const limited = (...signs: string[]) => fc.subarray(signs, { minLength: 1 });

const sketch = fc.record({
  condition,
  directions: limited('import', 'export', 'transit', 'other') as fc.Arbitrary<
    Profile['directions']
  >,
  procedures: fc.option(limited('40', '10', '80'), { nil: undefined, freq: 2 }),
  offices: fc.option(limited('55302', '55301'), { nil: undefined, freq: 2 }),
  exceptions: fc.option(fc.array(condition, { minLength: 1, maxLength: 2 }), {
    nil: undefined,
    freq: 2,
  }),
  validFrom: fc.constantFrom('2026-01-01', '2026-06-01'),
  validTo: fc.constantFrom(null, '2026-06-30', '2026-12-31'),
  kind: fc.constantFrom('standing', 'standing', 'mandatory', 'random', 'dependent'),
  on: fc.array(fc.nat(), { minLength: 1, maxLength: 2 }),
});

/** A set of profiles that may be used: kinds with what they need, dependence without rings. */
export function ruleBooks(size: number): fc.Arbitrary<RuleBook> {
  return fc.array(sketch, { minLength: size, maxLength: size }).map((sketches) => {
    const profiles: Profile[] = [];
    for (const [index, { kind, on, ...drawn }] of sketches.entries()) {
      // Codes out of their order, so that the order is the core's doing.
      const code = `P-${String((index * 17) % 101).padStart(3, '0')}-${index}`;
      const lone = profiles.filter((profile) => profile.kind !== 'random');
      const as = kind === 'dependent' && lone.length === 0 ? 'standing' : kind;
      const dependsOn = on.flatMap((at) => lone[at % lone.length]?.code ?? []);
      const { procedures, offices, exceptions, ...always } = drawn;
      profiles.push({
        ...always,
        code,
        version: 1,
        kind: as,
        area: text,
        ...(procedures === undefined ? {} : { procedures }),
        ...(offices === undefined ? {} : { offices }),
        ...(exceptions === undefined
          ? {}
          : { exceptions: exceptions.map((each) => ({ condition: each, reason: 'x' })) }),
        ...(as === 'dependent' ? { dependsOn } : {}),
        ...(as === 'random' ? { share: 100 } : {}),
        corridor: 'yellow',
        weight: as === 'standing' || as === 'dependent' ? 10 : 0,
        measures: [],
        boxes: [],
        instruction: text,
      });
    }
    return { profiles, lists: [...worldLists] };
  });
}
