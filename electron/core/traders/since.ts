import { schemaOf, type TableName, type TableRow } from '../../../shared/reference.ts';
import { rowsUnder } from '../reference/repository.ts';
import type { Reader } from '../store/store.ts';

/**
 * What a table says of a key on a day, and since when it says the same without a break; `null` where
 * it says nothing.
 */
export function inForceSince<T extends TableName>(
  reader: Reader,
  table: T,
  key: string,
  day: string,
): { readonly row: TableRow<T>; readonly since: string } | null {
  const schema = schemaOf(table);
  let found: { row: TableRow<T>; since: string; until: string | null; body: string } | null = null;
  for (const { from, until, body } of rowsUnder(reader, table, key)) {
    if (from > day) break;
    const row = schema.parse(JSON.parse(body));
    const goesOn: boolean =
      found !== null && found.body === body && !endedBefore(found.until, from);
    found = { row, since: goesOn && found !== null ? found.since : from, until, body };
  }
  return found === null || (found.until !== null && found.until < day)
    ? null
    : { row: found.row, since: found.since };
}

/** Whether a row ended before the day that comes before this one. */
function endedBefore(until: string | null, from: string): boolean {
  if (until === null) return false;
  return Date.parse(from) - Date.parse(until) > 86_400_000;
}
