import { useEffect, useEffectEvent, useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { ActDraft } from '../../../shared/work/inspection.ts';
import { keepDraft } from '../work/keepDraft.ts';
import { useKeptOnLeave } from '../work/useKeptOnLeave.ts';

/** What was kept of the act before it was opened. */
export interface KeptBefore {
  readonly revision: number;
  readonly savedAt: string | null;
}

/** Follows the form and keeps it: it outlives the program and the machine. */
export function useActDraft(
  form: UseFormReturn<ActDraft>,
  id: string,
  before: KeptBefore,
  locked: boolean,
  onTyped: () => void,
) {
  const typed = useEffectEvent(onTyped);
  const [keptAt, setKeptAt] = useState(before.savedAt);
  const [error, setError] = useState<unknown>(null);
  const [keeper] = useState(() =>
    keepDraft(
      id,
      before.revision,
      'act',
      () => ({ kind: 'act', body: structuredClone(form.getValues()) }),
      {
        kept: (at) => {
          setKeptAt(at);
          setError(null);
        },
        failed: setError,
      },
    ),
  );
  useEffect(() => {
    if (locked) return undefined;
    return form.subscribe({
      formState: { values: true },
      callback: () => {
        keeper.typed();
        typed();
      },
    });
  }, [form, keeper, locked]);
  useKeptOnLeave(keeper);
  return { keptAt, error, keeper };
}
