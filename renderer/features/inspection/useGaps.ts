import { useCallback, useEffect, useMemo, useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { photosIn, type Attachment } from '../../../shared/work/attachment.ts';
import type { WorkView } from '../../../shared/contract/work.ts';
import { carriedOutByAct, gapsOfAct, type KnownToAct } from '../../../shared/work/act-gaps.ts';
import type { ActDraft } from '../../../shared/work/inspection.ts';

/** How long typing must rest before what is missing is looked for anew, ms. */
const quiet = 200;

/** While the work is not read yet. */
const nothingKnown: KnownToAct = { items: [], measures: [] };

const now = () => new Date().toISOString();

/** What keeps the act from being signed, as it stands now. */
export function useGaps(
  form: UseFormReturn<ActDraft>,
  work: WorkView | null,
  attachments: readonly Attachment[],
) {
  const order = work?.order ?? null;
  const known = useMemo(
    () =>
      work === null
        ? nothingKnown
        : { items: work.items, measures: carriedOutByAct(work.measures) },
    [work],
  );
  const [body, setBody] = useState(() => form.getValues());
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const unsubscribe = form.subscribe({
      formState: { values: true },
      callback: () => {
        clearTimeout(timer);
        timer = setTimeout(() => setBody(structuredClone(form.getValues())), quiet);
      },
    });
    return () => {
      clearTimeout(timer);
      unsubscribe();
    };
  }, [form]);
  const attached = useMemo(() => photosIn(attachments), [attachments]);
  const gapsIn = useCallback(
    (act: ActDraft) => gapsOfAct(act, order, attached, now(), known),
    [order, attached, known],
  );
  const gaps = useMemo(() => gapsIn(body), [gapsIn, body]);
  return { gaps, attached, gapsNow: () => gapsIn(form.getValues()) };
}
