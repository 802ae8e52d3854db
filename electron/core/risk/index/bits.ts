/** A set of small whole numbers (profiles by their place), 32 to a word. */
export type Bits = Uint32Array;

export const wordsFor = (count: number) => (count + 31) >>> 5;

export function addAll(bits: Bits, places: Iterable<number>): void {
  for (const place of places) bits[place >>> 5] = (bits[place >>> 5] ?? 0) | (1 << (place & 31));
}

export function bitsOf(count: number, places: Iterable<number>): Bits {
  const bits = new Uint32Array(wordsFor(count));
  addAll(bits, places);
  return bits;
}

export function has(bits: Bits, place: number): boolean {
  return (((bits[place >>> 5] ?? 0) >>> (place & 31)) & 1) === 1;
}

/** Leaves in the first what is in the second, too. */
export function keepIn(bits: Bits, other: Bits): void {
  for (let word = 0; word < bits.length; word += 1)
    bits[word] = (bits[word] ?? 0) & (other[word] ?? 0);
}

/** Calls for every number in both sets, ascending. */
export function eachInBoth(a: Bits, b: Bits, call: (place: number) => void): void {
  for (let word = 0; word < a.length; word += 1) {
    let left = (a[word] ?? 0) & (b[word] ?? 0);
    while (left !== 0) {
      const lowest = 31 - Math.clz32(left & -left);
      left &= left - 1;
      call((word << 5) + lowest);
    }
  }
}
