import type { Declaration } from '../../../shared/declaration.ts';
import { foldWord, searchWords, wordsIn } from './search-words.ts';

/** Letters that look the same in both alphabets: on a plate or a container nobody sees which was typed. */
const latinOf: Readonly<Record<string, string>> = {
  а: 'a',
  в: 'b',
  с: 'c',
  е: 'e',
  н: 'h',
  х: 'x',
  і: 'i',
  к: 'k',
  м: 'm',
  о: 'o',
  р: 'p',
  т: 't',
  у: 'y',
};
const cyrillicOf = new Map(
  Object.entries(latinOf).flatMap(([cyrillic, latin]): [string, string][] =>
    cyrillic === 'і' ? [] : [[latin, cyrillic]],
  ),
);
const digit = /\d/;
/** Words that could as well have been typed with the other alphabet. */
const onlyCyrillicTwins = /^[авсенхкморту]+$/;
const onlyLatinTwins = /^[abcehxkmopty]+$/;

const latin = (word: string) => [...word].map((letter) => latinOf[letter] ?? letter).join('');
const cyrillic = (word: string) =>
  [...word].map((letter) => cyrillicOf.get(letter) ?? letter).join('');

/** Longer than any number on a plate, a container, a seal or a declaration. */
const longestMark = 40;
/** Fewer digits than this tell nothing apart. */
const fewestDigits = 3;
/** Digits of a number by whose end people call it. */
const shortestSerial = 6;

/** Everything but letters and digits taken out, both alphabets as one. */
function compact(text: string): string {
  return latin(wordsIn(text).join(''));
}

/** The ends of a long row of digits: `0001234` is called 1234, and 234 too. */
function ends(digits: string): string[] {
  if (digits.length < shortestSerial) return [];
  const found: string[] = [];
  for (let at = 1; at <= digits.length - fewestDigits; at += 1) found.push(digits.slice(at));
  return found;
}

/**
 * What a number on a paper, a plate or a container may be sought by: as it is written, without what
 * stands between its parts, by its parts, and by the last digits of its long ones.
 */
function markWords(text: string): string[] {
  const chunks = [text, ...text.split(/[,;|]+/)];
  const joined = chunks.map(compact).filter((word) => word.length <= longestMark);
  // Where letters keep its digits together, the gaps between them are nothing but a manner of writing.
  const lettered = joined.filter((word) => /\D/.test(word));
  const parts = [...wordsIn(text).map(latin), ...lettered].flatMap(
    (word) => word.match(/\d+|\D+/g) ?? [],
  );
  return [...joined, ...parts, ...parts.filter((part) => digit.test(part)).flatMap(ends)];
}

/** All words that a declaration can be found by. */
export function wordsToFind(declaration: Declaration): string {
  const { parties, transport } = declaration;
  const persons = [parties.consignee, parties.consignor, parties.declarant];
  const marks = [
    declaration.registrationNumber,
    declaration.reference,
    declaration.manifest,
    declaration.transit?.seals,
    transport.arrival.identity,
    transport.border.identity,
    ...declaration.containers.map((container) => container.identity),
  ];
  const texts = [
    ...marks,
    ...persons.flatMap((person) => [person?.code, person?.name]),
    ...declaration.items.flatMap((item) => [
      item.hsCode,
      item.description,
      item.commercialDescription,
    ]),
  ];
  const said = (all: readonly (string | null | undefined)[], words: (text: string) => string[]) =>
    all.flatMap((text) => (text == null ? [] : words(text)));
  return [...new Set([...said(texts, searchWords), ...said(marks, markWords)])].join(' ');
}

/** A word as it may stand in the index. */
function alternatives(typed: string): string[] {
  const word = foldWord(typed);
  if (digit.test(typed)) return [...new Set([word, latin(typed)])];
  if (onlyCyrillicTwins.test(word)) return [word, latin(word)];
  if (onlyLatinTwins.test(word)) return [word, cyrillic(word)];
  return [word];
}

const begins = (word: string) => `"${word}"*`;

/**
 * What a person typed as the index is asked: every word must begin some word of the declaration, or
 * all of it together a number written in one. `null`: nothing was sought.
 */
export function searchMatch(search: string): string | null {
  const words = wordsIn(search);
  if (words.length === 0) return null;
  const every = words
    .map((word) => `(${alternatives(word).map(begins).join(' OR ')})`)
    .join(' AND ');
  const together = compact(search);
  const aNumber = words.length > 1 && digit.test(together) && together.length <= longestMark;
  return aNumber ? `(${every}) OR ${begins(together)}` : every;
}
