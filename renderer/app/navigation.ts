import { useSyncExternalStore } from 'react';
import type { Corridor } from '../../shared/corridor.ts';

/** Where in the workstation a person is. `corridor: null` is the queue of everything. */
export type Place =
  | { readonly desk: 'queue'; readonly corridor: Corridor | null }
  | { readonly desk: 'declaration'; readonly id: string }
  /** `batch`: only the messages of one batch. */
  | { readonly desk: 'messages'; readonly batch?: number }
  | { readonly desk: 'batches' }
  /** `message`: the one to stand at. */
  | { readonly desk: 'quarantine'; readonly message?: number }
  /** `message`: the table whose columns are to be mapped; without one, the senders remembered. */
  | { readonly desk: 'mapping'; readonly message?: number }
  /** A declaration entered by hand: empty, from a message that could not be read, or from another document. */
  | { readonly desk: 'entry'; readonly message?: number; readonly declaration?: string }
  /** `id`: the one to stand at. */
  | { readonly desk: 'consignments'; readonly id?: number }
  /** `id`: the refused declaration to stand at. */
  | { readonly desk: 'refusals'; readonly id?: string }
  | { readonly desk: 'reference' }
  | { readonly desk: 'profiles' }
  | { readonly desk: 'people' }
  /** The log of all that was done. */
  | { readonly desk: 'journal' };

/** Enough steps back for an afternoon; older ones are forgotten. */
const longestTrail = 50;

let trail: readonly Place[] = [{ desk: 'queue', corridor: 'red' }];
const listeners = new Set<() => void>();

function follow(next: readonly Place[]): void {
  trail = next.slice(-longestTrail);
  for (const listener of listeners) listener();
}

function same(a: Place, b: Place): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Opens a place; going where one already is leaves no step behind. */
export function go(place: Place): void {
  if (!same(here(), place)) follow([...trail, place]);
}

/** One step back; stays where it is at the first place. */
export function back(): void {
  if (trail.length > 1) follow(trail.slice(0, -1));
}

/** The present place, for whoever is no component. */
export function here(): Place {
  return trail.at(-1) ?? { desk: 'queue', corridor: null };
}

/** Forgets the trail, for the next person to sign in. */
export function startAt(place: Place): void {
  follow([place]);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const current = () => trail;

/** The present place and the ways to another. */
export function useNavigation() {
  const steps = useSyncExternalStore(subscribe, current);
  return { place: steps.at(-1) ?? here(), canGoBack: steps.length > 1, go, back };
}
