import type { Document, Item } from '../../../../shared/declaration.ts';
import type { SupportingKind } from '../../../../shared/supporting-document.ts';
import { folded } from '../../consignments/marks.ts';
import type { Source } from './sources.ts';

/**
 * Codes of box 44 by kind of document: the EAEU classifier (04021 invoice, 02015 CMR, 04131 packing
 * list, 06011 certificate of origin, 01401 certificate of conformity) and that of the European Union
 * (N380, N730, N271, N861).
 */
const codes: Readonly<Record<SupportingKind, RegExp | null>> = {
  invoice: /^0?402[1-9]$|^N3[28]\d$/,
  transportDocument: /^0?20(1[1-9]|2[0-4])$|^N7\d\d$/,
  packingList: /^0?4131$|^N271$/,
  certificate: /^0?(1|6)\d{3}$|^N8\d\d$|^[CYU]\d{3}$/,
  other: null,
};

function documentsOf(
  kind: SupportingKind,
  documents: readonly Document[],
  items: readonly Item[],
): Document[] {
  const all = [...documents, ...items.flatMap((item) => item.documents)];
  const pattern = codes[kind];
  return pattern === null ? all : all.filter(({ code }) => code !== null && pattern.test(code));
}

/** The numbers under which box 44 names documents of a kind; `null` where it names none. */
export function namedNumbers(
  kind: SupportingKind,
  documents: readonly Document[],
  items: readonly Item[],
): string[] | null {
  const numbers = new Set(
    documentsOf(kind, documents, items).flatMap(({ reference }) => reference ?? []),
  );
  return numbers.size === 0 ? null : [...numbers];
}

/** The dates box 44 gives for the documents of a source, by their numbers; `null` where it gives none. */
export function namedDates(
  source: Source,
  documents: readonly Document[],
  items: readonly Item[],
): string[] | null {
  const numbers = new Set(
    source.documents.flatMap(({ facts }) => (facts.number === null ? [] : folded(facts.number))),
  );
  const dates = new Set(
    documentsOf(source.kind, documents, items).flatMap(({ reference, date }) =>
      reference !== null && date !== null && numbers.has(folded(reference)) ? date : [],
    ),
  );
  return dates.size === 0 ? null : [...dates];
}
