import { useState } from 'react';
import type { CheckDraft } from '../../../shared/work/check.ts';
import { noneUnread, renamedUnread, stillUnread, withUnread } from '../work/unread.ts';
import type { CheckUnread } from './CheckContext.ts';
import { heldInCheck, reckonedOver } from './sums.ts';

/** Follows what is typed in a check and cannot be read, also while its item is not looked at. */
export function useUnread(body: CheckDraft): CheckUnread & { readonly readReckoned: () => void } {
  const [texts, setTexts] = useState(noneUnread);
  const held = (name: string) => heldInCheck(body, name);
  const unread = stillUnread(texts, held);
  if (unread !== texts) setTexts(unread);
  const setUnread = (name: string, text: string | null) =>
    setTexts((all) => withUnread(all, name, text, held(name)));
  return {
    unread,
    setUnread,
    /** What is reckoned is written over them. */
    readReckoned: () => setTexts((all) => renamedUnread(all, reckonedOver)),
  };
}
