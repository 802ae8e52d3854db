/**
 * The only source of chance in the demonstration post: small, seeded, and split
 * into named streams, so that a change in one part of the world (say, one more
 * broker) does not reshuffle every other part.
 *
 * Generator: sfc32 ("small fast counting", Chris Doty-Humphrey, PractRand, public
 * domain), 128 bits of state. Seeding: the names of the stream are hashed with
 * FNV-1a and spread over the state with splitmix32. Not for secrets.
 */
export class Random {
  #a: number;
  #b: number;
  #c: number;
  #counter = 1;
  #spare: number | null = null;

  constructor(hash: number) {
    let state = hash | 0;
    const spread = () => {
      state = (state + 0x9e3779b9) | 0;
      let word = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
      word = Math.imul(word ^ (word >>> 15), 0x735a2d97);
      return (word ^ (word >>> 15)) | 0;
    };
    this.#a = spread();
    this.#b = spread();
    this.#c = spread();
    for (let round = 0; round < 8; round++) this.#word();
  }

  #word(): number {
    const result = (this.#a + this.#b + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + result) | 0;
    return result >>> 0;
  }

  /** A number in [0, 1). */
  fraction(): number {
    return this.#word() / 4294967296;
  }

  /** A number in [low, high). */
  between(low: number, high: number): number {
    return low + (high - low) * this.fraction();
  }

  /** A whole number from `low` to `high`, both included. */
  whole(low: number, high: number): number {
    return low + Math.floor(this.fraction() * (high - low + 1));
  }

  /** True with the given probability. */
  chance(probability: number): boolean {
    return this.fraction() < probability;
  }

  /** One of the list, each as likely as the others. The list must not be empty. */
  pick<T>(list: readonly T[]): T {
    return at(list, Math.floor(this.fraction() * list.length));
  }

  /** A standard normal variate (Box–Muller, both halves used). */
  normal(): number {
    if (this.#spare !== null) {
      const kept = this.#spare;
      this.#spare = null;
      return kept;
    }
    const radius = Math.sqrt(-2 * Math.log(1 - this.fraction()));
    const angle = 2 * Math.PI * this.fraction();
    this.#spare = radius * Math.sin(angle);
    return radius * Math.cos(angle);
  }

  /** A log-normal variate with this median; `spread` is the deviation of its logarithm. */
  logNormal(median: number, spread: number): number {
    return median * Math.exp(spread * this.normal());
  }

  /** `length` decimal digits as text, zeros in front kept. */
  digits(length: number): string {
    let text = '';
    while (text.length < length) text += this.whole(0, 9);
    return text;
  }
}

function fnv1a(hash: number, text: string): number {
  let value = hash;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  // A separator, so that ('ab', 'c') and ('a', 'bc') are two streams.
  return Math.imul(value ^ 0x1f, 0x01000193);
}

/** The stream of chance with these names, e.g. `randomFor(7, 'case', 1042)`. The same names give the same stream. */
export function randomFor(seed: number, ...names: (string | number)[]): Random {
  let hash = fnv1a(0x811c9dc5, String(seed));
  for (const name of names) hash = fnv1a(hash, String(name));
  return new Random(hash);
}

/** The element at `index`, which the caller knows to exist. */
export function at<T>(list: readonly T[], index: number): T {
  const element = list[index];
  if (element === undefined) throw new RangeError(`no element ${index} of ${list.length}`);
  return element;
}

/** Things to draw from with unequal weights, prepared once. */
export class WeightedTable<T> {
  readonly #items: readonly T[];
  readonly #upTo: Float64Array;

  constructor(items: readonly T[], weightOf: (item: T) => number) {
    this.#items = items;
    this.#upTo = new Float64Array(items.length);
    let sum = 0;
    items.forEach((item, index) => {
      sum += weightOf(item);
      this.#upTo[index] = sum;
    });
  }

  draw(random: Random): T {
    const upTo = this.#upTo;
    const mark = random.fraction() * (upTo[upTo.length - 1] ?? 0);
    let low = 0;
    let high = upTo.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((upTo[middle] ?? 0) > mark) high = middle;
      else low = middle + 1;
    }
    return at(this.#items, low);
  }
}
