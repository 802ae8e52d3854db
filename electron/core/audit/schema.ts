import type { Problem } from '../../../shared/audit.ts';
import { knownVersion, schemaAsMade } from '../store/migrations.ts';
import { applicationId } from '../store/open.ts';
import type { Reader } from '../store/store.ts';

/** Everything that has words of its own; those of the tables behind a search table are SQLite's. */
const pieces = `SELECT type, name, tbl_name AS ofTable,
    iif(name IN (SELECT name FROM pragma_table_list WHERE type = 'shadow'), '', sql) AS sql
  FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type, name`;

type Piece = { type: string; name: string; ofTable: string; sql: string };

export interface SchemaFindings {
  readonly faults: readonly Problem[];
  /** The tables that are as the program made them: what they hold can be compared. */
  readonly sound: ReadonlySet<string>;
}

/** The same for every database of this program: found out once. */
let made: readonly Piece[] | null = null;

const fault = (detail: string): Problem => ({ seq: null, kind: 'schema', detail });

const nameOf = ({ type, name }: Piece) => `${type} ${name}`;

/** To the kind of each value: bytes that spell a word are not the word to SQLite. */
const isSame = (found: Piece, piece: Piece) =>
  found.type === piece.type &&
  found.name === piece.name &&
  found.ofTable === piece.ofTable &&
  found.sql === piece.sql;

/** Whether the file is marked as the program marks its files. */
function markFaults(reader: Reader): Problem[] {
  const id = reader.get<{ application_id: number }>('PRAGMA application_id')?.application_id;
  const version = reader.get<{ user_version: number }>('PRAGMA user_version')?.user_version;
  return [
    ...(id === applicationId ? [] : [fault('the file bears the mark of another program')]),
    ...(version === knownVersion
      ? []
      : [fault(`the file says version ${version}, the program makes ${knownVersion}`)]),
  ];
}

/**
 * Whether the tables, the triggers that keep entries from being changed, and all else are as the
 * program makes them: a trigger that is too many could change rows while they are written.
 */
export function inspectSchema(reader: Reader): SchemaFindings {
  made ??= schemaAsMade<Piece>(pieces);
  const there = new Map(reader.all<Piece>(pieces).map((piece) => [nameOf(piece), piece]));
  const sound = new Set<string>();
  const faults = made.flatMap((piece): Problem[] => {
    const name = nameOf(piece);
    const found = there.get(name);
    there.delete(name);
    if (found === undefined) return [fault(`the ${name} is not there`)];
    if (!isSame(found, piece)) return [fault(`the ${name} is not as the program made it`)];
    if (piece.type === 'table') sound.add(piece.name);
    return [];
  });
  const strange = [...there.keys()].map((name) => fault(`the ${name} is none of the program's`));
  return { faults: [...markFaults(reader), ...faults, ...strange], sound };
}
