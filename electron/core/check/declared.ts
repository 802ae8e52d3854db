import type { Declaration, Item, Party } from '../../../shared/declaration.ts';
import { exact } from '../../../shared/figures.ts';
import { minorDigits, type Money } from '../../../shared/money.ts';

/** Grams in a kilogram, as a shift of the comma. */
const kilogram = -3;

const money = (sum: Money | null): string =>
  sum === null ? '' : `${exact(sum.minor, -minorDigits(sum.currency))} ${sum.currency}`;
/** Kilograms, as the caption of the box says. */
const mass = (grams: number | null): string => (grams === null ? '' : exact(grams, kilogram));
const words = (...parts: readonly (string | number | null | undefined)[]): string =>
  parts.filter((part) => part !== null && part !== undefined && part !== '').join(' ');
const party = (one: Party | null): string =>
  one === null
    ? ''
    : [words(one.code), words(one.name), words(one.country)].filter(Boolean).join(', ');

const ofItem: Readonly<Record<string, (item: Item) => string>> = {
  31: (item) =>
    [
      item.description,
      item.commercialDescription,
      item.trademark,
      item.producer,
      words(item.packages.count, item.packages.kindCode),
    ]
      .filter((part) => part !== null && part !== '')
      .join('; '),
  32: ({ ordinal }) => String(ordinal),
  33: ({ hsCode }) => hsCode ?? '',
  34: ({ originCountry, originRegion }) => words(originCountry, originRegion),
  35: ({ grossGrams }) => mass(grossGrams),
  36: ({ preference, otherPreferences: { fee, excise, vat } }) =>
    words(preference, fee, excise, vat),
  37: ({ procedure }) => words(procedure.requested, procedure.previous, procedure.national),
  38: ({ netGrams }) => mass(netGrams),
  39: ({ quota }) => quota ?? '',
  40: ({ previousDocuments }) =>
    previousDocuments.map(({ reference, number }) => reference ?? number ?? '').join('; '),
  41: ({ supplementaryUnits }) =>
    supplementaryUnits
      .map(({ quantity, name, code }) =>
        words(quantity === null ? null : exact(quantity), name ?? code),
      )
      .join('; '),
  42: ({ price }) => money(price),
  43: ({ valuationMethod }) => valuationMethod ?? '',
  44: ({ documents, licence }) =>
    [...documents.map(({ code, reference }) => words(code, reference)), licence ?? '']
      .filter(Boolean)
      .join('; '),
  45: ({ customsValue }) => money(customsValue),
  46: ({ statisticalValue }) => money(statisticalValue),
  47: ({ payments }) => payments.map(({ kind, amount }) => words(kind, money(amount))).join('; '),
};

const ofHeader: Readonly<Record<string, (declaration: Declaration) => string>> = {
  1: ({ type, procedure, document }) => words(type, procedure, document),
  2: ({ parties }) => party(parties.consignor),
  5: ({ totals }) => words(totals.items),
  6: ({ totals }) => words(totals.packages),
  8: ({ parties }) => party(parties.consignee),
  9: ({ parties }) => party(parties.financial),
  11: ({ countries }) => countries.trading ?? '',
  12: ({ totals }) => money(totals.customsValue),
  14: ({ parties }) => party(parties.declarant),
  15: ({ countries }) => countries.dispatch ?? '',
  16: ({ countries }) => countries.origin ?? '',
  17: ({ countries }) => countries.destination ?? '',
  18: ({ transport }) => words(transport.arrival.identity, transport.arrival.nationality),
  19: ({ containers }) => containers.map(({ identity }) => identity).join('; '),
  20: ({ deliveryTerms }) => words(deliveryTerms.code, deliveryTerms.place),
  21: ({ transport }) => words(transport.border.identity, transport.border.nationality),
  22: ({ invoice }) => money(invoice),
  23: ({ exchangeRate }) => (exchangeRate === null ? '' : exact(exchangeRate)),
  24: ({ transaction }) => words(transaction.nature, transaction.feature),
  25: ({ transport }) => transport.border.mode ?? '',
  29: ({ borderOffice }) => words(borderOffice?.code, borderOffice?.name),
  30: ({ goodsLocation }) => goodsLocation ?? '',
  35: ({ totals }) => mass(totals.grossGrams),
  40: ({ previousDocuments, manifest }) =>
    words(manifest, ...previousDocuments.map(({ reference, number }) => reference ?? number)),
  44: ({ documents }) => documents.map(({ code, reference }) => words(code, reference)).join('; '),
  49: ({ warehouse }) => warehouse ?? '',
  54: ({ parties }) => words(parties.representative),
  B: ({ payments }) => payments.map(({ kind, amount }) => words(kind, money(amount))).join('; '),
};

/** Whether a box is filled in for each item rather than for the whole. */
export const isOfItem = (box: string): boolean => box in ofItem;

/** What stands in a box, in figures and words that are the same in every language; empty: nothing. */
export function declaredIn(declaration: Declaration, box: string, item: Item | null): string {
  return (item === null ? ofHeader[box]?.(declaration) : ofItem[box]?.(item)) ?? '';
}
