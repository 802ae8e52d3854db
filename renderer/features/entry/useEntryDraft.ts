import { useEffect, useRef, useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { enteredOf, type Entered } from './convert.ts';
import { keepDraft, type DraftPlace } from './drafts.ts';
import type { EntryValues } from './values.ts';

/** How long the person is left to go on typing before the draft is kept and control is asked, ms. */
const quiet = 600;

export interface EntryDraft {
  /** What the form held when the person last paused. */
  readonly entered: Entered;
  /** When it was last kept (UTC ISO 8601); `null`: there is nothing to keep yet. */
  readonly keptAt: string | null;
  /** Whether the last one was too large to be kept. */
  readonly tooLarge: boolean;
  /** Keeps no draft from now on: it has been lodged or given up. */
  readonly end: () => void;
}

/** Follows the form: keeps a draft of it whenever the person pauses or leaves, and reads it as a declaration. */
export function useEntryDraft(
  form: UseFormReturn<EntryValues>,
  place: DraftPlace,
  keptBefore: string | null,
): EntryDraft {
  const [entered, setEntered] = useState(() => enteredOf(form.getValues()));
  const [keptAt, setKeptAt] = useState(keptBefore);
  const [tooLarge, setTooLarge] = useState(false);
  const ended = useRef(false);
  const [where] = useState(place);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const keep = () => {
      timer = undefined;
      if (ended.current) return;
      const savedAt = new Date().toISOString();
      const values = form.getValues();
      const kept = keepDraft(window.localStorage, where, { savedAt, values });
      setTooLarge(!kept);
      if (kept) setKeptAt(savedAt);
      setEntered(enteredOf(values));
    };
    const unsubscribe = form.subscribe({
      formState: { values: true },
      callback: () => {
        clearTimeout(timer);
        timer = setTimeout(keep, quiet);
      },
    });
    return () => {
      unsubscribe();
      if (timer === undefined) return;
      clearTimeout(timer);
      keep();
    };
  }, [form, where]);

  return {
    entered,
    keptAt,
    tooLarge,
    end: () => {
      ended.current = true;
    },
  };
}
