import type { FieldCondition, Literal } from '../../../../shared/condition.ts';

/**
 * What one field must hold, at the least, for a condition to be true: one of these. A
 * guard may let through more than the condition does, never less.
 */
export interface Guard {
  readonly values: readonly (string | boolean)[];
  readonly prefixes: readonly string[];
  /** Codes of lists. */
  readonly lists: readonly string[];
  /** Beginnings of words, lower case. */
  readonly words: readonly string[];
  /** A number within these bounds, both included; none where they are reversed. */
  readonly from: number;
  readonly to: number;
}

const nothing: Guard = {
  values: [],
  prefixes: [],
  lists: [],
  words: [],
  from: Infinity,
  to: -Infinity,
};

function ofValues(values: readonly Literal[]): Guard {
  const numbers = values.filter((value) => typeof value === 'number');
  return {
    ...nothing,
    values: values.filter((value) => typeof value !== 'number'),
    from: Math.min(Infinity, ...numbers),
    to: Math.max(-Infinity, ...numbers),
  };
}

const known = new WeakMap<FieldCondition, Guard | null>();

/** The guard a comparison is, the same one whenever it is asked for; `null`: it is none. */
export function guardOf(condition: FieldCondition): Guard | null {
  const before = known.get(condition);
  if (before !== undefined) return before;
  const guard = made(condition);
  known.set(condition, guard);
  return guard;
}

/** Whether the guard lets through what satisfies the comparison and nothing else. */
export function isExact(condition: FieldCondition): boolean {
  switch (condition.op) {
    case 'equals':
      return typeof condition.value !== 'number';
    case 'in':
      return condition.values.every((value) => typeof value !== 'number');
    case 'inList':
    case 'startsWith':
      return true;
    default:
      return false;
  }
}

/** Whether a number lies within the bounds of the guard where it satisfies the comparison and nowhere else. */
export function isExactRange(condition: FieldCondition): boolean {
  switch (condition.op) {
    case 'equals':
      return typeof condition.value === 'number';
    case 'atMost':
    case 'atLeast':
    case 'between':
      return true;
    default:
      return false;
  }
}

function made(condition: FieldCondition): Guard | null {
  switch (condition.op) {
    case 'equals':
      return ofValues([condition.value]);
    case 'in':
      return ofValues(condition.values);
    case 'inList':
      return { ...nothing, lists: [condition.list] };
    case 'startsWith':
      return { ...nothing, prefixes: condition.prefixes };
    case 'words':
      return { ...nothing, words: condition.words.map((word) => word.toLocaleLowerCase('ru')) };
    case 'less':
    case 'atMost':
      return { ...nothing, from: -Infinity, to: condition.value };
    case 'greater':
    case 'atLeast':
      return { ...nothing, from: condition.value, to: Infinity };
    case 'between':
      return { ...nothing, from: condition.from, to: condition.to };
    case 'known':
      return null;
  }
}

/** What any of them lets through. */
export function anyOf(guards: readonly Guard[]): Guard {
  const [only, ...others] = guards;
  if (only !== undefined && others.length === 0) return only;
  return {
    values: guards.flatMap(({ values }) => values),
    prefixes: guards.flatMap(({ prefixes }) => prefixes),
    lists: guards.flatMap(({ lists }) => lists),
    words: guards.flatMap(({ words }) => words),
    from: guards.reduce((least, { from }) => Math.min(least, from), Infinity),
    to: guards.reduce((most, { to }) => Math.max(most, to), -Infinity),
  };
}

/** Whether it asks for a stretch of numbers and nothing else. */
export const isRange = ({ values, prefixes, lists, words }: Guard) =>
  values.length + prefixes.length + lists.length + words.length === 0;

/** What both let through, or a little more: of two unlike ones, the one that lets through less. */
export function both(a: Guard, b: Guard): Guard {
  if (isRange(a) && isRange(b))
    return { ...nothing, from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) };
  return share(a) <= share(b) ? a : b;
}

/**
 * A rough guess at the share of values a guard lets through, from the shape of customs
 * data: 97 chapters of the nomenclature, some sixty countries in trade, thousands of
 * traders. A wrong guess costs time, never a hit.
 */
export function share({ values, prefixes, lists, words, from, to }: Guard): number {
  let sum = 0;
  for (const value of values) sum += typeof value === 'boolean' ? 0.5 : shareOfSign(value);
  for (const prefix of prefixes) sum += 10 ** (-0.75 * prefix.length);
  sum += lists.length * 0.02 + words.length * 0.02;
  if (from <= to) sum += from === -Infinity || to === Infinity ? 0.5 : 0.3;
  return Math.min(1, sum);
}

/** Modes are one digit long, countries two letters, traders twelve digits. */
function shareOfSign(sign: string): number {
  if (sign.length <= 1) return 0.2;
  if (sign.length === 2) return 0.03;
  return sign.length <= 6 ? 0.01 : 0.001;
}
