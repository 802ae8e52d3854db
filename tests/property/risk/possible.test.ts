import fc from 'fast-check';
import { expect, it } from 'vitest';
import { listSets } from '../../../electron/core/risk/analyze/list-sets.ts';
import { intersection, isEmpty, point } from '../../../electron/core/risk/analyze/ordered-set.ts';
import type { Possible } from '../../../electron/core/risk/analyze/possible.ts';
import { possible } from '../../../electron/core/risk/analyze/setting.ts';
import type { Want } from '../../../electron/core/risk/analyze/want.ts';
import { compile, type Verdict } from '../../../electron/core/risk/compile.ts';
import type { Fact } from '../../../electron/core/risk/facts.ts';
import { membersOf } from '../../../electron/core/risk/members.ts';
import {
  conditionArbitrary,
  factsArbitrary,
  generatedLists,
  kindredArbitrary,
} from '../../support/generated-rules.ts';

const members = membersOf(generatedLists);
const lists = listSets(generatedLists);

/** Wants the verdict, and perhaps others besides. */
function wanting(verdict: Verdict, also: Partial<Want>): Want {
  return {
    yes: verdict === 1 || also.yes === true,
    unknown: verdict === 0 || also.unknown === true,
    no: verdict === -1 || also.no === true,
  };
}

/** Whether a fact is among what a field may still be. */
function mayBe({ missing, values }: Possible, fact: Fact): boolean {
  if (fact === null) return missing;
  if (values === null) return false;
  switch (values.of) {
    case 'number':
      return !isEmpty(intersection(values.set, point(Number(fact))));
    case 'text':
      return typeof fact === 'string' && !isEmpty(intersection(values.set, point(fact)));
    case 'codes':
      return Array.isArray(fact);
  }
}

const also = fc.record({ yes: fc.boolean(), unknown: fc.boolean(), no: fc.boolean() });

it('What is true of a declaration is never held impossible, whatever is asked at once', () => {
  let whole = 0;
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(conditionArbitrary('declaration', 3), { minLength: 1, maxLength: 4 }),
        kindredArbitrary,
      ),
      fc.array(fc.option(also), { minLength: 4, maxLength: 4 }),
      factsArbitrary,
      (asked, others, facts) => {
        const demands = asked.map((condition, index) => {
          const verdict = compile(condition, members)({ facts, item: null, witnesses: new Set() });
          return {
            condition,
            want: wanting(verdict, others[index] ?? {}),
            path: `condition.of.${index}`,
          };
        });
        const world = possible(demands, { lists });
        expect(world).not.toBeNull();
        for (const [field, left] of world?.header ?? []) {
          whole += 1;
          expect(mayBe(left, facts.header[field] ?? null), field).toBe(true);
        }
      },
    ),
    { numRuns: 15_000 },
  );
  // The test means something: fields were narrowed.
  expect(whole).toBeGreaterThan(5_000);
});
