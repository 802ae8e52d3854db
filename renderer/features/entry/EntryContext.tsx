import { createContext, use } from 'react';
import type { Finding } from '../../../shared/finding.ts';
import type { EntryPlace } from './findingsAt.ts';

/** What every part of the form knows of the whole. */
export interface EntryAtHand {
  /** What control says now, by place of the form. */
  readonly found: ReadonlyMap<string, readonly Finding[]>;
  readonly toPlace: (place: EntryPlace) => void;
}

export const EntryContext = createContext<EntryAtHand>({ found: new Map(), toPlace: () => {} });

export function useEntry(): EntryAtHand {
  return use(EntryContext);
}
