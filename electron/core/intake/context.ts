import type { Progress } from '../../../shared/contract/post.ts';
import { ensureCounted } from '../indicators/recount.ts';
import type { Actor } from '../journal/journal.ts';
import { loadTables } from '../reference/tables.ts';
import type { Clock, Store } from '../store/open.ts';
import { ledgerOf } from '../work/ledger.ts';
import { newId } from '../work/new-id.ts';
import type { MappingOf } from './csv/columns.ts';
import { savedMappings } from './mappings.ts';
import type { Routing } from './route.ts';

/** What an import works with and whom it tells. */
export interface ImportContext extends Routing {
  readonly store: Store;
  readonly clock: Clock;
  readonly actor: Actor;
  /** How the tables of known senders are read. */
  readonly mappingOf: MappingOf;
  /** The import that messages belong to; left out for what comes in outside of any. */
  readonly batchId?: number;
  /** How many messages of each kind a summary names; left out: all. */
  readonly named?: number;
  readonly signal?: AbortSignal;
  /** Asked between messages: answers once the import may go on. */
  readonly mayGoOn?: () => Promise<void>;
  readonly onProgress?: (progress: Progress) => void;
  /** Messages stored and settled to one transaction; more is faster, fewer lets others write sooner. */
  readonly batch?: number;
}

/** What an import at this post works with: its tables, its senders, its clock. */
export function importContext(store: Store, clock: Clock, actor: Actor): ImportContext {
  ensureCounted(store);
  return {
    store,
    clock,
    actor,
    tables: loadTables(store),
    ledgerOf,
    mappingOf: savedMappings(store),
    newId: () => newId(clock.now()),
  };
}
