import type { Item } from '../../../shared/declaration.ts';
import { canonicalJson } from '../risk/canonical.ts';
import { pairUp, type Placed } from './pair-up.ts';

export interface ItemPair {
  readonly was: Item | null;
  readonly is: Item | null;
  /** Whether it stands elsewhere among the items that are in both, or is numbered otherwise than its place says. */
  readonly moved: boolean;
}

function contentOf(item: Item): string {
  return canonicalJson({ ...item, ordinal: null });
}

/** Code and description: what an officer knows goods by. */
const goodsOf = ({ hsCode, description }: Item): string | null =>
  hsCode === null && description === null ? null : JSON.stringify([hsCode, description]);

/**
 * Items of two versions side by side. An item is the same one where everything in it is; else where the
 * same goods stand under the same number; else the same goods under another number (the numbers shift
 * when an item comes or goes); else whatever stands under the same number.
 */
export function pairItems(before: readonly Item[], after: readonly Item[]): ItemPair[] {
  const contents = new Map([...before, ...after].map((item) => [item, contentOf(item)]));
  const { pairs, gone, come } = pairUp(before, after, [
    ({ value }) => `${value.ordinal} ${contents.get(value)}`,
    ({ value }) => contents.get(value) ?? null,
    ({ value }) => withNumber(value.ordinal, goodsOf(value)),
    ({ value }) => goodsOf(value),
    ({ value }) => String(value.ordinal),
  ]);
  const moved = outOfOrder(pairs);
  const rows = [
    ...pairs.map(({ was, is }) => ({
      ordinal: is.value.ordinal,
      pair: { was: was.value, is: is.value, moved: moved.has(is) || shift(was) !== shift(is) },
    })),
    ...come.map(({ value }) => ({
      ordinal: value.ordinal,
      pair: { was: null, is: value, moved: false },
    })),
    ...gone.map(({ value }) => ({
      ordinal: value.ordinal,
      pair: { was: value, is: null, moved: false },
    })),
  ];
  return rows.toSorted((one, other) => one.ordinal - other.ordinal).map(({ pair }) => pair);
}

const withNumber = (ordinal: number, goods: string | null): string | null =>
  goods === null ? null : `${ordinal} ${goods}`;

/** How far an item's number is from its place in the list: nothing, in a declaration numbered as it should be. */
const shift = ({ index, value }: Placed<Item>): number => value.ordinal - index;

type Pairs = ReturnType<typeof pairUp<Item>>['pairs'];

/**
 * The fewest items whose moving explains the new order: all but a longest run of pairs that rises in
 * both lists. An item that only gave way to one that came or went has not moved.
 */
function outOfOrder(pairs: Pairs): Set<Placed<Item>> {
  const inOrder = pairs.toSorted((one, other) => one.is.index - other.is.index);
  /** Of the rising runs of each length the one that ends lowest, as positions in `inOrder`. */
  const ends: number[] = [];
  const before: (number | null)[] = [];
  for (const [position, { was }] of inOrder.entries()) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const end = inOrder[ends[middle] ?? 0];
      if (end !== undefined && end.was.index < was.index) low = middle + 1;
      else high = middle;
    }
    before[position] = low === 0 ? null : (ends[low - 1] ?? null);
    ends[low] = position;
  }
  const moved = new Set(pairs.map(({ is }) => is));
  for (let at = ends.at(-1) ?? null; at !== null; at = before[at] ?? null) {
    const stays = inOrder[at];
    if (stays !== undefined) moved.delete(stays.is);
  }
  return moved;
}
