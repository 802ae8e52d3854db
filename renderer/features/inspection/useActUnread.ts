import { useEffect, useMemo, useRef, useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { ActDraft } from '../../../shared/work/inspection.ts';
import {
  noneUnread,
  renamedUnread,
  stillUnread,
  withUnread,
  type UnreadTexts,
} from '../work/unread.ts';
import { heldInAct, withItems, withoutLine } from './actUnread.ts';

const itemsOf = ({ lines }: ActDraft): number[] => lines.map(({ item }) => item);

/** Follows what is typed in an act and cannot be read, also while its field is not on the screen. */
export function useActUnread(form: UseFormReturn<ActDraft>) {
  const [unread, setTexts] = useState(noneUnread);
  // Asked again within one press: what stands there now, drawn or not.
  const latest = useRef(unread);
  const [acts] = useState(() => {
    const show = (next: UnreadTexts) => {
      latest.current = next;
      setTexts(next);
    };
    return {
      now: () => latest.current,
      follow: (act: ActDraft, items: readonly number[]) => {
        const moved = renamedUnread(latest.current, withItems(items, itemsOf(act)));
        show(stillUnread(moved, (name) => heldInAct(act, name)));
      },
      setUnread: (name: string, text: string | null) =>
        show(withUnread(latest.current, name, text, heldInAct(form.getValues(), name))),
      /** Called before a line is taken out of a list of the act. */
      takeOut: (list: string, line: number) =>
        show(renamedUnread(latest.current, withoutLine(list, line))),
    };
  });
  useEffect(() => {
    let items = itemsOf(form.getValues());
    return form.subscribe({
      formState: { values: true },
      callback: () => {
        const act = form.getValues();
        acts.follow(act, items);
        items = itemsOf(act);
      },
    });
  }, [form, acts]);
  return useMemo(() => ({ unread, ...acts }), [unread, acts]);
}
