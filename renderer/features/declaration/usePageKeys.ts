import { useEffect, useRef } from 'react';
import { runCommand } from '../../app/commands.tsx';
import { boxesByDigit } from './places.ts';

interface PageKeys {
  readonly onBox: (box: string) => void;
  readonly onItem: (by: 1 | -1) => void;
  /** W: to the next place to look at, with Shift back. */
  readonly onLook: (by: 1 | -1) => void;
  /** M: to the next place that was announced otherwise, with Shift back. */
  readonly onChanged: (by: 1 | -1) => void;
  readonly onEscape: () => void;
}

/**
 * The bare keys of the page: j and k go through the items, 1 to 9 jump to the
 * boxes that are looked at most, g asks for any other, w and m walk through the
 * signs (with Shift back), Escape goes back. By the place of the key, not its letter, so
 * that they work under a Kazakh or Russian layout.
 */
export function usePageKeys(keys: PageKeys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.defaultPrevented || isTyping(event.target)) return;
      if (document.querySelector('.bp6-overlay-open:not(.bp6-overlay-inline)') !== null) return;
      const by = event.shiftKey ? -1 : 1;
      if (event.code === 'KeyW') latest.current.onLook(by);
      else if (event.code === 'KeyM') latest.current.onChanged(by);
      else if (event.shiftKey || !plainKey(event.code, latest.current)) return;
      event.preventDefault();
    }
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}

/** What a key does without any other held down; whether it does anything. */
function plainKey(code: string, keys: PageKeys): boolean {
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(code)?.[1];
  const box = digit === undefined ? undefined : boxesByDigit[Number(digit) - 1];
  if (box !== undefined) keys.onBox(box);
  else if (code === 'KeyJ') keys.onItem(1);
  else if (code === 'KeyK') keys.onItem(-1);
  else if (code === 'KeyG') runCommand('declaration.goTo');
  else if (code === 'Escape') keys.onEscape();
  else return false;
  return true;
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}
