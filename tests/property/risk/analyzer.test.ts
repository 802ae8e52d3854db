import fc from 'fast-check';
import { expect, it } from 'vitest';
import { analyze } from '../../../electron/core/risk/analyze/analyze.ts';
import { checkBook } from '../../../electron/core/risk/check-book.ts';
import { compile, type Verdict } from '../../../electron/core/risk/compile.ts';
import type { Facts } from '../../../electron/core/risk/facts.ts';
import { membersOf } from '../../../electron/core/risk/members.ts';
import { compileRules } from '../../../electron/core/risk/rules.ts';
import type { Condition } from '../../../shared/condition.ts';
import type { Diagnostic } from '../../../shared/diagnostic.ts';
import type { Profile } from '../../../shared/profile.ts';
import { bookWith } from '../../support/book.ts';
import { factsArbitrary, generatedLists, profileArbitrary } from '../../support/generated-rules.ts';

const members = membersOf(generatedLists);
const verdictOn = (condition: Condition, facts: Facts): Verdict =>
  compile(condition, members)({ facts, item: null, witnesses: new Set() });

function inScope({ directions, procedures }: Profile, { header }: Facts): boolean {
  return (
    directions.some((each) => each === header['direction']) &&
    (procedures === undefined || procedures.some((each) => each === header['procedure']))
  );
}

/** The condition without the alternative at a path (`condition.of.1.where…`). */
function without(condition: Condition, path: readonly string[]): Condition {
  const [key, index, ...rest] = path;
  if (key === 'where' && 'where' in condition && condition.where !== undefined)
    return { ...condition, where: without(condition.where, path.slice(1)) };
  if (key !== 'of' || !('of' in condition)) throw new Error(path.join('.'));
  if (condition.op === 'not') return { op: 'not', of: without(condition.of, path.slice(1)) };
  if (rest.length === 0)
    return { ...condition, of: condition.of.filter((_, at) => at !== Number(index)) };
  return {
    ...condition,
    of: condition.of.map((inner, at) => (at === Number(index) ? without(inner, rest) : inner)),
  };
}

/** Whether what was found in a profile is true of one declaration. */
function isTrue(
  { code, path, params }: Diagnostic,
  profile: Profile,
  facts: Facts,
  hits: ReadonlySet<string>,
): boolean {
  const scoped = inScope(profile, facts);
  if (code === 'NEVER_BRANCH') {
    const rest = without(profile.condition, path.split('.').slice(1));
    return !scoped || verdictOn(profile.condition, facts) !== 1 || verdictOn(rest, facts) === 1;
  }
  if (code.startsWith('NEVER_')) return !hits.has(profile.code);
  if (code === 'ALWAYS') return !scoped || hits.has(profile.code);
  if (code === 'ALWAYS_WHEN_KNOWN') return !scoped || verdictOn(profile.condition, facts) !== -1;
  if (code === 'EXCEPTION_NEVER') {
    const exception = profile.exceptions?.[Number(path.split('.')[1])];
    if (exception === undefined || !scoped) return exception !== undefined;
    return verdictOn(profile.condition, facts) !== 1 || verdictOn(exception.condition, facts) !== 1;
  }
  if (code.startsWith('SHADOWED'))
    return !hits.has(profile.code) || hits.has(String(params['other']));
  return true;
}

it('What the analyzer says of a profile is true of every declaration: the dead never fire, the constant always do, the shadowed never alone', () => {
  const said = new Map<string, number>();
  let fired = 0;
  let looked = 0;
  fc.assert(
    fc.property(
      profileArbitrary('AAA'),
      profileArbitrary('BBB', [], 1),
      profileArbitrary('CCC', [], 1),
      profileArbitrary('DDD', ['AAA'], 1),
      fc.array(factsArbitrary, { minLength: 12, maxLength: 12 }),
      (a, b, c, d, declarations) => {
        const book = bookWith([a, b, c, d], generatedLists);
        expect(checkBook(book)).toEqual([]);
        const found = analyze(book, { asOf: '2026-01-01' });
        const rules = compileRules(book);
        for (const facts of declarations) {
          const hits = new Set(
            rules.hitsOn(facts, '2026-01-01').map(({ profile }) => profile.code),
          );
          fired += hits.size;
          looked += 4;
          for (const diagnostic of found) {
            const profile = book.profiles.find(({ code }) => code === diagnostic.profile);
            if (profile === undefined) continue;
            expect(isTrue(diagnostic, profile, facts, hits), JSON.stringify(diagnostic)).toBe(true);
          }
        }
        for (const { code } of found) said.set(code, (said.get(code) ?? 0) + 1);
      },
    ),
    { numRuns: 800 },
  );
  expect(looked).toBeGreaterThan(20_000);
  // The test means something: profiles fire, and every claim was made.
  expect(fired).toBeGreaterThan(1_000);
  for (const code of [
    'NEVER_FIELD',
    'NEVER_EXCEPTED',
    'NEVER_WITH_OTHERS',
    'NEVER_BRANCH',
    'ALWAYS',
    'SHADOWED',
    'SHADOWED_IN_SCORE',
    'EXCEPTION_NEVER',
  ])
    expect(said.get(code) ?? 0, code).toBeGreaterThan(0);
});
