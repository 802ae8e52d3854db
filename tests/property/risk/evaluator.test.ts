import fc from 'fast-check';
import { expect, it } from 'vitest';
import { conditionSchema } from '../../../shared/condition.ts';
import { checkCondition } from '../../../electron/core/risk/check.ts';
import { compile } from '../../../electron/core/risk/compile.ts';
import { membersOf } from '../../../electron/core/risk/members.ts';
import { compileRules } from '../../../electron/core/risk/rules.ts';
import { naive, naiveHits } from './naive.ts';
import { days, ruleBooks } from './rule-books.ts';
import { conditions, factsWith, worldFields, worldLists } from './worlds.ts';

/** Of this run; to repeat one that failed: DALIZ_SEED=… */
const seed = Number(process.env['DALIZ_SEED'] ?? Date.now() % 2 ** 31);

it('The compiled evaluator agrees with the plain reading of the language on generated conditions and declarations', () => {
  const kinds = new Map(worldLists.map(({ code, kind }) => [code, kind]));
  const members = membersOf(worldLists);
  fc.assert(
    fc.property(conditions('declaration', 4), factsWith(), (generated, facts) => {
      expect(checkCondition(generated, kinds)).toEqual([]);
      expect(conditionSchema.parse(generated)).toEqual(generated);
      const witnesses = new Set<number>();
      const verdict = compile(generated, members)({ facts, item: null, witnesses });
      const plain = naive(generated, facts, worldLists);
      expect(verdict).toBe(plain.verdict);
      expect(witnesses).toEqual(new Set(plain.items));
    }),
    { numRuns: 5_000, seed },
  );
});

it('Indexed sets of profiles hit what the plain reading of each profile hits, the same items, on 100,000 generated pairs of profile and declaration', () => {
  const [books, size, declarations] = [500, 40, 20];
  let pairs = 0;
  let hits = 0;
  fc.assert(
    fc.property(
      ruleBooks(size),
      fc.array(fc.tuple(factsWith(worldFields), fc.constantFrom(...days)), {
        minLength: declarations,
        maxLength: declarations,
      }),
      (book, asked) => {
        const rules = compileRules(book);
        for (const [facts, day] of asked) {
          const found = rules
            .hitsOn(facts, day)
            .map(({ profile, items }) => ({ code: profile.code, items }));
          expect(found).toEqual(naiveHits(book, facts, day));
          pairs += book.profiles.length;
          hits += found.length;
        }
      },
    ),
    { numRuns: books, seed },
  );
  process.stdout.write(`seed ${seed}: ${pairs} pairs of profile and declaration, ${hits} hits\n`);
  expect(pairs).toBeGreaterThanOrEqual(100_000);
  expect(hits).toBeGreaterThan(pairs / 100);
});
