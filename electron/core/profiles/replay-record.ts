import type { ReplayRequest } from '../../../shared/replay.ts';
import type { Actor } from '../journal/journal.ts';
import type { Store } from '../store/open.ts';

/** Writes down that somebody looked at what profiles would have done: confidential content was seen. */
export function recordReplay(
  store: Store,
  actor: Actor,
  { book, only, drafts, from, to }: Pick<ReplayRequest, 'book' | 'only' | 'drafts' | 'from' | 'to'>,
): void {
  store.change(actor, (change) =>
    change.record({
      action: 'profiles.replay',
      object: { kind: 'rule_set', id: book === null ? 'active' : 'given' },
      detail: { only, drafts: drafts.map(({ code }) => code), from, to },
    }),
  );
}
