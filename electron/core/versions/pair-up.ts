export interface Placed<T> {
  readonly index: number;
  readonly value: T;
}

export interface Pairing<T> {
  readonly pairs: { readonly was: Placed<T>; readonly is: Placed<T> }[];
  /** Left over of the older list, in its order. */
  readonly gone: Placed<T>[];
  /** Left over of the newer list, in its order. */
  readonly come: Placed<T>[];
}

/**
 * Pairs the entries of two lists by one sign after another, the surest first. Of several with the same
 * sign the first goes with the first. A sign that is `null` pairs nothing.
 */
export function pairUp<T>(
  before: readonly T[],
  after: readonly T[],
  signs: readonly ((entry: Placed<T>) => string | null)[],
): Pairing<T> {
  const pairs: Pairing<T>['pairs'] = [];
  let gone = before.map((value, index) => ({ index, value }));
  let come = after.map((value, index) => ({ index, value }));
  for (const sign of signs) {
    if (gone.length === 0 || come.length === 0) break;
    const waiting = new Map<string, Placed<T>[]>();
    for (const entry of gone) {
      const key = sign(entry);
      if (key === null) continue;
      const queue = waiting.get(key);
      if (queue === undefined) waiting.set(key, [entry]);
      else queue.push(entry);
    }
    const taken = new Set<Placed<T>>();
    const heads = new Map<string, number>();
    come = come.filter((entry) => {
      const key = sign(entry);
      if (key === null) return true;
      const head = heads.get(key) ?? 0;
      const was = waiting.get(key)?.[head];
      if (was === undefined) return true;
      heads.set(key, head + 1);
      taken.add(was);
      pairs.push({ was, is: entry });
      return false;
    });
    gone = gone.filter((entry) => !taken.has(entry));
  }
  return { pairs, gone, come };
}
