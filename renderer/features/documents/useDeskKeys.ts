import { useEffect, useRef, type RefObject } from 'react';

interface DeskKeys {
  readonly scroll: RefObject<HTMLElement | null>;
  /** 1 to 9: opens a document by its place in the list. */
  readonly onDocument: (ordinal: number) => void;
  /** S: the next file of the documents beside the declaration; with Shift the one before. */
  readonly onScan: (by: 1 | -1) => void;
  readonly onEscape: () => void;
}

/**
 * The bare keys of the desk: W goes from difference to difference (with Shift back), figures open the
 * documents, S shows their scans one after the other, Escape goes back. By the place of the key, for a Kazakh or Russian layout.
 */
export function useDeskKeys(keys: DeskKeys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (
        event.target instanceof HTMLElement &&
        /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)
      )
        return;
      if (document.querySelector('.bp6-overlay-open:not(.bp6-overlay-inline)') !== null) return;
      const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1];
      if (event.code === 'KeyW') walk(latest.current.scroll.current, event.shiftKey ? -1 : 1);
      else if (event.code === 'KeyS') latest.current.onScan(event.shiftKey ? -1 : 1);
      else if (event.shiftKey) return;
      else if (digit !== undefined) latest.current.onDocument(Number(digit));
      else if (event.code === 'Escape') latest.current.onEscape();
      else return;
      event.preventDefault();
    }
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}

/** To the next cell that differs, on from the one that has the cursor. */
function walk(scroll: HTMLElement | null, by: 1 | -1): void {
  const cells = [...(scroll?.querySelectorAll<HTMLElement>('td[data-verdict="differs"]') ?? [])];
  const at = cells.findIndex((cell) => cell === document.activeElement);
  const next =
    at === -1 ? (by === 1 ? 0 : cells.length - 1) : (at + by + cells.length) % cells.length;
  const cell = cells[next];
  cell?.focus({ preventScroll: true });
  cell?.scrollIntoView({ block: 'center', inline: 'nearest' });
}
