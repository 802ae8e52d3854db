import type { Problem } from '../../../shared/audit.ts';
import { schemaAsMade } from '../store/migrations.ts';
import type { Reader } from '../store/store.ts';

const guarded = `SELECT type, name, sql FROM sqlite_schema
  WHERE tbl_name IN ('journal', 'checkpoint') AND type IN ('table', 'trigger') ORDER BY type, name`;

type Piece = { type: string; name: string; sql: string };

/** Whether the tables of the log, and the triggers that keep entries from being changed, are as they were made. */
export function schemaFaults(reader: Reader): Problem[] {
  const there = new Map(reader.all<Piece>(guarded).map((piece) => [piece.name, piece]));
  const made = schemaAsMade<Piece>(guarded);
  const faults = made.flatMap(({ type, name, sql }): string[] => {
    const found = there.get(name);
    there.delete(name);
    if (found === undefined) return [`the ${type} ${name} is not there`];
    return found.sql === sql ? [] : [`the ${type} ${name} is not as the program made it`];
  });
  const strange = [...there.values()].map(
    ({ type, name }) => `the ${type} ${name} is none of the program's`,
  );
  return [...faults, ...strange].map((detail) => ({ seq: null, kind: 'schema', detail }));
}
