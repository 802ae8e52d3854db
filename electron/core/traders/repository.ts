import { dayAtThePost } from '../../../shared/day.ts';
import { confirmedFrom } from '../../../shared/work/outcome.ts';
import type { Reader, Writer } from '../store/store.ts';

export interface TraderRecord {
  readonly declarations: number;
  readonly firstOn: string;
  readonly lastOn: string;
  readonly confirmed: number;
}

type TraderRow = { declarations: number; first_on: string; last_on: string; confirmed: number };

export function traderRecord(reader: Reader, code: string): TraderRecord | null {
  const row = reader.get<TraderRow>(
    'SELECT declarations, first_on, last_on, confirmed FROM trader WHERE code = ?',
    code,
  );
  if (row === undefined) return null;
  return {
    declarations: row.declarations,
    firstOn: row.first_on,
    lastOn: row.last_on,
    confirmed: row.confirmed,
  };
}

/** Counts one more declaration of a trader, kept up to date as they come in. */
export function countDeclaration(
  writer: Writer,
  code: string,
  name: string | null,
  on: string,
): void {
  const isNew = traderRecord(writer, code) === null;
  writer.run(
    `INSERT INTO trader (code, name, first_on, last_on, declarations, confirmed) VALUES (?, ?, ?, ?, 1, 0)
     ON CONFLICT (code) DO UPDATE SET
       name = coalesce(excluded.name, name),
       first_on = min(first_on, excluded.first_on),
       last_on = max(last_on, excluded.last_on),
       declarations = declarations + 1`,
    code,
    name,
    on,
    on,
  );
  // Something may be confirmed in an announcement of his, which is no declaration of his yet.
  if (isNew) recountConfirmed(writer, code);
}

/** Counts a declaration no more: a correction of it is about to be counted in its place. */
export function uncountDeclaration(writer: Writer, code: string, seq: number, on: string): void {
  writer.run('UPDATE trader SET declarations = declarations - 1 WHERE code = ?', code);
  const record = traderRecord(writer, code);
  if (record === null || (record.firstOn !== on && record.lastOn !== on)) return;
  const others = writer.get<{ first: string | null; last: string | null }>(
    `SELECT min(registered_on) AS first, max(registered_on) AS last
     FROM declaration WHERE trader_code = ? AND seq <> ?`,
    code,
    seq,
  );
  if (others?.first == null || others.last === null) {
    writer.run('DELETE FROM trader WHERE code = ? AND declarations <= 0 AND confirmed = 0', code);
    return;
  }
  writer.run(
    'UPDATE trader SET first_on = ?, last_on = ? WHERE code = ?',
    others.first,
    others.last,
    code,
  );
}

/**
 * Counts in how many declarations something is confirmed against a trader, and tells when the last of it was
 * found: whatever was signed, corrected or moved on the way, it is what his findings say.
 */
export function recountConfirmed(writer: Writer, code: string): void {
  const found = writer.get<{ n: number; last: string | null }>(
    'SELECT count(*) AS n, max(at) AS last FROM trader_finding WHERE trader_code = ?',
    code,
  );
  writer.run(
    'UPDATE trader SET confirmed = ?, last_confirmed_on = ? WHERE code = ?',
    found?.n ?? 0,
    found?.last == null ? null : dayAtThePost(found.last),
    code,
  );
}

/** Declarations of a trader with a confirmed finding (severity 2 or more) between two days, the first excluded, but for one. */
export function confirmedBetween(
  reader: Reader,
  code: string,
  after: string,
  until: string,
  except = 0,
): number {
  return (
    reader.get<{ n: number }>(
      `SELECT count(DISTINCT d.seq) AS n FROM standing_result r JOIN declaration d ON d.seq = r.declaration_seq
       WHERE d.trader_code = ? AND r.severity >= ${confirmedFrom} AND r.at > ? AND r.at <= ? AND d.seq <> ?`,
      code,
      after,
      until,
      except,
    )?.n ?? 0
  );
}
