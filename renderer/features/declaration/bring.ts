import { boxElementId } from './Box.tsx';
import type { BoxPlace } from './places.ts';

/** Height of the head of the item, which stays over its boxes, px. */
const underHead = 34;

/** Brings a box before the eyes and puts the cursor on it; whether it is on the page. */
export function lookAt(place: BoxPlace): boolean {
  return lookAtElement(boxElementId(place));
}

/** The same with anything else on the page that can have the cursor. */
export function lookAtElement(id: string): boolean {
  const element = document.getElementById(id);
  if (element === null) return false;
  bring(element, 'center');
  element.focus({ preventScroll: true });
  return true;
}

/** Scrolls the page, and only the page; its head goes out of sight only where the window is too low for both. */
export function bring(element: Element | null, where: 'top' | 'center'): void {
  const scroll = element?.closest('.declaration-scroll');
  if (element === null || scroll === null || scroll === undefined) return;
  scroll.scrollIntoView({ block: 'nearest' });
  const view = scroll.getBoundingClientRect();
  const box = element.getBoundingClientRect();
  const room = Math.max(0, view.height - box.height);
  const above = where === 'center' ? Math.min(room / 2, room) : 0;
  scroll.scrollTop += box.top - view.top - Math.max(above, where === 'center' ? underHead : 0);
}
