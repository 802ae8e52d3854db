import type { Obstacle, Verdict } from '../../../../shared/contract/documents.ts';

/**
 * Whether two papers say the same: names, places, marks, figures. Every comparison is the same from
 * both sides, never throws, and forgives only how a thing is written and what rounding can make.
 */

export const agrees: Verdict = { is: 'agrees', rounded: false };
export const agreesRounded: Verdict = { is: 'agrees', rounded: true };
export const differs: Verdict = { is: 'differs' };
export const silent: Verdict = { is: 'silent' };
export const incomparable = (because: Obstacle): Verdict => ({ is: 'incomparable', because });

/** The forms of companies, which one paper writes and another leaves out; they name nobody. */
const legalForms = new Set(
  `ТОО ЖШС АО АҚ ООО ОАО ЗАО ПАО ИП ЖК ОСОО LLP LLC LTD LIMITED CO COMPANY CORP CORPORATION INC
   GMBH AG KG BV NV SA SRL SPA SPZOO SP OO ZOO PLC JSC AS AB OY SAS SARL FZE FZCO FZC PTE PVT PTY
   STI SAN TIC TOO ZHSHS`.split(/\s+/),
);

/** Words in upper case without points and marks over letters: `S.R.L.` is one of them, as is `Sp. z o.o.` */
export function wordsOf(text: string): string[] {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toUpperCase()
    .replace(/(?<=(?:^|[^\p{L}])\p{L})\.\s?(?=\p{L}(?:\.|[^\p{L}]|$))/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

const isLatin = /\p{Script=Latin}/u;
const isCyrillic = /\p{Script=Cyrillic}/u;

/** Whether one is written in Latin letters alone and the other in Cyrillic alone: nobody can compare the letters. */
function inOtherScripts(one: readonly string[], other: readonly string[]): boolean {
  const [a, b] = [one.join(''), other.join('')];
  const latin = [isLatin.test(a), isLatin.test(b)];
  const cyrillic = [isCyrillic.test(a), isCyrillic.test(b)];
  return (
    (latin[0] === true && !cyrillic[0] && cyrillic[1] === true && !latin[1]) ||
    (latin[1] === true && !cyrillic[1] && cyrillic[0] === true && !latin[0])
  );
}

const setOf = (words: readonly string[]): string => [...new Set(words)].sort().join(' ');

/** Names of persons: the order of words, the legal form and the signs between them do not count. */
export function sameName(one: string, other: string): Verdict {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  const named = (words: readonly string[]) => {
    const rest = words.filter((word) => !legalForms.has(word));
    return rest.length === 0 ? words : rest;
  };
  const [left, right] = [named(a), named(b)];
  if (left.join('') === right.join('') || setOf(left) === setOf(right)) return agrees;
  return inOtherScripts(left, right) ? incomparable('script') : differs;
}

/** Places: one may be told more exactly than the other. */
export function samePlace(one: string, other: string): Verdict {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  if (a.length === 0 || b.length === 0) return a.length === b.length ? agrees : differs;
  const within = (few: readonly string[], many: readonly string[]) =>
    few.every((word) => many.includes(word));
  if (within(a, b) || within(b, a) || a.join('') === b.join('')) return agrees;
  return inOtherScripts(a, b) ? incomparable('script') : differs;
}

/** Descriptions: equal words agree; whether other words mean the same goods a person has to read. */
export function sameDescription(one: string, other: string): Verdict {
  return setOf(wordsOf(one)) === setOf(wordsOf(other)) ? agrees : incomparable('words');
}

/** Codes of goods as far as both go; less than a position is too little to say anything. */
export function sameCode(one: string, other: string): Verdict {
  const length = Math.min(one.length, other.length);
  if (one.slice(0, length) !== other.slice(0, length)) return differs;
  return length < 4 && one !== other ? incomparable('partly') : agrees;
}

/** Everything that one names the other names too. */
export function sameSet(one: readonly string[], other: readonly string[]): Verdict {
  return setOf(one) === setOf(other) ? agrees : differs;
}

/** Nothing contradicts: one may name fewer, as a consignment note that names the tractor alone. */
export function sameOrFewer(one: readonly string[], other: readonly string[]): Verdict {
  const within = (few: readonly string[], many: readonly string[]) =>
    few.every((each) => many.includes(each));
  return within(one, other) || within(other, one) ? agrees : differs;
}

/** The step a figure is given in, read off its last digits: 8 460 kg in grams is given in kilograms, 8 460,5 in 100 g. */
function stepOf(figure: number, coarsest: number): number {
  if (figure === 0) return 1;
  let step = 1;
  while (step < coarsest && figure % (step * 10) === 0) step *= 10;
  return step;
}

const sum = (figures: readonly number[]): number => figures.reduce((all, each) => all + each, 0);

/**
 * Integer figures (grams, minor units), each side the sum of its parts. Sides given in one and the
 * same step must be equal; where one is given more coarsely, half a step of each of its parts may be
 * rounding.
 *
 * @param coarsest the largest step anybody rounds to: a kilogram, a whole unit of money
 */
export function sameSum(
  one: readonly number[],
  other: readonly number[],
  coarsest: number,
): Verdict {
  const apart = Math.abs(sum(one) - sum(other));
  if (apart === 0) return agrees;
  const steps = (figures: readonly number[]) => figures.map((each) => stepOf(each, coarsest));
  const [a, b] = [steps(one), steps(other)];
  if (new Set([...a, ...b]).size === 1) return differs;
  return apart <= Math.max(sum(a), sum(b)) / 2 ? agreesRounded : differs;
}

/** Decimals that are looked at. */
const mostDecimals = 6;

function decimalStep(value: number): number {
  for (let decimals = 0; decimals < mostDecimals; decimals += 1) {
    const shifted = value * 10 ** decimals;
    if (Math.abs(shifted - Math.round(shifted)) < 1e-6) return 10 ** -decimals;
  }
  return 10 ** -mostDecimals;
}

/** A quantity in its base unit, with the step it is given in there. */
export interface Measured {
  readonly value: number;
  readonly step: number;
}

export const measured = (value: number, factor: number): Measured => ({
  value: value * factor,
  step: decimalStep(value) * factor,
});

/** Quantities with decimals: the coarser may be the finer one rounded. */
export function sameQuantity(one: Measured, other: Measured): Verdict {
  const apart = Math.abs(one.value - other.value);
  const exact = Math.max(Math.abs(one.value), Math.abs(other.value)) * 1e-9;
  if (apart <= exact) return agrees;
  if (one.step === other.step) return differs;
  return apart <= Math.max(one.step, other.step) / 2 + exact ? agreesRounded : differs;
}

/** What many comparisons come to: one that differs outweighs all, one that cannot be made all that agree. */
export function worst(verdicts: readonly Verdict[]): Verdict {
  return (
    verdicts.find(({ is }) => is === 'differs') ??
    verdicts.find(({ is }) => is === 'incomparable') ??
    verdicts.find((verdict) => verdict.is === 'agrees' && verdict.rounded) ??
    verdicts[0] ??
    silent
  );
}
