import type { Known } from './column.ts';

/** The texts of a dictionary in their order: those with a common beginning are neighbours and found by halving. */
export class PrefixIndex {
  /** Texts in the order of their code units, and the place of each in the dictionary. */
  #texts: string[] = [];
  #places: number[] = [];
  /** Places of lists of texts: few, and looked at one by one. */
  #lists: { readonly place: number; readonly elements: readonly string[] }[] = [];
  #known = 1;

  /** Orders anew where the dictionary has grown. */
  learn(values: readonly Known[]): void {
    if (values.length <= this.#known) return;
    for (let place = this.#known; place < values.length; place += 1) {
      const value = values[place];
      if (typeof value === 'string') this.#places.push(place);
      else if (typeof value === 'object') this.#lists.push({ place, elements: value });
    }
    this.#known = values.length;
    const textAt = (place: number) => String(values[place]);
    this.#places.sort((a, b) => (textAt(a) < textAt(b) ? -1 : 1));
    this.#texts = this.#places.map(textAt);
  }

  /** Calls back with the place of every value that begins with one of the prefixes; some more than once. */
  withPrefixes(prefixes: readonly string[], found: (place: number) => void): void {
    for (const prefix of prefixes) {
      for (let at = this.#first(prefix); this.#texts[at]?.startsWith(prefix) === true; at += 1)
        found(this.#places[at] ?? 0);
    }
    for (const { place, elements } of this.#lists)
      if (elements.some((text) => prefixes.some((prefix) => text.startsWith(prefix)))) found(place);
  }

  /** The first text that does not come before this one. */
  #first(text: string): number {
    let low = 0;
    let high = this.#texts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#texts[middle] ?? '') < text) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
