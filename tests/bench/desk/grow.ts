import Database from 'better-sqlite3';
import type { Declaration } from '../../../shared/declaration.ts';
import { wordsToFind } from '../../../electron/core/store/search-index.ts';

interface Source {
  seq: number;
  body: string;
  registration_number: string | null;
}

/** Tables whose rows follow a declaration, and what numbers them. */
const followers = [
  { table: 'decision', own: 'seq', declaration: 'declaration_seq' },
  { table: 'hit', own: null, declaration: null },
] as const;

/** Every fifth of the yellow and the red ones waits for somebody, as at a post in a hard week. */
const waits = 5;

function columnsOf(database: Database.Database, table: string): string[] {
  const rows = database.prepare('SELECT name FROM pragma_table_info(?)').all(table);
  return (rows as { name: string }[]).map(({ name }) => name);
}

/** The number of a copy: the same post and day, another serial. */
function renumbered(number: string | null, seq: number): string | null {
  const serial = String(seq % 10_000_000).padStart(7, '0');
  return number === null ? null : number.replace(/[^/]+$/, serial);
}

/**
 * Fills a post up to so many declarations with copies of those it has: real rows with real bodies and
 * decisions, other numbers, found by their words. The log does not know of them.
 */
export function grow(file: string, count: number): void {
  const database = new Database(file);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = OFF');
  database.pragma('foreign_keys = OFF');
  database.function('renumbered', (number, seq) =>
    renumbered(number as string | null, Number(seq)),
  );
  const sources = database.prepare('SELECT count(*) AS n, max(seq) AS most FROM declaration').get();
  const { n, most } = sources as { n: number; most: number };
  const { last } = database.prepare('SELECT max(seq) AS last FROM decision').get() as {
    last: number;
  };
  const changed: Record<string, string> = {
    seq: 'seq + @by',
    id: `id || '-' || @copy`,
    identity: 'NULL',
    registration_number: 'renumbered(registration_number, seq + @by)',
    outcome: `CASE WHEN corridor IN ('red', 'yellow') AND (seq + @copy) % ${waits} = 0 THEN NULL ELSE outcome END`,
  };
  const columns = columnsOf(database, 'declaration');
  const copy = database.prepare(
    `INSERT INTO declaration (${columns.join(', ')})
     SELECT ${columns.map((name) => changed[name] ?? name).join(', ')} FROM declaration
     WHERE seq <= @most AND seq <= @until`,
  );
  const [decision, hit] = followers.map(({ table }) => columnsOf(database, table));
  const decisionChanged: Record<string, string> = {
    seq: 'seq + @decisions',
    declaration_seq: 'declaration_seq + @by',
  };
  const copyDecisions = database.prepare(
    `INSERT INTO decision (${decision?.join(', ')})
     SELECT ${decision?.map((name) => decisionChanged[name] ?? name).join(', ')} FROM decision
     WHERE seq <= @last AND declaration_seq <= @until`,
  );
  const copyHits = database.prepare(
    `INSERT INTO hit (${hit?.join(', ')})
     SELECT ${hit?.map((name) => (name === 'decision_seq' ? 'decision_seq + @decisions' : name)).join(', ')}
     FROM hit WHERE decision_seq <= @last
       AND decision_seq IN (SELECT seq FROM decision WHERE seq <= @last AND declaration_seq <= @until)`,
  );
  const workChanged: Record<string, string> = {
    declaration_seq: 'declaration_seq + @by',
    ended: `CASE WHEN queue IN ('red', 'yellow') AND (declaration_seq + @copy) % ${waits} = 0 THEN 0 ELSE ended END`,
    state: `CASE WHEN queue IN ('red', 'yellow') AND (declaration_seq + @copy) % ${waits} = 0 THEN 'waiting' ELSE state END`,
  };
  const work = columnsOf(database, 'work');
  const copyWork = database.prepare(
    `INSERT INTO work (${work.join(', ')})
     SELECT ${work.map((name) => workChanged[name] ?? name).join(', ')} FROM work
     WHERE declaration_seq <= @most AND declaration_seq <= @until`,
  );
  const release = columnsOf(database, 'release').filter((name) => name !== 'seq');
  const copyReleases = database.prepare(
    `INSERT INTO release (${release.join(', ')})
     SELECT ${release.map((name) => (name === 'declaration_seq' ? 'declaration_seq + @by' : name)).join(', ')}
     FROM release WHERE declaration_seq <= @most AND declaration_seq <= @until`,
  );
  const write = database.prepare('INSERT INTO declaration_search (rowid, words) VALUES (?, ?)');
  const bodies = database.prepare<[number], Source>(
    'SELECT seq, body, registration_number FROM declaration WHERE seq <= ?',
  );
  database.transaction(() => {
    const read = [...bodies.iterate(most)].map(({ seq, body, registration_number: number }) => ({
      seq,
      number,
      declaration: JSON.parse(body) as Declaration,
    }));
    let left = count - n;
    for (let number = 1; left > 0; number += 1) {
      const by = most * number;
      const until = left >= n ? most : left;
      const { changes } = copy.run({ by, copy: number, most, until });
      const decisions = last * number;
      copyDecisions.run({ by, decisions, last, until });
      copyHits.run({ decisions, last, until });
      copyWork.run({ by, copy: number, most, until });
      copyReleases.run({ by, most, until });
      for (const { seq, number: own, declaration } of read) {
        if (seq > until) break;
        const registrationNumber = renumbered(own, seq + by);
        write.run(seq + by, wordsToFind({ ...declaration, registrationNumber }));
      }
      left -= changes;
      if (changes === 0) break;
    }
  })();
  database.pragma('wal_checkpoint(TRUNCATE)');
  database.close();
}
