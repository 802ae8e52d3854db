/**
 * A set of numbers, or of texts in the order of their code units, as the places where
 * belonging to it begins and ends. Closed under union, intersection and complement, and
 * every prefix is one stretch of it.
 */
export interface OrderedSet<T extends number | string> {
  /** Whether what lies before every cut belongs. */
  readonly fromStart: boolean;
  readonly cuts: readonly Cut<T>[];
}

/** A place just before or just after a value, where belonging turns. */
export interface Cut<T> {
  readonly at: T;
  readonly after: boolean;
}

const before = <T>(at: T): Cut<T> => ({ at, after: false });
const after = <T>(at: T): Cut<T> => ({ at, after: true });

export function everything<T extends number | string>(): OrderedSet<T> {
  return { fromStart: true, cuts: [] };
}

export function nothing<T extends number | string>(): OrderedSet<T> {
  return { fromStart: false, cuts: [] };
}

export function isEmpty<T extends number | string>(set: OrderedSet<T>): boolean {
  return !set.fromStart && set.cuts.length === 0;
}

export function point<T extends number | string>(at: T): OrderedSet<T> {
  return { fromStart: false, cuts: [before(at), after(at)] };
}

/** What lies from one value to another; `null` has no end on that side. */
export function stretch<T extends number | string>(
  from: { readonly at: T; readonly included: boolean } | null,
  to: { readonly at: T; readonly included: boolean } | null,
): OrderedSet<T> {
  const cuts: Cut<T>[] = [];
  if (from !== null) cuts.push({ at: from.at, after: !from.included });
  if (to !== null) cuts.push({ at: to.at, after: to.included });
  return { fromStart: from === null, cuts };
}

/** Every text that begins so. */
export function prefixed(prefix: string): OrderedSet<string> {
  const end = nextAfterPrefix(prefix);
  return {
    fromStart: false,
    cuts: end === null ? [before(prefix)] : [before(prefix), before(end)],
  };
}

/** The first text after all that begin so; `null` where there is none. */
export function nextAfterPrefix(prefix: string): string | null {
  let end = prefix.length;
  while (end > 0 && prefix.charCodeAt(end - 1) === 0xffff) end -= 1;
  if (end === 0) return null;
  return prefix.slice(0, end - 1) + String.fromCharCode(prefix.charCodeAt(end - 1) + 1);
}

function compareCuts<T extends number | string>(a: Cut<T>, b: Cut<T>): number {
  if (a.at < b.at) return -1;
  if (a.at > b.at) return 1;
  return Number(a.after) - Number(b.after);
}

function combined<T extends number | string>(
  a: OrderedSet<T>,
  b: OrderedSet<T>,
  belongs: (inA: boolean, inB: boolean) => boolean,
): OrderedSet<T> {
  let inA = a.fromStart;
  let inB = b.fromStart;
  let state = belongs(inA, inB);
  const fromStart = state;
  const cuts: Cut<T>[] = [];
  let i = 0;
  let j = 0;
  for (;;) {
    const nextA = a.cuts[i];
    const nextB = b.cuts[j];
    const cut = nextA ?? nextB;
    if (cut === undefined) return { fromStart, cuts };
    const order = nextA === undefined ? 1 : nextB === undefined ? -1 : compareCuts(nextA, nextB);
    if (order <= 0) {
      inA = !inA;
      i += 1;
    }
    if (order >= 0) {
      inB = !inB;
      j += 1;
    }
    const now = belongs(inA, inB);
    if (now === state) continue;
    cuts.push(order > 0 && nextB !== undefined ? nextB : cut);
    state = now;
  }
}

export function intersection<T extends number | string>(
  a: OrderedSet<T>,
  b: OrderedSet<T>,
): OrderedSet<T> {
  return combined(a, b, (inA, inB) => inA && inB);
}

export function union<T extends number | string>(
  a: OrderedSet<T>,
  b: OrderedSet<T>,
): OrderedSet<T> {
  return combined(a, b, (inA, inB) => inA || inB);
}

export function complement<T extends number | string>(set: OrderedSet<T>): OrderedSet<T> {
  return { fromStart: !set.fromStart, cuts: set.cuts };
}

/** The union of many, halved again and again so that ten thousand are no burden. */
export function unionOf<T extends number | string>(sets: readonly OrderedSet<T>[]): OrderedSet<T> {
  const [only] = sets;
  if (only === undefined) return nothing();
  if (sets.length === 1) return only;
  const middle = sets.length >> 1;
  return union(unionOf(sets.slice(0, middle)), unionOf(sets.slice(middle)));
}

/** Its members, where they are single values and no more than `most`; `null` otherwise. */
export function membersOfSet<T extends number | string>(
  { fromStart, cuts }: OrderedSet<T>,
  most: number,
): T[] | null {
  if (fromStart || cuts.length % 2 === 1 || cuts.length > 2 * most) return null;
  const members: T[] = [];
  for (let at = 0; at < cuts.length; at += 2) {
    const opens = cuts[at];
    const closes = cuts[at + 1];
    if (opens === undefined || closes === undefined) return null;
    if (opens.at !== closes.at) return null;
    members.push(opens.at);
  }
  return members;
}
