import { z } from 'zod';
import type { SupportingDocument } from '../../../shared/contract/documents.ts';
import { supportingLineSchema, type SupportingFacts } from '../../../shared/supporting-document.ts';
import { nameOfLogin } from '../accounts/repository.ts';
import type { Reader, Value, Writer } from '../store/store.ts';
import type { Kept } from './compare/sources.ts';
import { keepFile, scansOf, type ReceivedFile } from './files.ts';

type DocumentRow = {
  id: number;
  declaration_seq: number;
  revision: number;
  kind: SupportingFacts['kind'];
  number: string | null;
  date: string | null;
  form: SupportingFacts['form'];
  seller: string | null;
  buyer: string | null;
  currency: string | null;
  total_minor: number | null;
  terms_code: string | null;
  terms_place: string | null;
  gross_grams: number | null;
  net_grams: number | null;
  packages: number | null;
  loading_place: string | null;
  delivery_place: string | null;
  origin_country: string | null;
  vehicle: string | null;
  containers: string;
  lines: string;
  by: string;
  at: string;
  changed_by: string;
  changed_at: string;
  file: string | null;
  sha256: Uint8Array | null;
  source_size: number | null;
};

const containersSchema = z.array(z.string());
const linesSchema = z.array(supportingLineSchema);

function factsOf(row: DocumentRow): SupportingFacts {
  return {
    kind: row.kind,
    number: row.number,
    date: row.date,
    form: row.form,
    seller: row.seller,
    buyer: row.buyer,
    currency: row.currency,
    totalMinor: row.total_minor,
    deliveryTerms: { code: row.terms_code, place: row.terms_place },
    grossGrams: row.gross_grams,
    netGrams: row.net_grams,
    packages: row.packages,
    loadingPlace: row.loading_place,
    deliveryPlace: row.delivery_place,
    originCountry: row.origin_country,
    vehicle: row.vehicle,
    containers: containersSchema.parse(JSON.parse(row.containers)),
    lines: linesSchema.parse(JSON.parse(row.lines)),
  };
}

const columns = [
  'kind',
  'number',
  'date',
  'form',
  'seller',
  'buyer',
  'currency',
  'total_minor',
  'terms_code',
  'terms_place',
  'gross_grams',
  'net_grams',
  'packages',
  'loading_place',
  'delivery_place',
  'origin_country',
  'vehicle',
  'containers',
  'lines',
] as const;

function valuesOf(facts: SupportingFacts): Value[] {
  const row: Record<(typeof columns)[number], Value> = {
    kind: facts.kind,
    number: facts.number,
    date: facts.date,
    form: facts.form,
    seller: facts.seller,
    buyer: facts.buyer,
    currency: facts.currency,
    total_minor: facts.totalMinor,
    terms_code: facts.deliveryTerms.code,
    terms_place: facts.deliveryTerms.place,
    gross_grams: facts.grossGrams,
    net_grams: facts.netGrams,
    packages: facts.packages,
    loading_place: facts.loadingPlace,
    delivery_place: facts.deliveryPlace,
    origin_country: facts.originCountry,
    vehicle: facts.vehicle,
    containers: JSON.stringify(facts.containers),
    lines: JSON.stringify(facts.lines),
  };
  return columns.map((column) => row[column]);
}

/** The documents of a declaration that were not taken out, in the order they came. */
export function keptOf(reader: Reader, declarationSeq: number): Kept[] {
  return rowsOf(reader, declarationSeq).map((row) => ({ id: row.id, facts: factsOf(row) }));
}

/** The same with who brought them in and from where. */
export function documentsOf(reader: Reader, declarationSeq: number): SupportingDocument[] {
  return rowsOf(reader, declarationSeq).map((row) => documentOf(reader, row));
}

const rowColumns =
  'd.*, (SELECT size FROM document_file f WHERE f.sha256 = d.sha256) AS source_size';

function rowsOf(reader: Reader, declarationSeq: number): DocumentRow[] {
  return reader.all<DocumentRow>(
    `SELECT ${rowColumns} FROM supporting_document d
     WHERE declaration_seq = ? AND removed_at IS NULL ORDER BY id`,
    declarationSeq,
  );
}

function documentOf(reader: Reader, row: DocumentRow): SupportingDocument {
  const { file, sha256, source_size: size } = row;
  return {
    id: row.id,
    revision: row.revision,
    facts: factsOf(row),
    source:
      file === null || sha256 === null || size === null
        ? { from: 'entered' }
        : { from: 'imported', file, sha256: Buffer.from(sha256).toString('hex'), size },
    scans: scansOf(reader, row.id),
    by: nameOfLogin(reader, row.by),
    at: row.at,
    changedBy: nameOfLogin(reader, row.changed_by),
    changedAt: row.changed_at,
  };
}

/** One document with its declaration; `null`: there is none, or it was taken out. */
export function documentById(
  reader: Reader,
  id: number,
): { document: SupportingDocument; declarationSeq: number } | null {
  const row = reader.get<DocumentRow>(
    `SELECT ${rowColumns} FROM supporting_document d WHERE id = ? AND removed_at IS NULL`,
    id,
  );
  return row === undefined
    ? null
    : { document: documentOf(reader, row), declarationSeq: row.declaration_seq };
}

export function insertDocument(
  writer: Writer,
  declarationSeq: number,
  facts: SupportingFacts,
  who: { readonly by: string; readonly at: string },
  source: ReceivedFile | null,
): number {
  if (source !== null) keepFile(writer, source, who.at);
  return writer.run(
    `INSERT INTO supporting_document (declaration_seq, revision, ${columns.join(', ')},
       by, at, changed_by, changed_at, file, sha256)
     VALUES (?, 1, ${columns.map(() => '?').join(', ')}, ?, ?, ?, ?, ?, ?)`,
    declarationSeq,
    ...valuesOf(facts),
    who.by,
    who.at,
    who.by,
    who.at,
    source?.name ?? null,
    source?.sha256 ?? null,
  );
}

/** Writes a document over the revision that was seen. */
export function updateDocument(
  writer: Writer,
  id: number,
  revision: number,
  facts: SupportingFacts,
  who: { readonly by: string; readonly at: string },
): void {
  writer.run(
    `UPDATE supporting_document SET ${columns.map((column) => `${column} = ?`).join(', ')},
       revision = ?, changed_by = ?, changed_at = ? WHERE id = ? AND revision = ?`,
    ...valuesOf(facts),
    revision + 1,
    who.by,
    who.at,
    id,
    revision,
  );
}

export function markRemoved(
  writer: Writer,
  id: number,
  who: { readonly by: string; readonly at: string },
): void {
  writer.run(
    `UPDATE supporting_document SET removed_at = ?, changed_by = ?, changed_at = ?,
       revision = revision + 1 WHERE id = ?`,
    who.at,
    who.by,
    who.at,
    id,
  );
}

/** Whether documents of this very file stand beside the declaration already. */
export const isBroughtIn = (reader: Reader, declarationSeq: number, sha256: Uint8Array): boolean =>
  reader.get(
    `SELECT 1 FROM supporting_document WHERE declaration_seq = ? AND sha256 = ? AND removed_at IS NULL`,
    declarationSeq,
    sha256,
  ) !== undefined;
