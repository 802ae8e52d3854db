import { useEffect, useMemo, useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { Attachment } from '../../../shared/work/attachment.ts';
import { gapsOfAct, type ActDraft, type InspectionOrder } from '../../../shared/work/inspection.ts';

/** How long typing must rest before what is missing is looked for anew, ms. */
const quiet = 200;

const now = () => new Date().toISOString();

/** What keeps the act from being signed, as it stands now. */
export function useGaps(
  form: UseFormReturn<ActDraft>,
  order: InspectionOrder | null,
  attachments: readonly Attachment[],
) {
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
  const gaps = useMemo(() => gapsOfAct(body, order, attached, now()), [body, order, attached]);
  return { gaps, attached, gapsNow: () => gapsOfAct(form.getValues(), order, attached, now()) };
}

function photosIn(attachments: readonly Attachment[]) {
  const photos = attachments.filter(({ kind }) => kind === 'photo');
  const ofItem = new Map<number, number>();
  for (const { item } of photos) if (item !== null) ofItem.set(item, (ofItem.get(item) ?? 0) + 1);
  return { photos: photos.length, ofItem };
}
