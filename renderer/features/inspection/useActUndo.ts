import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { ActDraft } from '../../../shared/work/inspection.ts';

/** Between two pauses of the hand lies one step, ms; a line more or less in a list is one of its own. */
const quiet = 400;
/** Steps that can be taken back. */
const longestTrail = 50;

/**
 * Takes steps of an act back, a removed seal or person among them, until it is signed. While a field is
 * typed in, Ctrl+Z is of that field, as everywhere.
 */
export function useActUndo(form: UseFormReturn<ActDraft>, locked: boolean) {
  const [canUndo, setCanUndo] = useState(false);
  const steps = useRef<{ trail: ActDraft[]; last: ActDraft | null }>({ trail: [], last: null });

  function settle() {
    const { trail, last } = steps.current;
    const now = structuredClone(form.getValues());
    if (last !== null && JSON.stringify(now) === JSON.stringify(last)) return;
    steps.current = {
      trail: last === null ? [] : [...trail, last].slice(-longestTrail),
      last: now,
    };
    setCanUndo(steps.current.trail.length > 0);
  }
  function undo() {
    settle();
    const { trail } = steps.current;
    const before = trail.at(-1);
    if (before === undefined) return;
    steps.current = { trail: trail.slice(0, -1), last: structuredClone(before) };
    setCanUndo(trail.length > 1);
    form.reset(structuredClone(before), { keepDefaultValues: true });
  }
  const isReshaped = useEffectEvent(() => {
    const { last } = steps.current;
    return last !== null && shapeOf(last) !== shapeOf(form.getValues());
  });
  const settled = useEffectEvent(settle);
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const undoes = event.code === 'KeyZ' && (event.ctrlKey || event.metaKey) && !event.shiftKey;
    if (!undoes || isTyped(event.target)) return;
    if (document.querySelector('.bp6-overlay-open:not(.bp6-overlay-inline)') !== null) return;
    event.preventDefault();
    undo();
  });
  useEffect(() => {
    if (locked) return undefined;
    settled();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const unsubscribe = form.subscribe({
      formState: { values: true },
      callback: () => {
        clearTimeout(timer);
        if (isReshaped()) settled();
        timer = setTimeout(() => settled(), quiet);
      },
    });
    const listen = (event: KeyboardEvent) => onKeyDown(event);
    document.addEventListener('keydown', listen);
    return () => {
      clearTimeout(timer);
      unsubscribe();
      document.removeEventListener('keydown', listen);
    };
  }, [form, locked]);
  return { canUndo, undo };
}

/** How many lines each list of the act has. */
const shapeOf = (act: ActDraft): string =>
  Object.values(act)
    .map((part) => (Array.isArray(part) ? part.length : ''))
    .join(' ') + String(act.sampling?.samples.length ?? '');

const isTyped = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement && target.type !== 'checkbox');
