import type { Comparison, Condition, FieldCondition, Literal } from '../condition.ts';
import { fieldById, type Field } from '../fields.ts';
import type { Language } from '../languages.ts';
import type { TraceFact, TraceNode } from './trace.ts';

/** The word for a key of a namespace of shared/locales, in the reader's language. */
export type Say = (
  namespace: 'explanation' | 'terms',
  key: string,
  params?: Readonly<Record<string, string | number>>,
) => string;

const gap = '\u00a0';
const signs: Readonly<Record<Comparison, string>> = {
  less: '<',
  atMost: '≤',
  equal: '=',
  greater: '>',
  atLeast: '≥',
};

/** A figure whole, digits grouped, a comma before the decimals: a threshold is never rounded. */
export function figure(value: number): string {
  const [whole = '', decimals] = String(Math.abs(value)).split('.');
  // Written with an exponent it is left as it is.
  const grouped = /e/.test(String(value)) ? whole : whole.replace(/\B(?=(\d{3})+$)/g, gap);
  return `${value < 0 ? '−' : ''}${grouped}${decimals === undefined ? '' : `,${decimals}`}`;
}

function unitOf(field: Field | undefined, say: Say): string {
  const unit = field?.unit;
  return unit === 'kg' || unit === 'tenge' || unit === 'days'
    ? `${gap}${say('terms', `unit.${unit}`)}`
    : '';
}

function literal(value: Literal, field: Field | undefined, say: Say): string {
  if (typeof value === 'boolean') return say('explanation', value ? 'yes' : 'no');
  return typeof value === 'number' ? `${figure(value)}${unitOf(field, say)}` : value;
}

/** Facts are quotients and sums: beyond what is shown here lies only the noise of binary fractions. */
const withoutNoise = (value: number): number =>
  Math.abs(value) >= 100_000 ? Math.round(value * 100) / 100 : Number(value.toPrecision(7));

/** What a field holds; a value that is missing is said to be unknown, never left out. */
export function factWords(value: TraceFact, field: string | null, say: Say): string {
  if (value === null) return say('explanation', 'unknown');
  const known = field === null ? undefined : fieldById(field);
  if (typeof value === 'object') {
    return value.length === 0 ? say('explanation', 'none') : value.join(', ');
  }
  return literal(typeof value === 'number' ? withoutNoise(value) : value, known, say);
}

/** A field by its name in the reader's language. */
export const fieldWords = (id: string, language: Language): string =>
  fieldById(id)?.labels[language] ?? id;

/** One comparison as a line. */
function comparisonWords(condition: FieldCondition, language: Language, say: Say): string {
  const field = fieldById(condition.field);
  const label = fieldWords(condition.field, language);
  const word = (key: string) => say('explanation', `op.${key}`);
  const values = (of: readonly Literal[]) => of.map((each) => literal(each, field, say)).join(', ');
  switch (condition.op) {
    case 'equals':
      return `${label} = ${literal(condition.value, field, say)}`;
    case 'in':
      return `${label}: ${word('in')} ${values(condition.values)}`;
    case 'inList':
      return `${label}: ${word('inList')} ${condition.list}`;
    case 'startsWith':
      return `${label}: ${word('startsWith')} ${condition.prefixes.join(', ')}`;
    case 'words':
      return `${label}: ${word('words')} ${condition.words.map((each) => `«${each}»`).join(', ')}`;
    case 'less':
    case 'atMost':
    case 'greater':
    case 'atLeast':
      return `${label} ${signs[condition.op]} ${literal(condition.value, field, say)}`;
    case 'between':
      return `${label}: ${values([condition.from])} – ${values([condition.to])}`;
    case 'known':
      return `${label}: ${word('known')}`;
  }
}

const isComparison = (condition: Condition): condition is FieldCondition =>
  'field' in condition && condition.op !== 'sumItems';

/** One part of a trace as a line, without its verdict and without the parts under it. */
export function traceWords(node: TraceNode, language: Language, say: Say): string {
  if (node.kind === 'group') return say('explanation', `op.${node.op}`);
  if (node.kind === 'leaf') {
    const { condition, found } = node;
    if (!isComparison(condition)) return condition.op;
    const text = comparisonWords(condition, language, say);
    return `${text} · ${say('explanation', 'found')}: ${factWords(found, condition.field, say)}`;
  }
  const word = say('explanation', `op.${node.op}`);
  const label = node.field === null ? word : `${word}: ${fieldWords(node.field, language)}`;
  if (node.is === null || node.value === null) return label;
  const field = node.field === null ? undefined : fieldById(node.field);
  const value = literal(node.value, field, say);
  return `${label} ${signs[node.is]} ${value} · ${say('explanation', 'found')}: ${factWords(node.found, node.field, say)}`;
}
