import type Database from 'better-sqlite3';
import { minorDigits } from '../../../shared/money.ts';
import { searchWords } from './search-words.ts';

const alphabet = [...'аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя'];
const place = new Map(
  alphabet.map((letter, index) => [letter, String.fromCodePoint(0x4_00 + index)]),
);

/** Letters and signs whose own order is theirs: most plates and numbers hold nothing else. */
const plain = /^[\x20-\x7e]*$/;

/**
 * A key whose code-point order is the Kazakh alphabet's, case apart: SQLite compares
 * bytes and would put Ә, Ғ and Қ after Я, and І before А.
 */
function sortKey(text: string): string {
  if (plain.test(text)) return text.toLowerCase();
  return [...text.toLowerCase()].map((letter) => place.get(letter) ?? letter).join('');
}

/** How many answers of a function are kept; names and places repeat far more often than that. */
const remembered = 50_000;

/** A pure function that remembers: a filter over 100,000 rows meets the same few thousand names. */
function remembering<T>(of: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size >= remembered) known.clear();
    const answer = of(text);
    known.set(text, answer);
    return answer;
  };
}

/** SQL functions our queries speak; each is `NULL` of `NULL`. */
export function defineFunctions(database: Database.Database): void {
  const define = (name: string, of: (text: string) => string | number) => {
    const answer = remembering(of);
    database.function(name, { deterministic: true, directOnly: true }, (value) =>
      value === null ? null : answer(String(value)),
    );
  };
  define('fold', (text) => searchWords(text).join(' '));
  define('sort_key', sortKey);
  define('minor_per_unit', (currency) => 10 ** minorDigits(currency));
}
