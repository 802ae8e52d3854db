import type { Condition, FieldCondition, Literal } from '../../../shared/condition.ts';
import { fieldById, type Field } from '../../../shared/fields.ts';
import type { Language } from '../../../shared/languages.ts';
import { formatNumber } from '../../ui/format.ts';

/** A condition as it is read: a line, and the lines it is made of. */
export interface Sentence {
  readonly text: string;
  readonly of: readonly Sentence[];
}

/** The words a sentence is made with; every one of them stands before or after a colon, never in a case. */
export interface SentenceWords {
  readonly language: Language;
  /** Words of the profiles desk, keys `condition.…`. */
  readonly say: (key: string, params?: Record<string, string | number>) => string;
  /** The sign of a unit of measure, as beside every figure. */
  readonly unit: (unit: 'kg' | 'tenge' | 'days') => string;
  /** What a coded value means; `null` where nothing is known of it. */
  readonly meaning: (field: string, value: string) => string | null;
}

/** Prints a condition in the reader's language. */
export function sentenceOf(condition: Condition, words: SentenceWords): Sentence {
  const { say } = words;
  switch (condition.op) {
    case 'all':
    case 'any':
      return group(condition.of, say(`condition.${condition.op}`), words);
    case 'someItem':
    case 'everyItem': {
      const inner = condition.where.op === 'all' ? condition.where.of : [condition.where];
      return {
        text: say(`condition.${condition.op}`),
        of: inner.map((each) => sentenceOf(each, words)),
      };
    }
    case 'not':
      return negation(condition.of, words);
    case 'countItems':
      return {
        text: `${say('condition.countItems')} ${signs[condition.is]} ${formatNumber(condition.value, 0)}`,
        of: [sentenceOf(condition.where, words)],
      };
    case 'sumItems': {
      const label = `${say('condition.sumItems')} ${labelOf(condition.field, words)}`;
      return {
        text: `${label} ${signs[condition.is]} ${valueOf(condition.value, fieldById(condition.field), words)}`,
        of: condition.where === undefined ? [] : [sentenceOf(condition.where, words)],
      };
    }
    default:
      return line(condition, words);
  }
}

function group(of: readonly Condition[], text: string, words: SentenceWords): Sentence {
  const [only] = of;
  if (of.length === 1 && only !== undefined) return sentenceOf(only, words);
  return { text, of: of.map((each) => sentenceOf(each, words)) };
}

function negation(inner: Condition, words: SentenceWords): Sentence {
  if (inner.op === 'known') {
    return leaf(`${labelOf(inner.field, words)}: ${words.say('condition.unknown')}`);
  }
  return { text: words.say('condition.not'), of: [sentenceOf(inner, words)] };
}

const signs = { less: '<', atMost: '≤', equal: '=', greater: '>', atLeast: '≥' } as const;

function line(condition: FieldCondition, words: SentenceWords): Sentence {
  const { say } = words;
  const field = fieldById(condition.field);
  const label = labelOf(condition.field, words);
  const value = (each: Literal) => valueOf(each, field, words);
  switch (condition.op) {
    case 'equals':
      return leaf(`${label}: ${value(condition.value)}`);
    case 'in':
      return leaf(`${label}: ${say('condition.in')} ${condition.values.map(value).join(', ')}`);
    case 'inList':
      return leaf(`${label}: ${say('condition.inList')} ${condition.list}`);
    case 'startsWith':
      return leaf(`${label}: ${say('condition.startsWith')} ${condition.prefixes.join(', ')}`);
    case 'words':
      return leaf(
        `${label}: ${say('condition.words')} ${condition.words.map((word) => `«${word}»`).join(', ')}`,
      );
    case 'less':
    case 'atMost':
    case 'greater':
    case 'atLeast':
      return leaf(`${label} ${signs[condition.op]} ${value(condition.value)}`);
    case 'between':
      return leaf(`${label}: ${value(condition.from)} – ${value(condition.to)}`);
    case 'known':
      return leaf(`${label}: ${say('condition.known')}`);
  }
}

function leaf(text: string): Sentence {
  return { text, of: [] };
}

function labelOf(id: string, { language }: SentenceWords): string {
  return fieldById(id)?.labels[language] ?? id;
}

function valueOf(value: Literal, field: Field | undefined, words: SentenceWords): string {
  if (typeof value === 'boolean') return words.say(value ? 'condition.yes' : 'condition.no');
  if (typeof value === 'string') {
    const meaning = field === undefined ? null : words.meaning(field.id, value);
    return meaning === null || meaning === value ? value : `${value} (${meaning})`;
  }
  const gap = '\u00a0';
  switch (field?.unit) {
    case 'share':
      return `${formatNumber(value * 100, 2)}${gap}%`;
    case 'kg':
    case 'tenge':
    case 'days':
      return `${formatNumber(value, 3)}${gap}${words.unit(field.unit)}`;
    default:
      return formatNumber(value, 3);
  }
}
