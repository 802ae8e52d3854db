import { traderOf, type Declaration } from '../../../shared/declaration.ts';
import { confirmedFrom } from '../../../shared/work/outcome.ts';
import { countsOfControl } from '../risk/counts.ts';
import type { TraderHistory } from '../risk/history.ts';
import type { Reader, Writer } from '../store/store.ts';
import { gravestResult } from '../work/gravest.ts';
import { addCounts, removeCounts } from './counts.ts';
import { daysBefore } from './days.ts';

/** Newest findings that weigh. */
const findingsWeighed = 100;

/** What a control is counted for. */
interface Controlled {
  readonly goods: readonly { readonly hsCode: string | null; readonly origin: string | null }[];
  readonly trader: string | null;
}

/** The goods and the person of a declaration. */
export const controlledIn = (declaration: Declaration): Controlled => ({
  goods: declaration.items.map(({ hsCode, originCountry }) => ({ hsCode, origin: originCountry })),
  trader: traderOf(declaration)?.code ?? null,
});

/** The same of a declaration as it is stored. */
export const controlledAt = (
  reader: Reader,
  declarationSeq: number,
  trader: string | null,
): Controlled => ({
  goods: reader.all<{ hsCode: string | null; origin: string | null }>(
    'SELECT hs_code AS hsCode, origin FROM item WHERE declaration_seq = ?',
    declarationSeq,
  ),
  trader,
});

/** Takes what control found of a declaration out of what it was counted for, before that is other than it was. */
export function unlearnResults(writer: Writer, seq: number, { goods, trader }: Controlled): void {
  const result = gravestResult(writer, seq);
  if (result === null) return;
  removeCounts(writer, countsOfControl(goods, trader, result));
  writer.run('DELETE FROM trader_finding WHERE declaration_seq = ?', seq);
}

/** Counts what control found of a declaration for its goods and its trader: once, in however many papers it stands. */
export function learnResults(writer: Writer, seq: number, { goods, trader }: Controlled): void {
  const result = gravestResult(writer, seq);
  if (result === null) return;
  addCounts(writer, countsOfControl(goods, trader, result));
  if (trader === null || result.severity < confirmedFrom) return;
  writer.run(
    `INSERT INTO trader_finding (trader_code, at, result_seq, declaration_seq, severity)
     VALUES (?, ?, ?, ?, ?)`,
    trader,
    result.at,
    result.seq,
    seq,
    result.severity,
  );
}

/** The newest confirmed findings against a trader in the window before a day. */
export function findingsAgainst(
  reader: Reader,
  trader: string,
  day: string,
  window: number,
  except: number,
): TraderHistory['findings'] {
  return reader
    .all<{ at: string; severity: number }>(
      `SELECT at, severity FROM trader_finding WHERE trader_code = ? AND at > ? AND at <= ? AND declaration_seq <> ?
       ORDER BY at DESC, result_seq DESC LIMIT ${findingsWeighed}`,
      trader,
      daysBefore(day, window),
      `${day}T23:59:59Z`,
      except,
    )
    .map(({ at, severity }) => ({
      severity,
      daysAgo: Math.max(
        0,
        Math.round((Date.parse(day) - Date.parse(at.slice(0, 10))) / 86_400_000),
      ),
    }));
}
