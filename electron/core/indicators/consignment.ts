import type { Declaration } from '../../../shared/declaration.ts';
import { marksOf, type Mark, type MarkKind } from '../consignments/marks.ts';
import type { Tables } from '../control/tables.ts';
import { invoicesOf } from '../risk/counts.ts';
import type { MeansHistory } from '../risk/history.ts';
import type { Reader } from '../store/store.ts';
import { tallyOf } from './counts.ts';
import { daysBefore } from './days.ts';

/** Days in which a finding sticks to a vehicle or container. */
const meansWindow = 90;
/** Newest declarations of a vehicle or container that are looked at. */
const newest = 50;
/** Days in which an earlier paper is of the same consignment. */
const announcedWindow = 180;

/** The newest documents that bear a mark: goods declarations and other papers stand apart in the index. */
const bearing = `SELECT declaration_seq FROM (
    SELECT declaration_seq FROM consignment_mark WHERE kind = ? AND value = ? AND goods = 0
    ORDER BY declaration_seq DESC LIMIT ${newest})
  UNION ALL SELECT declaration_seq FROM (
    SELECT declaration_seq FROM consignment_mark WHERE kind = ? AND value = ? AND goods = 1
    ORDER BY declaration_seq DESC LIMIT ${newest})`;

function findingsOn(reader: Reader, { kind, value }: Mark, day: string): number {
  return (
    reader.get<{ n: number }>(
      `SELECT count(*) AS n FROM (${bearing}) m
       JOIN control_result r ON r.declaration_seq = m.declaration_seq
       WHERE r.severity >= 2 AND r.at > ? AND r.at <= ?`,
      kind,
      value,
      kind,
      value,
      daysBefore(day, meansWindow),
      `${day}T23:59:59Z`,
    )?.n ?? 0
  );
}

function isElsewhere(
  reader: Reader,
  { kind, value }: Mark,
  declaration: Declaration,
  day: string,
): boolean {
  return (
    reader.get(
      `SELECT 1 FROM (${bearing}) m JOIN declaration d ON d.seq = m.declaration_seq
       WHERE d.registered_on = ? AND d.document = ? AND d.office <> ? LIMIT 1`,
      kind,
      value,
      kind,
      value,
      day,
      declaration.document,
      declaration.office?.code ?? '',
    ) !== undefined
  );
}

/** The vehicles and containers of a declaration: what was found on them, and where else they are. */
export function meansHistory(
  reader: Reader,
  declaration: Declaration,
  day: string,
  kind: Extract<MarkKind, 'vehicle' | 'container'>,
): MeansHistory {
  const marks = marksOf(declaration).filter((mark) => mark.kind === kind);
  if (marks.length === 0) return { findings: null, elsewhere: null };
  return {
    findings: marks.reduce((sum, mark) => sum + findingsOn(reader, mark, day), 0),
    elsewhere:
      declaration.office?.code == null
        ? null
        : marks.some((mark) => isElsewhere(reader, mark, declaration, day)),
  };
}

/** Gross mass in the newest earlier paper of the consignment that has one, grams. */
export function announcedGrams(
  reader: Reader,
  declaration: Declaration,
  day: string,
): number | null {
  for (const { kind, value } of marksOf(declaration)) {
    if (kind === 'vehicle' || kind === 'container') continue;
    const found = reader.get<{ grams: number | null }>(
      `SELECT d.gross_grams AS grams FROM (
         SELECT declaration_seq, day FROM consignment_mark WHERE kind = ? AND value = ? AND goods = 0
         ORDER BY declaration_seq DESC LIMIT ${newest}) m
       JOIN declaration d ON d.seq = m.declaration_seq
       WHERE m.day >= ? AND m.day <= ? AND d.document <> ? AND d.gross_grams > 0
       ORDER BY d.seq DESC LIMIT 1`,
      kind,
      value,
      daysBefore(day, announcedWindow),
      day,
      declaration.document,
    );
    if (found?.grams != null) return found.grams;
  }
  return null;
}

/** Most other declarations with one of the invoices; `null` where none can be told. */
export function invoiceUses(reader: Reader, declaration: Declaration): number | null {
  const uses = invoicesOf(declaration).map((key) => tallyOf(reader, 'invoice', key));
  return uses.length === 0 ? null : Math.max(...uses);
}

/** A figure that is an index to count fines and fees with, not a sum that anything begins at. */
const index = 'MCI';

/** Sums that the law names, in the currency of the invoice, rising; those without a rate are left out. */
export function thresholdsFor(declaration: Declaration, day: string, tables: Tables): number[] {
  const currency = declaration.invoice?.currency ?? null;
  if (currency === null) return [];
  const national = (of: string): number | null => {
    if (of === nationalCurrency) return 1;
    const row = tables.row('exchange', of, day);
    if (row !== undefined) return row.rate / row.scale;
    return of === currency ? declaration.exchangeRate : null;
  };
  return tables
    .rows('figures', day)
    .flatMap(({ code, value, currency: of }) => {
      if (code === index || of === null || value <= 0) return [];
      if (of === currency) return [value];
      const [from, to] = [national(of), national(currency)];
      return from === null || to === null || to === 0 ? [] : [(value * from) / to];
    })
    .sort((a, b) => a - b);
}

const nationalCurrency = 'KZT';
