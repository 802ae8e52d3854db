import { createContext, use } from 'react';
import type { WorkView } from '../../../shared/contract/work.ts';

/** What every part of the act knows of the whole. */
export interface ActAtHand {
  readonly work: WorkView;
  /** Nothing of it may be written: it is signed, or somebody else has it in hand. */
  readonly locked: boolean;
  /** A figure or a moment that was typed is none. */
  readonly setWrong: (name: string, wrong: boolean) => void;
}

export const ActContext = createContext<ActAtHand | null>(null);

export function useAct(): ActAtHand {
  const act = use(ActContext);
  if (act === null) throw new Error('this belongs to an act');
  return act;
}
