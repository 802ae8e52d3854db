import type { TableName } from '../../../shared/reference.ts';

/** A value of the rows of a table, as its own column on the screen. */
export interface ValueColumn {
  /** Name of the column, the same as in a file of the table. */
  readonly name: string;
  /** Its head among the words, where the name alone means something else in another table. */
  readonly word?: string;
  readonly width: number;
  readonly figures?: boolean;
}

/** Tables whose rows have no name of their own, only what their codes stand for. */
export const nameless: ReadonlySet<TableName> = new Set(['categories', 'debts', 'pairs']);

/** What each table says beside code, names and days, in the order of reading. */
export const valueColumns: Readonly<Record<TableName, readonly ValueColumn[]>> = {
  nomenclature: [
    { name: 'unit', width: 96 },
    { name: 'duty', width: 150 },
    { name: 'excise', width: 120 },
    { name: 'vat', width: 80, figures: true },
  ],
  exchange: [
    { name: 'rate', width: 110, figures: true },
    { name: 'scale', width: 110, figures: true },
  ],
  documents: [],
  procedures: [
    { name: 'directions', width: 140 },
    { name: 'suspensive', width: 150 },
  ],
  predecessors: [
    { name: 'requested', width: 140 },
    { name: 'previous', width: 140 },
  ],
  restrictions: [
    { name: 'goods', width: 200 },
    { name: 'except', width: 120 },
    { name: 'origins', width: 120 },
    { name: 'directions', width: 120 },
    { name: 'procedures', width: 110 },
    { name: 'documents', width: 150 },
    { name: 'act', width: 320 },
  ],
  fees: [
    { name: 'amount', width: 120, figures: true },
    { name: 'currency', width: 80 },
    { name: 'per', width: 150 },
  ],
  taxes: [{ name: 'percent', width: 100, figures: true }],
  figures: [
    { name: 'value', width: 130, figures: true },
    { name: 'currency', width: 80 },
  ],
  preferences: [{ name: 'documents', width: 280 }],
  carriage: [{ name: 'documents', width: 280 }],
  units: [],
  holidays: [{ name: 'kind', width: 150 }],
  terms: [
    { name: 'amount', word: 'term', width: 76, figures: true },
    { name: 'unit', word: 'countedIn', width: 144 },
    { name: 'stops', width: 230 },
    { name: 'act', width: 320 },
  ],
  schedule: [
    { name: 'opens', width: 92 },
    { name: 'closes', width: 92 },
    { name: 'on_holidays', width: 126 },
  ],
  categories: [{ name: 'category', width: 150 }],
  debts: [{ name: 'amount', width: 150, figures: true }],
  pairs: [
    { name: 'cover', width: 130 },
    { name: 'risk', width: 130 },
    { name: 'origins', width: 120 },
    { name: 'words', width: 170 },
    { name: 'note', width: 260 },
  ],
};

/** Room for the name of a row where the usual is not right, so that the values beside it can be read too. */
export const nameWidth: Readonly<Partial<Record<TableName, number>>> = {
  nomenclature: 330,
  terms: 230,
  schedule: 140,
};

/** Heads a file of the table must have, and those it may have; every one may have `from` and `until`. */
export const fileHeads: Readonly<
  Record<TableName, { readonly needed: readonly string[]; readonly optional: readonly string[] }>
> = {
  nomenclature: {
    needed: ['code'],
    optional: ['name_kk', 'name_ru', 'name_en', 'unit', 'duty', 'excise', 'vat'],
  },
  exchange: { needed: ['currency', 'rate'], optional: ['scale'] },
  documents: { needed: ['code'], optional: ['name_kk', 'name_ru', 'name_en'] },
  procedures: {
    needed: ['code', 'directions', 'suspensive'],
    optional: ['name_kk', 'name_ru', 'name_en'],
  },
  predecessors: { needed: ['requested', 'previous'], optional: [] },
  restrictions: {
    needed: ['code', 'goods', 'directions', 'act'],
    optional: ['name_kk', 'name_ru', 'name_en', 'except', 'origins', 'procedures', 'documents'],
  },
  fees: { needed: ['kind', 'amount', 'currency', 'per'], optional: [] },
  taxes: { needed: ['kind', 'percent'], optional: [] },
  figures: { needed: ['code', 'value'], optional: ['currency'] },
  preferences: { needed: ['country', 'documents'], optional: [] },
  carriage: { needed: ['mode', 'documents'], optional: [] },
  units: { needed: ['code'], optional: ['name_kk', 'name_ru', 'name_en'] },
  holidays: { needed: ['date', 'kind'], optional: ['name_kk', 'name_ru', 'name_en'] },
  terms: {
    needed: ['code', 'amount', 'unit', 'act'],
    optional: ['name_kk', 'name_ru', 'name_en', 'stops'],
  },
  schedule: { needed: ['weekday', 'opens', 'closes', 'on_holidays'], optional: [] },
  categories: { needed: ['trader', 'category'], optional: [] },
  debts: { needed: ['trader', 'amount'], optional: [] },
  pairs: { needed: ['cover', 'risk'], optional: ['origins', 'words', 'note'] },
};
