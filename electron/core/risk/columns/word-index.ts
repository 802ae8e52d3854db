import { wordsOf } from '../compile.ts';
import { roomy, type Known } from './column.ts';

/** Which distinct values of a column hold which words: a long text is taken apart once, not at every replay. */
export class WordIndex {
  readonly #places = new Map<string, number>();
  /** For each word, the link that was added last; a link names a value and the link before it (0: none). */
  #newest = new Int32Array(64);
  #valueOf = new Int32Array(64);
  #before = new Int32Array(64);
  #links = 1;
  #known = 1;

  /** Takes apart the values that are new since the last time; place 0 is no value. */
  learn(values: readonly Known[]): void {
    for (let code = this.#known; code < values.length; code += 1) {
      const value = values[code];
      if (typeof value === 'string')
        for (const word of new Set(wordsOf(value))) this.#link(word, code);
    }
    this.#known = Math.max(this.#known, values.length);
  }

  /** Calls back with the place of every value of which a word begins with one of the stems; some more than once. */
  withWords(stems: readonly string[], found: (code: number) => void): void {
    for (const [word, place] of this.#places) {
      if (!stems.some((stem) => word.startsWith(stem))) continue;
      for (let link = this.#newest[place] ?? 0; link !== 0; link = this.#before[link] ?? 0)
        found(this.#valueOf[link] ?? 0);
    }
  }

  bytes(): number {
    return this.#newest.byteLength + this.#valueOf.byteLength + this.#before.byteLength;
  }

  #link(word: string, code: number): void {
    let place = this.#places.get(word);
    if (place === undefined) this.#places.set(word, (place = this.#places.size));
    this.#newest = roomy(this.#newest, place + 1, 0);
    this.#valueOf = roomy(this.#valueOf, this.#links + 1, 0);
    this.#before = roomy(this.#before, this.#links + 1, 0);
    this.#valueOf[this.#links] = code;
    this.#before[this.#links] = this.#newest[place] ?? 0;
    this.#newest[place] = this.#links;
    this.#links += 1;
  }
}
