/** A set of small whole numbers (rows of the index), 32 to a word. */
export type Bits = Uint32Array;

/** A sparse set of them: the words that are not empty, each preceded by its place. */
export type Words = Int32Array;

export const wordsFor = (count: number) => (count + 31) >>> 5;

const packed = (masks: ReadonlyMap<number, number>): Words =>
  Int32Array.from([...masks].sort(([a], [b]) => a - b).flat());

export function wordsOf(rows: readonly number[]): Words {
  const masks = new Map<number, number>();
  for (const row of rows) masks.set(row >>> 5, (masks.get(row >>> 5) ?? 0) | (1 << (row & 31)));
  return packed(masks);
}

/** The lowest of the numbers a word holds. */
export const lowestOf = (word: number, bits: number): number =>
  (word << 5) + 31 - Math.clz32(bits & -bits);

/** A word of the sparse set, empty where it holds nothing of it. */
export function wordAt(words: Words, word: number): number {
  let low = 0;
  let high = words.length >>> 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((words[2 * middle] ?? 0) < word) low = middle + 1;
    else high = middle;
  }
  return words[2 * low] === word ? (words[2 * low + 1] ?? 0) : 0;
}

/** What is in any of the sparse sets. */
export function together(sets: readonly Words[]): Words {
  const [only = new Int32Array(), ...others] = sets;
  if (others.length === 0) return only;
  const masks = new Map<number, number>();
  for (const words of sets) {
    for (let at = 0; at < words.length; at += 2) {
      const word = words[at] ?? 0;
      masks.set(word, (masks.get(word) ?? 0) | (words[at + 1] ?? 0));
    }
  }
  return packed(masks);
}

export function addAll(bits: Bits, words: Words): void {
  for (let at = 0; at < words.length; at += 2) {
    const word = words[at] ?? 0;
    bits[word] = (bits[word] ?? 0) | (words[at + 1] ?? 0);
  }
}

export function bitsOf(count: number, rows: readonly number[]): Bits {
  const bits = new Uint32Array(wordsFor(count));
  addAll(bits, wordsOf(rows));
  return bits;
}

/** Leaves in the first what is in the second, too. */
export function keepIn(bits: Bits, other: Bits): void {
  for (let word = 0; word < bits.length; word += 1)
    bits[word] = (bits[word] ?? 0) & (other[word] ?? 0);
}
