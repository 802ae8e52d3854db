import { boxElementId } from './Box.tsx';
import type { BoxPlace } from './places.ts';

/** Height of the head of the item, which stays over its boxes, px. */
const underHead = 34;

/** Brings a box before the eyes and puts the cursor on it. */
export function lookAt(place: BoxPlace): void {
  const box = document.getElementById(boxElementId(place));
  if (box === null) return;
  bring(box, 'center');
  box.focus({ preventScroll: true });
}

/** Scrolls the page, and only the page: the frame around it stays where it is. */
export function bring(element: Element | null, where: 'top' | 'center'): void {
  const scroll = element?.closest('.declaration-scroll');
  if (element === null || scroll === null || scroll === undefined) return;
  const view = scroll.getBoundingClientRect();
  const box = element.getBoundingClientRect();
  const room = Math.max(0, view.height - box.height);
  const above = where === 'center' ? Math.min(room / 2, room) : 0;
  scroll.scrollTop += box.top - view.top - Math.max(above, where === 'center' ? underHead : 0);
}
