import type { Declaration } from '../../../shared/declaration.ts';
import { nationalCurrency } from '../../../shared/money.ts';
import type { Mark } from '../consignments/marks.ts';
import type { Tables } from '../control/tables.ts';
import { invoicesOf } from '../risk/counts.ts';
import type { Reader } from '../store/store.ts';
import { tallyOf } from './counts.ts';
import { daysBefore } from './days.ts';

/** Newest papers with one mark that are looked at. */
const newest = 50;
/** Days in which an earlier paper is of the same consignment. */
const announcedWindow = 180;

/** Gross mass in the newest earlier paper of the consignment that has one, grams. */
export function announcedGrams(
  reader: Reader,
  declaration: Declaration,
  day: string,
  marks: readonly Mark[],
  except: number,
): number | null {
  for (const { kind, value } of marks) {
    if (kind === 'vehicle' || kind === 'container') continue;
    const found = reader.get<{ grams: number | null }>(
      `SELECT d.gross_grams AS grams FROM (
         SELECT declaration_seq, day FROM consignment_mark WHERE kind = ? AND value = ? AND goods = 0
         ORDER BY declaration_seq DESC LIMIT ${newest}) m
       JOIN declaration d ON d.seq = m.declaration_seq
       WHERE m.day >= ? AND m.day <= ? AND d.document <> ? AND d.seq <> ? AND d.gross_grams > 0
       ORDER BY d.seq DESC LIMIT 1`,
      kind,
      value,
      daysBefore(day, announcedWindow),
      day,
      declaration.document,
      except,
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
