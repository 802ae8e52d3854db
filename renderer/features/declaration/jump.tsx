import { createContext, use } from 'react';
import type { Difference } from '../../../shared/contract/versions.ts';
import type { HitExplanation } from '../../../shared/explanation.ts';
import type { Finding } from '../../../shared/finding.ts';
import type { BoxPlace } from './places.ts';

/** What every part of the page may ask of the whole. */
export interface Jumps {
  /** Goes to a box; of the present item where the place names none. */
  readonly toBox: (place: BoxPlace) => void;
  readonly toItem: (ordinal: number) => void;
  /** Goes to the sentence of a doubt, by its number among them. */
  readonly toHit: (index: number) => void;
  readonly findings: readonly Finding[];
  /** The doubts an officer has to answer. */
  readonly hits: readonly HitExplanation[];
  /** What the declaration says otherwise than the preliminary information. */
  readonly changes: readonly Difference[];
}

const nowhere: Jumps = {
  toBox: () => {},
  toItem: () => {},
  toHit: () => {},
  findings: [],
  hits: [],
  changes: [],
};

export const JumpsContext = createContext<Jumps | null>(null);

/** The ways through the page; outside of one (the queue's inspector) nothing can be jumped to. */
export function useJumps(): { readonly jumps: Jumps; readonly possible: boolean } {
  const jumps = use(JumpsContext);
  return { jumps: jumps ?? nowhere, possible: jumps !== null };
}
