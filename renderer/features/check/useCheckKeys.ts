import { useEffect, useRef } from 'react';

export interface CheckKeys {
  /** Bare keys by their place on the keyboard (`KeyJ`, `Shift+KeyA`), so that they work under every layout. */
  readonly on: Readonly<Record<string, () => void>>;
  readonly onBox: (box: number) => void;
  readonly onUndo: () => void;
  /** Out of a field back to the row, else back to where the desk was opened. */
  readonly onEscape: (field: boolean) => void;
}

/** The bare keys of the check: they rest while something is typed or a sheet has the floor. */
export function useCheckKeys(keys: CheckKeys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.defaultPrevented) return;
      if (document.querySelector('.bp6-overlay-open:not(.bp6-overlay-inline)') !== null) return;
      const typing = isTyping(event.target);
      const { on, onBox, onUndo, onEscape } = latest.current;
      if (event.code === 'Escape') {
        event.preventDefault();
        onEscape(typing);
        return;
      }
      if (typing || event.altKey) return;
      if (event.ctrlKey || event.metaKey) {
        if (event.code !== 'KeyZ' || event.shiftKey) return;
        event.preventDefault();
        onUndo();
        return;
      }
      const shift = event.shiftKey ? 'Shift+' : '';
      const digit = /^(?:Digit|Numpad)([1-9])$/.exec(shift + event.code)?.[1];
      const act = on[shift + event.code];
      if (digit !== undefined) onBox(Number(digit) - 1);
      else if (act === undefined) return;
      else act();
      event.preventDefault();
    }
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) &&
    !(target instanceof HTMLInputElement && target.type === 'checkbox')
  );
}
