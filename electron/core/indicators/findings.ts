import { traderOf, type Declaration } from '../../../shared/declaration.ts';
import { confirmedFrom } from '../../../shared/work/outcome.ts';
import { countsOfResults } from '../risk/counts.ts';
import type { TraderHistory } from '../risk/history.ts';
import type { Reader, Writer } from '../store/store.ts';
import { addCounts, removeCounts } from './counts.ts';
import { daysBefore } from './days.ts';

/** Newest findings that weigh. */
const findingsWeighed = 100;

type ResultRow = { seq: number; at: string; severity: number };

interface Goods {
  readonly hsCode: string | null;
  readonly origin: string | null;
}

const goodsOf = ({ items }: Declaration): Goods[] =>
  items.map(({ hsCode, originCountry }) => ({ hsCode, origin: originCountry }));

/** A result that came in: counted for the goods and the trader of the declaration as it stands. */
export function learnResult(
  writer: Writer,
  declarationSeq: number,
  trader: string | null,
  result: ResultRow,
): void {
  const goods = writer.all<{ hsCode: string | null; origin: string | null }>(
    'SELECT hs_code AS hsCode, origin FROM item WHERE declaration_seq = ?',
    declarationSeq,
  );
  addCounts(writer, countsOfResults(goods, trader, [result]));
  if (trader !== null) addFinding(writer, declarationSeq, trader, result);
}

function addFinding(writer: Writer, seq: number, trader: string, result: ResultRow): void {
  if (result.severity < confirmedFrom) return;
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

const resultsOf = (reader: Reader, seq: number): ResultRow[] =>
  reader.all<ResultRow>(
    'SELECT seq, at, severity FROM standing_result WHERE declaration_seq = ? ORDER BY seq',
    seq,
  );

/** Takes the results of a declaration out of what they were counted for, before a correction takes its place. */
export function unlearnResults(writer: Writer, seq: number, before: Declaration): void {
  const trader = traderOf(before)?.code ?? null;
  const results = resultsOf(writer, seq);
  if (results.length === 0) return;
  removeCounts(writer, countsOfResults(goodsOf(before), trader, results));
  writer.run('DELETE FROM trader_finding WHERE declaration_seq = ?', seq);
}

/** Counts the results of a declaration for the goods and the trader that its correction names. */
export function relearnResults(writer: Writer, seq: number, after: Declaration): void {
  const trader = traderOf(after)?.code ?? null;
  const results = resultsOf(writer, seq);
  addCounts(writer, countsOfResults(goodsOf(after), trader, results));
  if (trader !== null) for (const result of results) addFinding(writer, seq, trader, result);
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
