import { createContext, use } from 'react';
import type { UnreadTexts } from '../work/unread.ts';

/** What is typed in the fields of sums and is none, so that nothing is signed that is not what stands there. */
export interface CheckUnread {
  readonly unread: UnreadTexts;
  /** @param text `null`: what stands in the field can be read */
  readonly setUnread: (name: string, text: string | null) => void;
}

export const CheckContext = createContext<CheckUnread | null>(null);

export function useCheckUnread(): CheckUnread {
  const unread = use(CheckContext);
  if (unread === null) throw new Error('this belongs to a check');
  return unread;
}
