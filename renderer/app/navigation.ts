import { useSyncExternalStore } from 'react';
import type { Corridor } from '../../shared/corridor.ts';
import { giveKeyboard } from '../ui/keyboard.ts';

/**
 * Where in the workstation a person is. `corridor: null` is the queue of everything, or of the scope: what
 * is in one's own hands, what is announced and not here yet, what was announced and never came.
 */
export type Place =
  | {
      readonly desk: 'queue';
      readonly corridor: Corridor | null;
      readonly scope?: 'mine' | 'preArrival' | 'lapsed';
    }
  /** What waits for the head of the post. */
  | { readonly desk: 'approvals' }
  | { readonly desk: 'declaration'; readonly id: string }
  /** The documentary check of a declaration. */
  | { readonly desk: 'check'; readonly id: string }
  /** The act of inspection of a declaration. */
  | { readonly desk: 'inspection'; readonly id: string }
  /** `batch`: only the messages of one batch; `message`: the one to stand at. */
  | { readonly desk: 'messages'; readonly batch?: number; readonly message?: number }
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
  /** The documents that came with a declaration, beside it. */
  | { readonly desk: 'documents'; readonly declaration: string }
  /** A person answerable for goods, by BIN or IIN. */
  | { readonly desk: 'trader'; readonly code: string }
  /** Earlier declarations of the same goods as an item. */
  | { readonly desk: 'goods'; readonly declaration: string; readonly item: number }
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
  if (same(here(), place)) giveKeyboard();
  else follow([...trail, place]);
}

/** One step back; stays where it is at the first place. */
export function back(): void {
  if (trail.length > 1) follow(trail.slice(0, -1));
}

/** Goes on to another place in place of what was opened last: as many steps as are of the same thing are left behind. */
export function goOn(isLeft: (place: Place) => boolean, place: Place): void {
  const kept = trail.findLastIndex((step) => !isLeft(step));
  follow([...trail.slice(0, kept + 1), place]);
}

/** The present place, for whoever is no component. */
export function here(): Place {
  return trail.at(-1) ?? { desk: 'queue', corridor: null };
}

/** The place from which a declaration was opened, over all that was opened of it since; `null`: from none. */
export function openedFrom(id: string): Place | null {
  const isOfIt = (place: Place) =>
    ('id' in place && place.id === id) || ('declaration' in place && place.declaration === id);
  return trail.findLast((place) => !isOfIt(place)) ?? null;
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
