import { createContext, use } from 'react';
import type { Finding } from '../../../shared/finding.ts';
import type { BoxPlace } from './places.ts';

/** What every part of the page may ask of the whole. */
export interface Jumps {
  /** Goes to a box; of the present item where the place names none. */
  readonly toBox: (place: BoxPlace) => void;
  readonly toItem: (ordinal: number) => void;
  readonly findings: readonly Finding[];
}

const nowhere: Jumps = { toBox: () => {}, toItem: () => {}, findings: [] };

export const JumpsContext = createContext<Jumps | null>(null);

/** The ways through the page; outside of one (the queue's inspector) nothing can be jumped to. */
export function useJumps(): { readonly jumps: Jumps; readonly possible: boolean } {
  const jumps = use(JumpsContext);
  return { jumps: jumps ?? nowhere, possible: jumps !== null };
}
