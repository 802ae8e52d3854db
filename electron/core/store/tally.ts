import Database from 'better-sqlite3';
import type { Reader } from './store.ts';

/**
 * How many declarations stand in each queue, kept while rows are written instead of counted at every
 * look: after each word an officer keeps, every window asks for the counts again, and counting a
 * hundred thousand rows for it takes longer than the page he waits for.
 *
 * The tally belongs to the connection and not to the file. So nobody can put a false one there to hide
 * the last rows of a queue; it goes back with a transaction that does; and where another program wrote
 * to the file, all is counted anew.
 */

/** What is counted: all that is in a queue, by corridor or still announced; work of each queue, and of it what awaits control. */
export type Tallied =
  'all' | 'green' | 'preArrival' | `${'all' | 'open'} ${'red' | 'yellow' | 'blue'}`;

/** Under which names a declaration is counted. */
const ofDeclaration = (row: string): string =>
  `('all', CASE WHEN ${row}document = 'preliminary' THEN 'preArrival' WHEN ${row}corridor = 'green' THEN 'green' END)`;

/** Under which names the work on one is counted. */
const ofWork = (row: string): string =>
  `('all ' || ${row}queue, CASE WHEN ${row}ended = 0 THEN 'open ' || ${row}queue END)`;

const tally = (by: '+ 1' | '- 1', names: string): string =>
  `UPDATE queue_tally SET n = n ${by} WHERE queue IN ${names};`;

interface Counted {
  readonly table: string;
  /** The columns that say where a row is counted. */
  readonly columns: readonly string[];
  /** Whether a row is counted at all. */
  readonly if: (row: string) => string;
  readonly names: (row: string) => string;
}

const counted: readonly Counted[] = [
  {
    table: 'declaration',
    columns: ['in_queue', 'corridor', 'document'],
    if: (row) => `${row}in_queue = 1`,
    names: ofDeclaration,
  },
  {
    table: 'work',
    columns: ['announced', 'queue', 'ended'],
    if: (row) => `${row}announced = 0`,
    names: ofWork,
  },
];

function triggersOn({ table, columns, if: counts, names }: Counted): string {
  const on = `ON main.${table}`;
  return `
    CREATE TEMP TRIGGER tally_${table}_comes AFTER INSERT ${on} WHEN ${counts('NEW.')}
      BEGIN ${tally('+ 1', names('NEW.'))} END;
    CREATE TEMP TRIGGER tally_${table}_goes AFTER DELETE ${on} WHEN ${counts('OLD.')}
      BEGIN ${tally('- 1', names('OLD.'))} END;
    CREATE TEMP TRIGGER tally_${table}_leaves AFTER UPDATE OF ${columns.join(', ')} ${on} WHEN ${counts('OLD.')}
      BEGIN ${tally('- 1', names('OLD.'))} END;
    CREATE TEMP TRIGGER tally_${table}_enters AFTER UPDATE OF ${columns.join(', ')} ${on} WHEN ${counts('NEW.')}
      BEGIN ${tally('+ 1', names('NEW.'))} END;`;
}

/** As which state of the file the tally was counted last; another program's writes make another. */
const countedAs = 'counted as';
/** Stands in the tally where rows cannot be watched: all is counted at every look. */
const unwatched = 'unwatched';

/**
 * Begins the tally of a connection; nothing is counted before somebody asks. A file that lacks what is
 * counted is opened all the same: it must be possible to verify it, and to say what it lacks.
 */
export function beginTally(database: Database.Database): void {
  // Else every write of a declaration would begin a journal of its own in the folder of the system.
  database.pragma('temp.journal_mode = MEMORY');
  database.exec(`
    CREATE TEMP TABLE queue_tally (queue TEXT PRIMARY KEY, n INTEGER NOT NULL) STRICT, WITHOUT ROWID;
    INSERT INTO temp.queue_tally VALUES ('${countedAs}', -1);
  `);
  try {
    database.transaction(() => database.exec(counted.map(triggersOn).join('\n')))();
  } catch (error) {
    if (!(error instanceof Database.SqliteError)) throw error;
    database.exec(`INSERT INTO temp.queue_tally VALUES ('${unwatched}', 1)`);
  }
}

/** Everything counted from the rows, as lines of the tally. */
const countAll = `
  SELECT 'all' AS queue, count(*) AS n FROM declaration WHERE in_queue = 1
  UNION ALL
  SELECT 'preArrival', count(*) FROM declaration INDEXED BY declaration_announced
    WHERE in_queue = 1 AND document = 'preliminary'
  UNION ALL
  SELECT 'green', (SELECT count(*) FROM declaration WHERE in_queue = 1 AND corridor = 'green') -
    (SELECT count(*) FROM declaration INDEXED BY declaration_announced
     WHERE in_queue = 1 AND document = 'preliminary' AND corridor = 'green')
  UNION ALL
  SELECT parts.part || q.value, coalesce(sum(w.n), 0)
    FROM json_each('["red","yellow","blue"]') q
    JOIN (SELECT 'all ' AS part, 1 AS ended UNION ALL SELECT 'open ', 0) parts
    LEFT JOIN (SELECT queue, ended, count(*) AS n FROM work WHERE announced = 0 GROUP BY queue, ended) w
      ON w.queue = q.value AND w.ended <= parts.ended
    GROUP BY parts.part, q.value`;

type Line = { queue: Tallied | typeof countedAs | typeof unwatched; n: number };

/** How many stand in each queue now. */
export function tallyOf(reader: Reader): (queue: Tallied) => number {
  const known = byQueue(reader.all<Line>('SELECT queue, n FROM temp.queue_tally'));
  const state = reader.get<{ n: number }>('SELECT data_version AS n FROM pragma_data_version');
  if (!known.has(unwatched) && known.get(countedAs) === state?.n)
    return (queue) => known.get(queue) ?? 0;
  const fresh = byQueue(
    reader.all<Line>(
      `INSERT INTO temp.queue_tally (queue, n)
       SELECT queue, n FROM (${countAll} UNION ALL SELECT '${countedAs}', ?) WHERE 1
       ON CONFLICT (queue) DO UPDATE SET n = excluded.n RETURNING queue, n`,
      state?.n ?? -1,
    ),
  );
  return (queue) => fresh.get(queue) ?? 0;
}

const byQueue = (lines: readonly Line[]) => new Map(lines.map(({ queue, n }) => [queue, n]));
