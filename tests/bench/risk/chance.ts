/** Numbers in [0, 1) that come out the same on every machine: a bench of tomorrow measures the same. */
export function chances(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One of them; the earlier ones far oftener, as goods, countries and traders come. */
export function oneOf<T>(chance: number, all: readonly T[]): T {
  return all[Math.floor(all.length * chance ** 2)]!;
}

export function some<T>(chance: () => number, all: readonly T[], most: number): T[] {
  const count = 1 + Math.floor(chance() * most);
  return [...new Set(Array.from({ length: count }, () => oneOf(chance(), all)))];
}
