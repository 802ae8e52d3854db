import type { Reader } from '../store/store.ts';
import { rowsOf, stampOf } from './repository.ts';
import { ReferenceSnapshot } from './snapshot.ts';

const snapshots = new WeakMap<Reader, { stamp: string; tables: ReferenceSnapshot }>();

/**
 * The reference tables of a post as they are now, for control: in memory, each table read when it is
 * first asked for. Kept for this reader until something is loaded or withdrawn, by whomever; so a
 * context that lives long asks again before each batch.
 */
export function loadTables(reader: Reader): ReferenceSnapshot {
  const stamp = stampOf(reader);
  const known = snapshots.get(reader);
  if (known?.stamp === stamp) return known.tables;
  const tables = new ReferenceSnapshot((table) => rowsOf(reader, table));
  snapshots.set(reader, { stamp, tables });
  return tables;
}
