/** What takes the keyboard where nobody has it: the rows of a desk. Of several the one that came last. */
const takers: (() => void)[] = [];

/** Names a taker; the answer withdraws it. */
export function takesKeyboard(take: () => void): () => void {
  takers.push(take);
  return () => {
    takers.splice(takers.lastIndexOf(take), 1);
  };
}

export function nobodyHasKeyboard(): boolean {
  const { activeElement } = document;
  return activeElement === null || activeElement === document.body;
}

/** To whoever goes to where he is: keys must not fall into the void. */
export function giveKeyboard(): void {
  const take = takers.at(-1);
  if (take !== undefined && nobodyHasKeyboard()) take();
}

/** After a sheet went away: to the rows of the desk, or where it has none, to its page. */
export function giveBackKeyboard(): void {
  if (takers.length > 0) giveKeyboard();
  else if (nobodyHasKeyboard()) giveScrolling();
}

/** The largest part of the page that is longer than its place takes the keyboard, so that the keys that scroll do. */
function giveScrolling(): void {
  const parts = [...document.querySelectorAll<HTMLElement>('main, main *')].filter(
    (part) =>
      part.scrollHeight > part.clientHeight &&
      /auto|scroll/.test(getComputedStyle(part).overflowY) &&
      !/^(?:TEXTAREA|SELECT)$/.test(part.tagName),
  );
  const area = ({ clientWidth, clientHeight }: HTMLElement) => clientWidth * clientHeight;
  const [first, ...others] = parts;
  if (first === undefined) return;
  const body = others.reduce((most, each) => (area(each) > area(most) ? each : most), first);
  if (!body.hasAttribute('tabindex')) body.tabIndex = -1;
  body.focus({ preventScroll: true });
}

/** The keys that press a button. */
const pressing: readonly string[] = ['Enter', ' '];

/** Where each of them went down that is still held. */
const held = new Map<string, EventTarget | null>();

type Press = Pick<KeyboardEvent, 'type' | 'key' | 'repeat' | 'target'>;

/** Whether a key is let go over something it was not pressed on: it came there with the keyboard, or from another window. */
export function strayed({ type, key, repeat, target }: Press): boolean {
  if (!pressing.includes(key)) return false;
  if (type === 'keydown') {
    if (!repeat) held.set(key, target);
    return false;
  }
  const from = held.get(key);
  held.delete(key);
  return from !== target;
}

/**
 * Blueprint takes the letting go of Enter for a press of the button that has the keyboard then. Where Enter
 * closed a sheet, or chose a file in a window of the system, that would press what the keyboard went back to.
 */
export function startKeyboard(): void {
  window.addEventListener('keydown', strayed, true);
  window.addEventListener(
    'keyup',
    (event) => {
      if (strayed(event)) event.stopImmediatePropagation();
    },
    true,
  );
  window.addEventListener('blur', () => held.clear());
}
