import type { Actor } from '../journal/journal.ts';
import { secretOf } from '../post/settings.ts';
import { activeRules } from '../profiles/active.ts';
import type { Clock, Store } from '../store/open.ts';
import { newId } from '../work/new-id.ts';
import type { ImportContext } from './service.ts';

/** What an import at this post works with: its rules, its secret, its clock. */
export function importContext(store: Store, clock: Clock, actor: Actor): ImportContext {
  return {
    store,
    clock,
    actor,
    active: activeRules(store),
    secret: secretOf(store),
    newId: () => newId(clock.now()),
  };
}
