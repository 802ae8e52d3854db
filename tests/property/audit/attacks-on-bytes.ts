import Database from 'better-sqlite3';
import { derivedTables } from '../../../electron/core/store/derived.ts';
import { readerOf } from './target.ts';

type Random = (below: number) => number;

/** The bytes of a file with some of them other than they were. */
export function damaged(whole: Buffer, random: Random): Buffer {
  const bytes = Buffer.from(whole);
  const at = random(bytes.length);
  switch (random(8)) {
    case 0:
      bytes.fill(random(256), at, Math.min(bytes.length, at + 1 + random(64)));
      break;
    case 1:
      bytes.copy(bytes, at, random(bytes.length), random(bytes.length));
      break;
    case 2: {
      // A page where another stood.
      const page = bytes.readUInt16BE(16);
      const [to, from] = [random(bytes.length / page) * page, random(bytes.length / page) * page];
      whole.copy(bytes, to, from, from + page);
      break;
    }
    case 3:
      return bytes.subarray(0, at);
    default:
      for (let n = random(4); n >= 0; n -= 1) {
        const place = random(bytes.length);
        bytes[place] = (bytes[place] ?? 0) ^ (1 << random(8));
      }
  }
  return bytes;
}

/** Tables whose words are counted again out of others, and what SQLite keeps for searching. */
const isDerived = (table: string) =>
  table.startsWith('declaration_search') ||
  (derivedTables.has(table) && table !== 'journal' && table !== 'checkpoint');

/** All that counts in a database, down to the kind of every value; `null` where SQLite does not read it. */
export function contentOf(bytes: Buffer): string | null {
  let raw: Database.Database | undefined;
  try {
    ({ raw } = readerOf(bytes));
    const all = raw
      .prepare(
        'SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type, name',
      )
      .all() as { type: string; name: string }[];
    // What the search keeps for itself is written as each version of SQLite writes it.
    const schema = all.filter(({ name }) => !name.startsWith('declaration_search_'));
    const rows = schema
      .filter(({ type, name }) => type === 'table' && !isDerived(name))
      .map(({ name }) => raw?.prepare(`SELECT * FROM "${name}" NOT INDEXED`).raw().all());
    const marks = [raw.pragma('user_version'), raw.pragma('application_id')];
    return JSON.stringify([schema, rows, marks]);
  } catch (error) {
    if (error instanceof Database.SqliteError || error instanceof TypeError) return null;
    throw error;
  } finally {
    raw?.close();
  }
}
