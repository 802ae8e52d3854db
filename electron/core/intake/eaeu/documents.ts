import {
  blankDocument,
  blankPreviousDocument,
  type Document,
  type PreviousDocument,
} from '../../../../shared/declaration.ts';
import { joined, type Part } from '../values/part.ts';
import { countryCode, paperNumber } from './codes.ts';

/** A document produced (box 44); `null` where nothing names it. */
export function readDocument(part: Part): Document | null {
  const field = 'documents';
  const document: Document = {
    ...blankDocument(),
    code: part.code(field, 'DocKindCode'),
    name: part.text(field, 'DocName'),
    reference: part.text(field, 'DocId'),
    country: countryCode(part.code(field, 'UnifiedCountryCode')),
  };
  if (document.code === null && document.name === null && document.reference === null) return null;
  part.date(`${field}.date`, (date) => (document.date = date), 'DocCreationDate');
  part.date(`${field}.validUntil`, (date) => (document.validUntil = date), 'DocValidityDate');
  return document;
}

export const readDocuments = (parts: readonly Part[]): Document[] =>
  parts.map((part) => readDocument(part)).filter((document) => document !== null);

/** The number of a previous declaration: versions of the data model call it differently. */
const declarationNumbers = ['CustomsDocIdDetails', 'CustomsDeclarationIdDetails'];

/**
 * A previous document (box 40). A customs declaration comes in parts (office, day, number); preliminary
 * information and a TIR carnet are put together into the reference that people write.
 */
export function readPreviousDocument(part: Part, national: string): PreviousDocument {
  const field = 'previousDocuments';
  const customs = part.at(declarationNumbers.find((name) => part.has(name)) ?? '');
  const goods = part.at('PrecedingGoodsDetails');
  const tir = part.at('TIRIdDetails');
  const previous: PreviousDocument = {
    ...blankPreviousDocument(),
    kind: part.code(field, 'DocKindCode'),
    office: customs.code(field, 'CustomsOfficeCode'),
    number: customs.code(field, 'CustomsDocumentId'),
    serial: customs.code(field, 'CustomsDocumentOrdinalId'),
    reference:
      part.text(field, 'DocId') ??
      joined([tir.text(field, 'TIRSeriesId'), tir.text(field, 'TIRId')], ' ') ??
      part.text(field, 'DocName'),
    item: part.count(field, 'ConsignmentItemOrdinal'),
    hsCode: goods.code(field, 'CommodityCode'),
    netGrams: goods.grams(field, 'UnifiedNetMassMeasure'),
    quantity: goods.quantity(field, 'GoodsMeasureDetails', 'GoodsMeasure'),
    customsValue: goods.money(field, national, 'CustomsValueAmount'),
  };
  const dated = (date: string): void => {
    previous.date = date;
    previous.year = date.slice(0, 4);
  };
  part.date(field, dated, 'DocCreationDate');
  customs.date(field, dated, 'DocCreationDate');
  readPreliminary(part.at('PreliminaryInformationIdDetails'), previous);
  return previous;
}

/** Number of preliminary information: country/DDMMYY/number. */
function readPreliminary(part: Part, previous: PreviousDocument): void {
  const field = 'previousDocuments';
  const country = part.code(field, 'UnifiedCountryCode');
  const number = part.code(field, 'PreliminaryInformationSeqId');
  if (number === null) return;
  previous.number = number;
  part.date(
    field,
    (date) => {
      previous.date = date;
      previous.year = date.slice(0, 4);
      previous.reference = paperNumber(country, date, number);
    },
    'EventDate',
  );
}
