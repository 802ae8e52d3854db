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
}

export function countConfirmedFinding(writer: Writer, code: string, on: string): void {
  writer.run(
    'UPDATE trader SET confirmed = confirmed + 1, last_confirmed_on = ? WHERE code = ?',
    on,
    code,
  );
}

/** Confirmed findings (severity 2 or more) against a trader between two days, the first excluded. */
export function confirmedBetween(
  reader: Reader,
  code: string,
  after: string,
  until: string,
): number {
  return (
    reader.get<{ n: number }>(
      `SELECT count(*) AS n FROM control_result r JOIN declaration d ON d.seq = r.declaration_seq
       WHERE d.trader_code = ? AND r.severity >= 2 AND r.at > ? AND r.at <= ?`,
      code,
      after,
      until,
    )?.n ?? 0
  );
}
