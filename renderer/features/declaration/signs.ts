import { boxAt } from '../../../shared/boxes.ts';
import type { Difference } from '../../../shared/contract/versions.ts';
import type { HitExplanation } from '../../../shared/explanation.ts';
import type { Finding } from '../../../shared/finding.ts';
import { isItemBox, placeOf, type BoxPlace } from './places.ts';

/** Which places of a declaration bear a sign, and of what. */

export const samePlace = (one: BoxPlace, other: BoxPlace): boolean =>
  one.box === other.box && one.item === other.item;

/** Where a change since the announcement stands: of a whole item in its box 31, of one that is gone in box 5. */
export function placeOfChange({ item, field, after }: Difference): BoxPlace | null {
  if (field === 'items')
    return item === null || after === null ? { box: '5', item: null } : { box: '31', item };
  const box = boxAt(item, field);
  return box === null ? null : { box, item };
}

/** Whether a doubt concerns an item: those it names, or all where it names none. */
export const concernsItem = ({ items }: HitExplanation, ordinal: number): boolean =>
  items.length === 0 || items.includes(ordinal);

/** Whether a doubt concerns a place. */
export function concerns(hit: HitExplanation, { box, item }: BoxPlace): boolean {
  if (!hit.boxes.includes(box)) return false;
  if (item === null) return !isItemBox(box);
  return concernsItem(hit, item);
}

/** The places a doubt sends the officer to: of the items it names, or of the first where it names none. */
function placesOfHit({ boxes, items }: HitExplanation, first: number | null): BoxPlace[] {
  const of = items.length > 0 ? items : first === null ? [] : [first];
  return boxes.flatMap((box): BoxPlace[] =>
    isItemBox(box) ? of.map((item) => ({ box, item })) : [{ box, item: null }],
  );
}

/** The main sheet first, then item by item, each by the numbers of the boxes. */
function inOrder(places: readonly BoxPlace[]): BoxPlace[] {
  const rank = (box: string) => (/^\d+$/.test(box) ? Number(box) : 100 + box.charCodeAt(0));
  const sorted = places.toSorted(
    (a, b) => (a.item ?? 0) - (b.item ?? 0) || rank(a.box) - rank(b.box),
  );
  return sorted.filter((place, index) => {
    const before = sorted[index - 1];
    return before === undefined || !samePlace(before, place);
  });
}

/** Everywhere control found something or a doubt sends the officer. */
export function placesToLook(
  findings: readonly Finding[],
  hits: readonly HitExplanation[],
  first: number | null,
): BoxPlace[] {
  const found = findings.flatMap((finding) => placeOf(finding) ?? []);
  return inOrder([...found, ...hits.flatMap((hit) => placesOfHit(hit, first))]);
}

/** Everywhere the declaration says otherwise than the announcement. */
export function placesChanged(changes: readonly Difference[]): BoxPlace[] {
  return inOrder(changes.flatMap((change) => placeOfChange(change) ?? []));
}

/**
 * The next place of a walk.
 * @param from where the person stands; a place that is not of the walk begins it
 */
export function nextPlace(
  places: readonly BoxPlace[],
  from: BoxPlace | null,
  by: 1 | -1,
): BoxPlace | null {
  const at = from === null ? -1 : places.findIndex((place) => samePlace(place, from));
  if (at === -1) return (by === 1 ? places[0] : places.at(-1)) ?? null;
  return places[(at + by + places.length) % places.length] ?? null;
}
