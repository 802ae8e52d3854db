import { mappingTargets, type Mapping, type MappingTarget } from '../../../../shared/mapping.ts';
import { searchWords } from '../../store/search-words.ts';
import { synonyms } from './synonyms.ts';

interface Phrase {
  readonly target: MappingTarget;
  /** The technical name: it stands for nothing but itself. */
  readonly technical: boolean;
  readonly words: readonly string[];
}

/** The longest first, so that "country of origin" is not taken for "origin" of something else. */
const phrases: readonly Phrase[] = mappingTargets
  .flatMap((target) =>
    [target, ...(synonyms[target] ?? [])].map((text, index) => ({
      target,
      technical: index === 0,
      words: searchWords(text),
    })),
  )
  .toSorted((a, b) => b.words.length - a.words.length);

/** Words that change what a column holds: "country of origin indicator" is no country. */
const changing = new Set(
  ['indicator', 'признак', 'flag', 'comment', 'примечание', 'fraud'].flatMap(searchWords),
);

const isDate = (text: string): boolean => /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}/.test(text);
const isNumber = (text: string): boolean => /^[-+]?[\d\s.,']+(e[+-]?\d+)?%?$/i.test(text);

/** Values that a target can hold; targets not listed hold any text. */
const shapes: readonly (readonly [RegExp, (value: string) => boolean])[] = [
  [/hsCode$/, (value) => /^[\d. ]{4,14}$/.test(value)],
  [/country$|Country$|^countries\./, (value) => /^[\p{L}]{2,}|^\d{1,3}$/u.test(value)],
  [/date$|On$|timeLimit$/, isDate],
  [
    /Kilograms$|price$|Value$|^invoice$|amount$|base$|rate$|Rate$|quantity$|count$|packages$/,
    isNumber,
  ],
  [/^item\.ordinal$/, (value) => /^\d{1,6}$/.test(value)],
  [/currency$/, (value) => /^\p{L}{3}$|^\d{3}$/u.test(value)],
];

function fits(target: MappingTarget, values: readonly string[]): boolean {
  const shape = shapes.find(([pattern]) => pattern.test(target))?.[1];
  const said = values.filter((value) => value !== '');
  return shape === undefined || said.length === 0 || said.filter(shape).length * 2 > said.length;
}

/** How well a phrase names a column: 2 wholly, 1 as a part of it, 0 not at all. */
function likeness(phrase: Phrase, words: readonly string[]): number {
  if (!phrase.words.every((word) => words.includes(word))) return 0;
  if (phrase.words.length === words.length) return 2;
  if (phrase.technical) return 0;
  return words.some((word) => changing.has(word)) ? 0 : 1;
}

/** Guesses what the columns of a table hold, by their names and the values of the first rows. */
export function suggestMapping(
  file: string,
  header: readonly string[],
  rows: readonly (readonly string[])[],
  delimiter: Mapping['delimiter'],
): Mapping {
  const valuesOf = (index: number) => rows.map((row) => row[index]?.trim() ?? '');
  const columns: Mapping['columns'] = {};
  const taken = new Set<MappingTarget>();
  for (const wanted of [2, 1]) {
    for (const phrase of phrases) {
      if (taken.has(phrase.target)) continue;
      const index = header.findIndex(
        (name, at) =>
          !(name in columns) &&
          likeness(phrase, searchWords(name)) === wanted &&
          fits(phrase.target, valuesOf(at)),
      );
      const name = header[index];
      if (name === undefined) continue;
      columns[name] = phrase.target;
      taken.add(phrase.target);
    }
  }
  const columnOf = (target: MappingTarget) =>
    header.find((name) => columns[name] === target) ?? null;
  const sample = header.flatMap((name, index) =>
    columns[name] === undefined ? [] : valuesOf(index),
  );
  return {
    name: nameOf(file),
    delimiter,
    decimal: sample.some((value) => /^\d+,\d+$/.test(value)) ? ',' : '.',
    dates: orderOf(sample),
    groupBy: columnOf('sourceId') ?? columnOf('registrationNumber') ?? columnOf('reference'),
    header: [...header],
    columns,
    constants: {},
    nationalCurrency: 'KZT',
  };
}

/** The file without its folders and ending, as a first name for the sender. */
const nameOf = (file: string): string =>
  (file.split(/[\\/]/).at(-1) ?? '')
    .replace(/\.[^.]*$/, '')
    .slice(0, 120)
    .trim() || 'CSV';

function orderOf(values: readonly string[]): Mapping['dates'] {
  const slashed = values.flatMap(
    (value) => /^(\d{1,2})[/-](\d{1,2})[/-]\d{2,4}$/.exec(value) ?? [],
  );
  if (slashed.length === 0) return 'iso';
  return values.some((value) => Number(/^\d{1,2}[/-](\d{1,2})[/-]/.exec(value)?.[1]) > 12)
    ? 'mdy'
    : 'dmy';
}
