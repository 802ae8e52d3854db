import {
  blankDeclaration,
  blankDocument,
  blankItem,
  blankPreviousDocument,
  declarationSchema,
  type Declaration,
} from '../../../shared/declaration.ts';
import { readText, writeText, type Currencies } from './text.ts';
import {
  headerFields,
  headerTables,
  itemFields,
  itemTables,
  type EntryField,
  type HeaderTable,
  type ItemTable,
} from './fields.ts';
import type { FigureFault } from './figures.ts';
import { isTree, putAt, saysNothing, valueAt, type Tree } from './tree.ts';
import {
  keyOf,
  textName,
  type EntryValues,
  type ItemValues,
  type Part,
  type PartName,
  type TextName,
} from './values.ts';

/** Between the texts of the form and the declaration. What has no field is carried along untouched. */

/** A text that is no value of its field. */
export interface WrongText {
  readonly name: TextName;
  readonly fault: FigureFault;
}

export interface Entered {
  readonly declaration: Declaration;
  /** Texts that could not be read: in the declaration their places say nothing. */
  readonly wrong: readonly WrongText[];
}

const party = { code: null, name: null, address: null, country: null };
const coded = { code: null, name: null };
const stamp = { serial: null, number: null, date: null };
const cost = { national: null, foreign: null };
const costNames = [
  'invoice',
  'externalFreight',
  'internalFreight',
  'insurance',
  'other',
  'deduction',
];

/** Parts of the declaration that are `null` as long as nothing in them is said, the outer before the inner. */
const optional: readonly (readonly [path: string, blank: Tree])[] = [
  ['office', coded],
  ['borderOffice', coded],
  ['registration', stamp],
  ['correction', { ordinal: null, of: null, reason: null }],
  ...['consignor', 'consignee', 'financial', 'declarant', 'principal', 'carrier'].map(
    (role): [string, Tree] => [`parties.${role}`, party],
  ),
  ...costNames.map((name): [string, Tree] => [`costs.${name}`, cost]),
  [
    'transit',
    {
      departureOffice: null,
      destinationOffice: null,
      destinationCountry: null,
      seals: null,
      sealCount: null,
      timeLimit: null,
      guarantee: null,
    },
  ],
  ['transit.guarantee', { kind: null, amount: null, number: null }],
];

const blankRows: Readonly<Record<HeaderTable | ItemTable, Tree>> = {
  documents: { ...blankDocument() },
  previousDocuments: { ...blankPreviousDocument() },
  containers: { identity: null, type: null, item: null, packages: null, grossGrams: null },
  payments: {},
  supplementaryUnits: { code: null, name: null, quantity: null },
  vehicles: { vin: null, make: null, model: null, year: null, engineCc: null },
  exciseStamps: { series: null, from: null, to: null, count: null },
};
const headerPayment: Tree = { kind: null, amount: null, mode: null, payer: null };
const itemPayment: Tree = {
  kind: null,
  base: null,
  rate: null,
  rates: [],
  join: null,
  baseQuantity: null,
  amount: null,
  mode: null,
};

const headerTableNames = tableNames(headerTables);
const itemTableNames = tableNames(itemTables);

function tableNames<Name extends string>(tables: Readonly<Record<Name, unknown>>): Name[] {
  const names: Name[] = [];
  for (const name in tables) names.push(name);
  return names;
}

/** An empty row of a table of the main sheet. */
export function newHeaderRow(table: HeaderTable): Part {
  const blank = table === 'payments' ? headerPayment : blankRows[table];
  return partOf(blank, headerTables[table].fields, noCurrencies);
}

/** An empty row of a table of an item. */
export function newItemRow(table: ItemTable): Part {
  const blank = table === 'payments' ? itemPayment : blankRows[table];
  return partOf(blank, itemTables[table].fields, noCurrencies);
}

/** An item of which nothing is said yet. */
export function newItem(): ItemValues {
  return itemValues(blankItem(1), noCurrencies);
}

const noCurrencies: Currencies = { invoice: '', national: '' };

/** The currency sums of the declaration are in where they do not say. */
function currenciesOf(declaration: Declaration): Currencies {
  const { invoice, totals, items } = declaration;
  const national =
    totals.customsValue ??
    items.find((item) => item.customsValue !== null)?.customsValue ??
    totals.payments;
  const price = invoice ?? items.find((item) => item.price !== null)?.price;
  return { invoice: price?.currency ?? '', national: national?.currency ?? 'KZT' };
}

function partOf(tree: Tree, fields: readonly EntryField[], currencies: Currencies): Part {
  const texts = Object.fromEntries(
    fields.map((field) => [
      keyOf(field.path),
      writeText(field, valueAt(tree, field.path), currencies),
    ]),
  );
  return { base: JSON.stringify(tree), texts };
}

function rowsOf(rows: unknown, fields: readonly EntryField[], currencies: Currencies): Part[] {
  return Array.isArray(rows)
    ? rows.filter(isTree).map((row) => partOf(row, fields, currencies))
    : [];
}

function itemValues(item: Tree, currencies: Currencies): ItemValues {
  const rows = (table: ItemTable) => rowsOf(item[table], itemTables[table].fields, currencies);
  return {
    ...partOf(item, itemFields, currencies),
    supplementaryUnits: rows('supplementaryUnits'),
    payments: rows('payments'),
    documents: rows('documents'),
    previousDocuments: rows('previousDocuments'),
    vehicles: rows('vehicles'),
    exciseStamps: rows('exciseStamps'),
  };
}

/** The form filled with a declaration. */
export function valuesOf(declaration: Declaration): EntryValues {
  const currencies = currenciesOf(declaration);
  const { items, ...header } = declaration;
  const rows = (table: HeaderTable) =>
    rowsOf(header[table], headerTables[table].fields, currencies);
  const sheet = partOf(header, headerFields, currencies);
  return {
    base: sheet.base,
    texts: {
      ...sheet.texts,
      invoiceCurrency: currencies.invoice,
      nationalCurrency: currencies.national,
    },
    documents: rows('documents'),
    previousDocuments: rows('previousDocuments'),
    containers: rows('containers'),
    payments: rows('payments'),
    items: items.map((item) => itemValues({ ...item }, currencies)),
  };
}

/** The declaration the form holds now, and the texts that could not be read. */
export function enteredOf(values: EntryValues): Entered {
  const wrong: WrongText[] = [];
  const currencies: Currencies = {
    invoice: (values.texts['invoiceCurrency'] ?? '').trim().toUpperCase(),
    national: (values.texts['nationalCurrency'] ?? '').trim().toUpperCase(),
  };
  const read = (part: Part, name: PartName, fields: readonly EntryField[]) =>
    readPart(part, name, fields, currencies, wrong);

  const tree = read(values, '', headerFields);
  for (const table of headerTableNames) {
    const { fields } = headerTables[table];
    tree[table] = values[table]
      .map((row, index) => read(row, `${table}.${index}.`, fields))
      .filter((row) => !isEmptyRow(row));
  }
  tree['items'] = values.items.map((item, index) => {
    const itemTree = read(item, `items.${index}.`, itemFields);
    for (const table of itemTableNames) {
      const { fields } = itemTables[table];
      itemTree[table] = item[table]
        .map((row, at) => read(row, `items.${index}.${table}.${at}.`, fields))
        .filter((row) => !isEmptyRow(row));
    }
    return { ...itemTree, ordinal: index + 1 };
  });
  return { declaration: declarationSchema.parse({ ...blankDeclaration(), ...tree }), wrong };
}

function isEmptyRow(row: Tree): boolean {
  // A container is nothing without its number.
  if ('identity' in row) return row['identity'] === null;
  return Object.values(row).every(
    (value) => saysNothing(value) || (Array.isArray(value) && value.length === 0),
  );
}

function readPart(
  part: Part,
  name: PartName,
  fields: readonly EntryField[],
  currencies: Currencies,
  wrong: WrongText[],
): Tree {
  const base: unknown = JSON.parse(part.base);
  const tree = isTree(base) ? base : {};
  for (const [path, blank] of optional) {
    if (valueAt(tree, path) === null) putAt(tree, path, { ...blank });
  }
  for (const field of fields) {
    const text = part.texts[keyOf(field.path)] ?? '';
    const figure = readText(field, text, currencies);
    if (figure.fault !== null)
      wrong.push({ name: textName(name, field.path), fault: figure.fault });
    putAt(tree, field.path, figure.value);
  }
  for (const [path] of optional.toReversed()) {
    if (isTree(valueAt(tree, path)) && saysNothing(valueAt(tree, path))) putAt(tree, path, null);
  }
  return tree;
}
