import fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonicalJson } from '../../../electron/core/risk/canonical.ts';
import type { Condition } from '../../../shared/condition.ts';
import { languages } from '../../../shared/languages.ts';
import { sentenceOf } from '../../../shared/sentence/sentence.ts';
import { inOneLine, linesOf } from '../../../shared/sentence/written.ts';
import { conditionArbitrary } from '../../support/generated-rules.ts';

/** The condition without what makes no difference: groups of one, groups of "all" within an item's. */
function plain(condition: Condition): Condition {
  switch (condition.op) {
    case 'all':
    case 'any': {
      const of = condition.of.map(plain);
      const [only] = of;
      return of.length === 1 && only !== undefined ? only : { op: condition.op, of };
    }
    case 'not':
      return { op: 'not', of: plain(condition.of) };
    case 'someItem':
    case 'everyItem':
    case 'countItems':
      return { ...condition, where: { op: 'all', of: together(condition.where) } };
    case 'sumItems':
      if (condition.where === undefined) return condition;
      return { ...condition, where: { op: 'all', of: together(condition.where) } };
    default:
      return condition;
  }
}

function together(where: Condition): Condition[] {
  const simple = plain(where);
  return simple.op === 'all' ? simple.of.flatMap(together) : [simple];
}

it('Every condition prints in three languages, with no word missing, and two that differ never print alike', () => {
  const printed = new Map<string, string>();
  fc.assert(
    fc.property(conditionArbitrary('declaration', 3), (condition) => {
      for (const language of languages) {
        const sentence = sentenceOf(condition, { language });
        const text = linesOf(sentence).join('\n');
        expect(text).not.toMatch(/⟦|undefined|\[object|NaN/);
        for (const each of [text, inOneLine(sentence)]) {
          const meaning = canonicalJson(plain(condition));
          const before = printed.get(`${language} ${each}`);
          if (before !== undefined) expect(before).toBe(meaning);
          printed.set(`${language} ${each}`, meaning);
        }
      }
    }),
    { numRuns: 2_000 },
  );
});
