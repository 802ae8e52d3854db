import type { Condition, FieldCondition } from '../condition.ts';
import { exact } from '../figures.ts';
import type { Language } from '../languages.ts';
import type { Trilingual } from '../trilingual.ts';
import { inMarks, labelOf, quoted, valueOf } from './values.ts';
import { wordOf } from './words.ts';

/** A condition as it is read: a line, and the lines it is made of. */
export interface Sentence {
  readonly text: string;
  readonly of: readonly Sentence[];
}

/** What a sentence is printed with. */
export interface Telling {
  readonly language: Language;
  /** What a list is called; left out: lists are told by their codes alone. */
  readonly listName?: (code: string) => Trilingual | undefined;
}

export const signs = { less: '<', atMost: '≤', equal: '=', greater: '>', atLeast: '≥' } as const;

/** Prints a condition in the reader's language. Two that differ in meaning are never printed alike. */
export function sentenceOf(condition: Condition, telling: Telling): Sentence {
  const say = (key: string) => wordOf('conditions', key, telling.language);
  const each = (of: readonly Condition[]) => of.map((inner) => sentenceOf(inner, telling));
  switch (condition.op) {
    case 'all':
    case 'any': {
      const [only] = condition.of;
      if (condition.of.length === 1 && only !== undefined) return sentenceOf(only, telling);
      return { text: say(condition.op), of: each(condition.of) };
    }
    case 'not':
      return negation(condition.of, telling);
    case 'someItem':
    case 'everyItem':
      return { text: say(condition.op), of: each(together(condition.where)) };
    case 'countItems':
      return {
        text: `${say('countItems')} ${signs[condition.is]} ${exact(condition.value)}:`,
        of: each(together(condition.where)),
      };
    case 'sumItems': {
      const { field, is, value, where } = condition;
      const sum = `${labelOf(field, telling.language)} ${signs[is]} ${valueOf(value, field, telling.language)}`;
      if (where === undefined) return leaf(`${say('sumItems')} ${sum}`);
      return { text: `${say('sumItems.where')} ${sum}:`, of: each(together(where)) };
    }
    default:
      return leaf(line(condition, false, telling));
  }
}

/** What an item has to satisfy all of: lines under it, without a head of their own. */
function together(where: Condition): readonly Condition[] {
  return where.op === 'all' ? where.of.flatMap(together) : [where];
}

/** Comparisons whose negation has words of its own, in the same line. */
const negatable = new Set(['equals', 'in', 'inList', 'startsWith', 'words', 'known']);

function negation(inner: Condition, telling: Telling): Sentence {
  if ('field' in inner && inner.op !== 'sumItems' && negatable.has(inner.op))
    return leaf(line(inner, true, telling));
  return {
    text: wordOf('conditions', 'not', telling.language),
    of: [sentenceOf(inner, telling)],
  };
}

function line(condition: FieldCondition, denied: boolean, telling: Telling): string {
  const { language } = telling;
  const label = labelOf(condition.field, language);
  const value = (each: Parameters<typeof valueOf>[0]) => valueOf(each, condition.field, language);
  const said = wordOf('conditions', `${denied ? 'not.' : ''}${condition.op}`, language);
  switch (condition.op) {
    case 'equals':
      return denied
        ? `${label}: ${said} ${value(condition.value)}`
        : `${label}: ${value(condition.value)}`;
    case 'in':
      return `${label}: ${said} ${condition.values.map(value).join(', ')}`;
    case 'inList': {
      const name = telling.listName?.(condition.list)?.[language];
      return `${label}: ${said} ${quoted(condition.list)}${name === undefined ? '' : ` (${name})`}`;
    }
    case 'startsWith':
      return `${label}: ${said} ${condition.prefixes.map(quoted).join(', ')}`;
    case 'words':
      return `${label}: ${said} ${condition.words.map(inMarks).join(', ')}`;
    case 'less':
    case 'atMost':
    case 'greater':
    case 'atLeast':
      return `${label} ${signs[condition.op]} ${value(condition.value)}`;
    case 'between':
      return `${label}: ${value(condition.from)} – ${value(condition.to)}`;
    case 'known':
      return `${label}: ${said}`;
  }
}

function leaf(text: string): Sentence {
  return { text, of: [] };
}
