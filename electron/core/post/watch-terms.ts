import { returnOverdue } from '../check/overdue.ts';
import { lapseDue } from '../desk/lapse.ts';
import { isHeld } from '../store/errors.ts';
import type { Clock, Store } from '../store/open.ts';

/** How often it is looked whether a term has passed. */
const lookEvery = 60_000;

/** Terms that pass by themselves, and what follows: of requests for documents, of expertises, and of announcements. */
const steps = [returnOverdue, lapseDue];

/**
 * Looks again and again while the post is open.
 * @param moved told when something left a queue or came back to it
 * @returns what ends it
 */
export function watchTerms(store: Store, clock: Clock, moved: () => void): () => void {
  const look = () => {
    try {
      if (steps.map((step) => step(store, clock)).some((count) => count > 0)) moved();
    } catch (error) {
      // Another program writes just now: the next look is soon.
      if (!isHeld(error)) throw error;
    }
  };
  look();
  const timer = setInterval(look, lookEvery).unref();
  return () => clearInterval(timer);
}
