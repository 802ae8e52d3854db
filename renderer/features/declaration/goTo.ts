import type { BoxPlace } from './places.ts';
import { isItemBox } from './places.ts';

/** Boxes of the form, 1 to 54. */
const lastBox = 54;

/** Boxes of the main sheet that an item has, too: 35 is the total there. */
const headerToo: ReadonlySet<string> = new Set(['35', '40', '44']);

export type GoTo =
  | { readonly place: BoxPlace; readonly fault: null }
  | { readonly place: null; readonly fault: 'unreadable' | 'noBox' | 'noItem' };

const fault = (what: 'unreadable' | 'noBox' | 'noItem'): GoTo => ({ place: null, fault: what });

/** What stands before the number of a box in the three languages. */
const lead = '(?:BOX|ГРАФА|ГР|БАҒАН|№|#|B\\.|Г\\.)?';
const pattern = new RegExp(
  `^${lead}\\.?\\s*(\\d{1,3}|[AB])(?:[A-ZА-Я]|-?БАҒАН)?(?:[\\s/\\\\.,:;\\-#№]+\\D{0,8}(\\d{1,4}))?$`,
);

/**
 * The place a person means by what he typed: `42`, `42/3` (of item 3), `42.3`, `42 3`, `гр. 42`, `A`. An
 * item box without an item is of the present one; `/0` asks for the box of the main sheet. A box of
 * the main sheet needs no item.
 *
 * @param present ordinal of the item on the screen; `null`: there is none
 */
export function goTo(text: string, present: number | null, items: readonly number[]): GoTo {
  const typed = text.trim().toUpperCase().replaceAll('А', 'A').replaceAll('В', 'B');
  const asked = pattern.exec(typed) ?? pattern.exec(text.trim().toUpperCase());
  if (asked === null) return fault('unreadable');
  const [, named = '', ordinal] = asked;
  const number = /^\d+$/.test(named) ? Number(named) : null;
  if (number !== null && (number < 1 || number > lastBox)) return fault('noBox');
  const box = number === null ? named : String(number);
  if (!isItemBox(box)) return { place: { box, item: null }, fault: null };
  if (ordinal !== undefined && Number(ordinal) === 0 && headerToo.has(box))
    return { place: { box, item: null }, fault: null };
  const item = ordinal === undefined ? present : Number(ordinal);
  if (item === null || !items.includes(item)) return fault('noItem');
  return { place: { box, item }, fault: null };
}
