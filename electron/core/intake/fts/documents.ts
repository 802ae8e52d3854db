import {
  blankDocument,
  blankPreviousDocument,
  type Document,
  type PreviousDocument,
} from '../../../../shared/declaration.ts';
import { countryCode, paperNumber } from '../eaeu/codes.ts';
import { joined, type Part } from '../values/part.ts';

/** A document produced (box 44), or one named elsewhere with its kind; `null` where nothing names it. */
export function readDocument(part: Part): Document | null {
  const field = 'documents';
  const document: Document = {
    ...blankDocument(),
    code: part.code(field, 'PresentedDocumentModeCode') ?? part.code(field, 'DocKindCode'),
    name: part.text(field, 'PrDocumentName'),
    reference: part.text(field, 'PrDocumentNumber'),
    country: countryCode(part.code(field, 'CountryCode')),
  };
  if (document.code === null && document.name === null && document.reference === null) return null;
  const until = (date: string): void => {
    document.validUntil = date;
  };
  part.date(`${field}.date`, (date) => (document.date = date), 'PrDocumentDate');
  part.date(`${field}.validUntil`, until, 'DocumentEndActionsDate');
  part.date(`${field}.validUntil`, until, 'DocValidityDate');
  return document;
}

/** A previous document (box 40); `valued` is the currency of customs values. */
export function readPreviousDocument(part: Part, valued: string): PreviousDocument {
  const field = 'previousDocuments';
  const tir = part.at('TIRIdDetails');
  const preliminary = part.at('PIDocumentNumber');
  const previous: PreviousDocument = {
    ...blankPreviousDocument(),
    kind: part.code(field, 'PrecedingDocumentModeCode'),
    office: part.code(field, 'PrecedingDocumentCustomsCode'),
    number: part.code(field, 'PrecedingDocumentNumber') ?? preliminary.code(field, 'PINumber'),
    serial: part.code(field, 'PrecedingDocumentOrdinalId'),
    reference:
      part.text(field, 'OtherPrDocumentNumber') ??
      joined([tir.text(field, 'TIRSeries'), tir.text(field, 'TIRID')], ' ') ??
      part.text(field, 'PrecedingDocumentName'),
    item: part.count(field, 'PrecedingDocumentGoodsNumeric'),
    hsCode: part.code(field, 'PrcDocGoodsTNVEDCode'),
    netGrams: part.grams(field, 'NetWeightQuantity') ?? part.grams(field, 'NetWeight'),
    quantity: part.quantity(field, 'SupplementaryGoodsQuantity', 'GoodsQuantity'),
    customsValue: part.money(field, valued, 'CustomsCost'),
  };
  const dated = (date: string): void => {
    previous.date = date;
    previous.year = date.slice(0, 4);
  };
  part.date(field, dated, 'OtherPrDocumentDate');
  part.date(field, dated, 'PrecedingDocumentDate');
  const country = preliminary.code(field, 'CountryCode');
  const number = preliminary.code(field, 'PINumber');
  preliminary.date(
    field,
    (date) => {
      dated(date);
      previous.reference = paperNumber(country, date, number) ?? previous.reference;
    },
    'Date',
  );
  return previous;
}
