import { exact } from '../figures.ts';
import { sentenceOf, signs, type Telling } from '../sentence/sentence.ts';
import { labelOf, valueOf } from '../sentence/values.ts';
import { wordOf } from '../sentence/words.ts';
import type { Language } from '../languages.ts';
import type { TraceFact, TraceNode } from './trace.ts';

/** Facts are quotients and sums: beyond what is shown here lies only the noise of binary fractions. */
const withoutNoise = (value: number): number =>
  Math.abs(value) >= 100_000 ? Math.round(value * 100) / 100 : Number(value.toPrecision(7));

/** What a field holds; a value that is missing is said to be unknown, never left out. */
export function factWords(value: TraceFact, field: string | null, language: Language): string {
  if (value === null) return wordOf('explanation', 'unknown', language);
  if (typeof value === 'object') {
    if (value.length === 0) return wordOf('explanation', 'none', language);
    return value.map((each) => valueOf(each, field ?? '', language)).join(', ');
  }
  return valueOf(typeof value === 'number' ? withoutNoise(value) : value, field ?? '', language);
}

/**
 * One part of a trace as a line, without its verdict and without the parts under it: the
 * comparison in the words the profile is printed with, and the value that was found.
 */
export function traceWords(node: TraceNode, telling: Telling): string {
  const { language } = telling;
  const word = (key: string) => wordOf('conditions', key, language);
  const found = (value: TraceFact, field: string | null) =>
    ` · ${wordOf('explanation', 'found', language)}: ${factWords(value, field, language)}`;
  if (node.kind === 'group') return word(node.op);
  if (node.kind === 'leaf') {
    const { condition } = node;
    const field = 'field' in condition ? condition.field : null;
    return `${sentenceOf(condition, telling).text}${found(node.found, field)}`;
  }
  const { op, field, is, value, items } = node;
  if (is === null || value === null) return word(op);
  if (field === null) return `${word(op)} ${signs[is]} ${exact(value)}${found(node.found, null)}`;
  const some = items.some((item) => item.of !== null);
  const sum = `${labelOf(field, language)} ${signs[is]} ${valueOf(value, field, language)}`;
  return `${word(some ? 'sumItems.where' : 'sumItems')} ${sum}${found(node.found, field)}`;
}
