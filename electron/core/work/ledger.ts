import { traderOf, type Declaration } from '../../../shared/declaration.ts';
import type {
  Ledger,
  NamedDocument,
  PreviousDeclaration,
  PreviousName,
} from '../control/ledger.ts';
import { papersOf } from '../control/papers.ts';
import { namedIn, writtenOff } from '../control/previous.ts';
import { isFollowed } from '../control/uses.ts';
import type { Reader, Writer } from '../store/store.ts';

/** What the declarations accepted at this post tell of earlier ones, as of this moment of the transaction. */
export function ledgerOf(reader: Reader): Ledger {
  return {
    kept: true,
    previous: (name, by) => previousDeclaration(reader, name, by),
    uses: (document, by, limit) => usesOf(reader, document, by, limit),
  };
}

/**
 * Keeps what an accepted goods declaration uses up: called in the transaction that stores it, and again
 * when a correction takes its place (what the earlier version wrote off is given back first).
 */
export function enterLedger(writer: Writer, seq: number, declaration: Declaration): void {
  writer.run('DELETE FROM write_off WHERE declaration_seq = ?', seq);
  writer.run('DELETE FROM document_use WHERE declaration_seq = ?', seq);
  // Preliminary information, transit and storage name the same papers for the same goods.
  if (declaration.document !== 'goods') return;
  for (const [index, named] of namedIn(declaration, ledgerOf(writer)).entries()) {
    writer.run(
      `INSERT INTO write_off (declaration_seq, place, previous_number, previous_item, net_grams)
       VALUES (?, ?, ?, ?, ?)`,
      seq,
      index + 1,
      named.number,
      named.before?.ordinal ?? named.document.item,
      writtenOff(named),
    );
  }
  const trader = traderOf(declaration)?.code ?? null;
  for (const { document } of papersOf(declaration)) {
    const { code, reference, date } = document;
    if (code === null || reference === null || !isFollowed(code)) continue;
    // One paper may stand with every item.
    writer.run(
      `INSERT OR IGNORE INTO document_use (kind, reference, declaration_seq, date, trader_code)
       VALUES (?, ?, ?, ?, ?)`,
      code,
      folded(reference),
      seq,
      date,
      trader,
    );
  }
}

type Found = {
  seq: number;
  registration_number: string;
  registered_on: string | null;
  procedure: string | null;
};

function previousDeclaration(
  reader: Reader,
  name: PreviousName,
  by: string | null,
): PreviousDeclaration | undefined {
  const found = find(reader, name);
  if (found === undefined) return undefined;
  const taken = new Map(
    reader
      .all<{ item: number | null; grams: number | null }>(
        `SELECT w.previous_item AS item, sum(w.net_grams) AS grams
         FROM write_off w JOIN declaration d ON d.seq = w.declaration_seq
         WHERE w.previous_number = ? AND (? IS NULL OR d.registration_number IS NOT ?)
         GROUP BY w.previous_item`,
        found.registration_number,
        by,
        by,
      )
      .map(({ item, grams }) => [item, grams ?? 0]),
  );
  const items = reader.all<{ ordinal: number; hs_code: string | null; net_grams: number | null }>(
    'SELECT ordinal, hs_code, net_grams FROM item WHERE declaration_seq = ? ORDER BY ordinal',
    found.seq,
  );
  return {
    registrationNumber: found.registration_number,
    registeredOn: found.registered_on,
    procedure: found.procedure,
    items: items.map(({ ordinal, hs_code, net_grams }) => ({
      ordinal,
      hsCode: hs_code,
      netGrams: net_grams,
      writtenOffGrams: taken.get(ordinal) ?? 0,
    })),
  };
}

const columns = 'seq, registration_number, registered_on, procedure';

function find(reader: Reader, name: PreviousName): Found | undefined {
  if ('registrationNumber' in name) {
    return reader.get<Found>(
      `SELECT ${columns} FROM declaration
       WHERE registration_number = ? AND document = 'goods' ORDER BY seq DESC LIMIT 1`,
      name.registrationNumber,
    );
  }
  for (const identity of identitiesOf(name)) {
    const found = reader.get<Found>(
      `SELECT ${columns} FROM declaration
       WHERE identity = ? AND document = 'goods' AND registration_number IS NOT NULL`,
      identity,
    );
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Digits of a registration number on paper. */
const digitsOnPaper = 7;

/**
 * The identities (work/identity.ts) that a declaration named by its parts may be kept under: the serial
 * letter is often left out, and the number written with or without its leading zeros.
 */
function identitiesOf({
  office,
  year,
  serial,
  number,
}: Extract<PreviousName, { number: string }>): string[] {
  const serials = serial === null ? ['C', ''] : [serial, ''];
  const bare = number.replace(/^0+(?=\d)/, '');
  const numbers = new Set([number, bare, bare.padStart(digitsOnPaper, '0')]);
  return serials.flatMap((letter) =>
    [...numbers].map((each) => ['registration', office, year, letter, each].join('|')),
  );
}

/** Declarations other than `by` that name a document, in the order they came. */
const uses = `FROM document_use u JOIN declaration d ON d.seq = u.declaration_seq
   WHERE u.kind = ? AND u.reference = ?
     AND (? IS NULL OR u.date IS NULL OR u.date = ?)
     AND (? IS NULL OR u.trader_code = ?)
     AND (? IS NULL OR d.registration_number IS NOT ?)
     AND u.declaration_seq <> ?
   ORDER BY u.declaration_seq LIMIT ?`;

const asked = (
  { kind, reference, date, trader }: NamedDocument,
  by: string | null,
  limit: number,
  except = 0,
) => [kind, folded(reference), date, date, trader, trader, by, by, except, limit];

function usesOf(
  reader: Reader,
  document: NamedDocument,
  by: string | null,
  limit: number,
): string[] {
  return reader
    .all<{ number: string }>(
      `SELECT coalesce(d.registration_number, d.id) AS number ${uses}`,
      ...asked(document, by, limit),
    )
    .map(({ number }) => number);
}

/** How many declarations other than `by` and the stored one `except` name a document, counted to `limit`. */
export function usesCounted(
  reader: Reader,
  document: NamedDocument,
  by: string | null,
  limit: number,
  except: number,
): number {
  return (
    reader.get<{ n: number }>(
      `SELECT count(*) AS n FROM (SELECT 1 ${uses})`,
      ...asked(document, by, limit, except),
    )?.n ?? 0
  );
}

/** A number as it is compared: blanks and case are how somebody typed it. */
const folded = (reference: string): string => reference.replace(/\s+/gu, '').toUpperCase();
