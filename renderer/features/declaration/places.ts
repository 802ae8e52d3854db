import { boxAt } from '../../../shared/boxes.ts';
import type { Finding } from '../../../shared/finding.ts';

/** A place of the declaration: a box of the form, of one item or of the header. */
export interface BoxPlace {
  readonly box: string;
  /** Ordinal of the item; `null`: the header. */
  readonly item: number | null;
}

/** The box a finding speaks of; `null` where it speaks of the whole declaration or item. */
export function placeOf({ item, field }: Pick<Finding, 'item' | 'field'>): BoxPlace | null {
  const box = boxAt(item, field);
  return box === null ? null : { box, item };
}

/** Boxes of the form that belong to an item and not to the header. */
export function isItemBox(box: string): boolean {
  const number = Number(box);
  return number >= 31 && number <= 47;
}

/** The boxes a digit jumps to, 1 to 9: what is looked at most. */
export const boxesByDigit = ['31', '33', '34', '35', '38', '42', '44', '45', '47'] as const;

/** The digit that jumps to a box; `null` for the others. */
export function digitOf(box: string): number | null {
  const at = boxesByDigit.findIndex((each) => each === box);
  return at === -1 ? null : at + 1;
}
