import { useEffect, useRef } from 'react';
import { boxesByDigit } from './places.ts';

interface PageKeys {
  readonly onBox: (box: string) => void;
  readonly onItem: (by: 1 | -1) => void;
  readonly onEscape: () => void;
}

/**
 * The bare keys of the page: j and k go through the items, 1 to 9 jump to the
 * boxes that are looked at most, Escape goes back. By the place of the key, not its letter, so
 * that they work under a Kazakh or Russian layout.
 */
export function usePageKeys(keys: PageKeys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      if (event.defaultPrevented || isTyping(event.target)) return;
      if (document.querySelector('.bp6-overlay-open:not(.bp6-overlay-inline)') !== null) return;
      const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1];
      const box = digit === undefined ? undefined : boxesByDigit[Number(digit) - 1];
      if (box !== undefined) latest.current.onBox(box);
      else if (event.code === 'KeyJ') latest.current.onItem(1);
      else if (event.code === 'KeyK') latest.current.onItem(-1);
      else if (event.code === 'Escape') latest.current.onEscape();
      else return;
      event.preventDefault();
    }
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}
