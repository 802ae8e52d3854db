import { createContext, use } from 'react';
import type { WorkView } from '../../../shared/contract/work.ts';
import type { UnreadTexts } from '../work/unread.ts';

/** What every part of the act knows of the whole. */
export interface ActAtHand {
  readonly work: WorkView;
  /** Nothing of it may be written: it is signed, or somebody else has it in hand. */
  readonly locked: boolean;
  /** What is typed and is no figure or moment, or is not added yet: no part of the act, and it is not signed meanwhile. */
  readonly unread: UnreadTexts;
  /** @param text `null`: what stands in the field can be read */
  readonly setUnread: (name: string, text: string | null) => void;
  /** Called before a line is taken out of a list of the act: what is typed in those after it goes with them. */
  readonly takeOut: (list: string, line: number) => void;
}

export const ActContext = createContext<ActAtHand | null>(null);

export function useAct(): ActAtHand {
  const act = use(ActContext);
  if (act === null) throw new Error('this belongs to an act');
  return act;
}
