import { directions, documentKinds } from '../../../shared/declaration.ts';

/** What a field holds, and so how its text is read and what helps to type it. */
export type FieldKind =
  | 'text'
  /** Letters and digits without blanks, capitals. */
  | 'code'
  | 'long'
  | 'count'
  | 'number'
  | 'mass'
  | 'day'
  | 'yesNo'
  | 'choice'
  /** Several texts separated by `;` or `,`. */
  | 'list'
  /** A sum in the currency of the invoice, or in the national one. */
  | 'invoiceMoney'
  | 'nationalMoney';

/** Tables of meanings: of `terms`, of countries. */
type Family = 'country' | 'procedure' | 'mode' | 'valuation' | 'document' | 'payment' | 'unit';

export interface EntryField {
  /** Path in the declaration, in the item, or in the row of a table. */
  readonly path: string;
  readonly kind: FieldKind;
  /** Key of its caption in the words of the desk; absent: it is alone in its box and bears the caption of the box. */
  readonly word?: string;
  readonly family?: Family;
  readonly choices?: readonly string[];
  /** Where the choices have their words: `terms` key before the choice. */
  readonly choiceWords?: string;
}

/** A box of the form with one or several fields. */
export interface EntryBox {
  readonly box: string;
  /** Key of a caption of the desk, also of what stands in no box of the form (`box` is then empty); absent: the caption of the form. */
  readonly title?: string;
  /** Columns of the twelve. */
  readonly span: 2 | 3 | 4 | 6 | 12;
  readonly fields: readonly EntryField[];
}

const field = (path: string, kind: FieldKind, word?: string, family?: Family): EntryField => ({
  path,
  kind,
  ...(word === undefined ? {} : { word }),
  ...(family === undefined ? {} : { family }),
});

const party = (role: string): readonly EntryField[] => [
  field(`parties.${role}.code`, 'code', 'taxNumber'),
  field(`parties.${role}.name`, 'text', 'name'),
  field(`parties.${role}.address`, 'text', 'address'),
  field(`parties.${role}.country`, 'code', 'country', 'country'),
];

/** The main sheet, section by section, in the order of the form. */
export const headerSections = {
  sheet: [
    {
      box: '1',
      span: 6,
      fields: [
        {
          path: 'document',
          kind: 'choice',
          word: 'document',
          choices: documentKinds,
          choiceWords: 'entry:document',
        },
        {
          path: 'direction',
          kind: 'choice',
          word: 'direction',
          choices: directions,
          choiceWords: 'terms:direction',
        },
        field('type', 'code', 'type'),
        field('procedure', 'code', 'procedure', 'procedure'),
      ],
    },
    {
      box: 'A',
      span: 6,
      fields: [
        field('office.code', 'code', 'office'),
        field('registrationNumber', 'text', 'registrationNumber'),
        field('registration.date', 'day', 'registeredOn'),
        field('beforeArrival', 'yesNo', 'beforeArrival'),
      ],
    },
    { box: '2', span: 6, fields: party('consignor') },
    { box: '8', span: 6, fields: party('consignee') },
    { box: '14', span: 6, fields: party('declarant') },
    { box: '9', span: 6, fields: party('financial') },
    {
      box: '7',
      span: 6,
      fields: [field('reference', 'text', 'reference'), field('feature', 'text', 'feature')],
    },
    {
      box: '54',
      span: 6,
      fields: [
        field('declaredOn', 'day', 'declaredOn'),
        field('parties.representative', 'text', 'representative'),
      ],
    },
    { box: '5', span: 2, fields: [field('totals.items', 'count')] },
    { box: '6', span: 2, fields: [field('totals.packages', 'count')] },
    {
      box: '35',
      title: 'grossTotal',
      span: 2,
      fields: [field('totals.grossGrams', 'mass')],
    },
    { box: '3', span: 2, fields: [field('totals.sheets', 'count')] },
    { box: '4', span: 2, fields: [field('totals.loadingLists', 'count')] },
    { box: '11', span: 2, fields: [field('countries.trading', 'code', undefined, 'country')] },
    { box: '15', span: 3, fields: [field('countries.dispatch', 'code', undefined, 'country')] },
    { box: '16', span: 3, fields: [field('countries.origin', 'text', undefined, 'country')] },
    { box: '17', span: 3, fields: [field('countries.destination', 'code', undefined, 'country')] },
    {
      box: '10',
      span: 3,
      fields: [field('countries.firstDestination', 'code', undefined, 'country')],
    },
  ],
  transport: [
    {
      box: '18',
      span: 6,
      fields: [
        field('transport.arrival.identity', 'text', 'identity'),
        field('transport.arrival.nationality', 'code', 'nationality', 'country'),
      ],
    },
    {
      box: '21',
      span: 6,
      fields: [
        field('transport.border.identity', 'text', 'identity'),
        field('transport.border.nationality', 'code', 'nationality', 'country'),
      ],
    },
    { box: '25', span: 4, fields: [field('transport.border.mode', 'code', undefined, 'mode')] },
    { box: '26', span: 4, fields: [field('transport.inlandMode', 'code', undefined, 'mode')] },
    { box: '19', span: 4, fields: [field('transport.containerised', 'yesNo')] },
    {
      box: '29',
      span: 4,
      fields: [
        field('borderOffice.code', 'code', 'code'),
        field('borderOffice.name', 'text', 'name'),
      ],
    },
    { box: '30', span: 4, fields: [field('goodsLocation', 'text')] },
    { box: '27', span: 4, fields: [field('transport.loadingPlace', 'text')] },
    { box: '49', span: 4, fields: [field('warehouse', 'text')] },
    { box: '40', title: 'manifest', span: 4, fields: [field('manifest', 'text')] },
    { box: '', title: 'expectedOn', span: 4, fields: [field('expectedOn', 'day')] },
    { box: '', title: 'carrier', span: 6, fields: party('carrier') },
    { box: '50', span: 6, fields: party('principal') },
    {
      box: '53',
      span: 6,
      fields: [
        field('transit.departureOffice', 'text', 'departureOffice'),
        field('transit.destinationOffice', 'text', 'destinationOffice'),
        field('transit.destinationCountry', 'code', 'destinationCountry', 'country'),
        field('transit.timeLimit', 'day', 'timeLimit'),
        field('transit.seals', 'text', 'seals'),
        field('transit.sealCount', 'count', 'sealCount'),
      ],
    },
    {
      box: '52',
      span: 6,
      fields: [
        field('transit.guarantee.kind', 'code', 'kind'),
        field('transit.guarantee.number', 'text', 'number'),
        field('transit.guarantee.amount', 'nationalMoney', 'amount'),
      ],
    },
  ],
  money: [
    {
      box: '22',
      span: 6,
      fields: [
        field('invoice', 'invoiceMoney', 'amount'),
        field('invoiceCurrency', 'code', 'invoiceCurrency'),
        field('nationalCurrency', 'code', 'nationalCurrency'),
      ],
    },
    { box: '23', span: 3, fields: [field('exchangeRate', 'number')] },
    { box: '12', span: 3, fields: [field('totals.customsValue', 'nationalMoney')] },
    {
      box: '20',
      span: 6,
      fields: [
        field('deliveryTerms.code', 'code', 'code'),
        field('deliveryTerms.place', 'text', 'place'),
      ],
    },
    {
      box: '24',
      span: 6,
      fields: [
        field('transaction.nature', 'code', 'nature'),
        field('transaction.feature', 'code', 'transactionFeature'),
      ],
    },
    {
      box: 'B',
      span: 6,
      fields: [
        field('totals.payments', 'nationalMoney', 'payable'),
        field('totals.guaranteed', 'nationalMoney', 'guaranteed'),
      ],
    },
    { box: '48', span: 6, fields: [field('deferredPayment', 'text')] },
    { box: '12', title: 'costs', span: 12, fields: costFields() },
    {
      box: '',
      title: 'correction',
      span: 12,
      fields: [
        field('correction.ordinal', 'count', 'correctionOrdinal'),
        field('correction.of', 'text', 'correctionOf'),
        field('correction.reason', 'text', 'correctionReason'),
      ],
    },
    { box: '', title: 'comments', span: 12, fields: [field('comments', 'long')] },
  ],
} as const satisfies Record<string, readonly EntryBox[]>;

function costFields(): EntryField[] {
  const elements = [
    'invoice',
    'externalFreight',
    'insurance',
    'internalFreight',
    'other',
    'deduction',
  ];
  return elements.flatMap((element) => [
    field(`costs.${element}.foreign`, 'invoiceMoney', `cost.${element}.foreign`),
    field(`costs.${element}.national`, 'nationalMoney', `cost.${element}.national`),
  ]);
}

/** The boxes of one item, 31 to 47. */
export const itemBoxes: readonly EntryBox[] = [
  {
    box: '31',
    span: 12,
    fields: [
      field('description', 'long', 'description'),
      field('commercialDescription', 'text', 'commercialDescription'),
      field('trademark', 'text', 'trademark'),
      field('producer', 'text', 'producer'),
      field('packages.count', 'count', 'packagesCount'),
      field('packages.kindCode', 'code', 'packagesKind'),
      field('packages.marks', 'text', 'marks'),
      field('containers', 'list', 'itemContainers'),
    ],
  },
  {
    box: '33',
    span: 4,
    fields: [field('hsCode', 'code', 'code'), field('declaredFree', 'yesNo', 'declaredFree')],
  },
  {
    box: '34',
    span: 4,
    fields: [
      field('originCountry', 'code', 'country', 'country'),
      field('originRegion', 'text', 'region'),
    ],
  },
  {
    box: '37',
    span: 4,
    fields: [
      field('procedure.requested', 'code', 'requested', 'procedure'),
      field('procedure.previous', 'code', 'previous', 'procedure'),
      field('procedure.national', 'code', 'third'),
    ],
  },
  { box: '35', span: 3, fields: [field('grossGrams', 'mass')] },
  {
    box: '38',
    span: 6,
    fields: [field('netGrams', 'mass', 'net'), field('bareNetGrams', 'mass', 'bareNet')],
  },
  { box: '39', span: 3, fields: [field('quota', 'text')] },
  { box: '42', span: 3, fields: [field('price', 'invoiceMoney')] },
  { box: '45', span: 3, fields: [field('customsValue', 'nationalMoney')] },
  { box: '46', span: 3, fields: [field('statisticalValue', 'nationalMoney')] },
  { box: '43', span: 3, fields: [field('valuationMethod', 'code', undefined, 'valuation')] },
  {
    box: '36',
    span: 12,
    fields: [
      field('preference', 'code', 'preferenceDuty'),
      field('otherPreferences.fee', 'code', 'preferenceFee'),
      field('otherPreferences.excise', 'code', 'preferenceExcise'),
      field('otherPreferences.vat', 'code', 'preferenceVat'),
    ],
  },
];

/** A table of rows under a box: documents, payments, containers, … */
export interface EntryTable {
  readonly box: string;
  readonly fields: readonly EntryField[];
}

const documents: EntryTable = {
  box: '44',
  fields: [
    field('code', 'code', 'kind', 'document'),
    field('reference', 'text', 'number'),
    field('date', 'day', 'date'),
    field('validUntil', 'day', 'validUntil'),
    field('country', 'code', 'country', 'country'),
    field('quantity', 'number', 'quantity'),
  ],
};

const previousDocuments: EntryTable = {
  box: '40',
  fields: [
    field('kind', 'code', 'kind', 'document'),
    field('reference', 'text', 'number'),
    field('date', 'day', 'date'),
    field('item', 'count', 'itemNumber'),
    field('netGrams', 'mass', 'net'),
    field('quantity', 'number', 'quantity'),
    field('customsValue', 'nationalMoney', 'customsValue'),
  ],
};

const mode: EntryField = {
  path: 'mode',
  kind: 'choice',
  word: 'mode',
  choices: ['', 'payable', 'guaranteed'],
  choiceWords: 'entry:mode',
};

/** The tables of the whole declaration. */
export const headerTables = {
  documents,
  previousDocuments,
  containers: {
    box: '19',
    fields: [
      field('identity', 'code', 'containerNumber'),
      field('type', 'code', 'type'),
      field('item', 'count', 'itemNumber'),
      field('packages', 'count', 'packagesCount'),
      field('grossGrams', 'mass', 'gross'),
    ],
  },
  payments: {
    box: 'B',
    fields: [
      field('kind', 'code', 'kind', 'payment'),
      field('amount', 'nationalMoney', 'amount'),
      mode,
      field('payer', 'text', 'payer'),
    ],
  },
} as const satisfies Record<string, EntryTable>;

/** The tables of one item. */
export const itemTables = {
  supplementaryUnits: {
    box: '41',
    fields: [
      field('code', 'code', 'unit', 'unit'),
      field('name', 'text', 'unitName'),
      field('quantity', 'number', 'quantity'),
    ],
  },
  payments: {
    box: '47',
    fields: [
      field('kind', 'code', 'kind', 'payment'),
      field('base', 'nationalMoney', 'base'),
      field('rate', 'number', 'rate'),
      field('amount', 'nationalMoney', 'amount'),
      mode,
    ],
  },
  documents,
  previousDocuments,
  vehicles: {
    box: '31',
    fields: [
      field('vin', 'code', 'vin'),
      field('make', 'text', 'make'),
      field('model', 'text', 'model'),
      field('year', 'count', 'year'),
      field('engineCc', 'number', 'engineCc'),
    ],
  },
  exciseStamps: {
    box: '31',
    fields: [
      field('series', 'text', 'series'),
      field('from', 'text', 'from'),
      field('to', 'text', 'to'),
      field('count', 'count', 'quantity'),
    ],
  },
} as const satisfies Record<string, EntryTable>;

export type HeaderTable = keyof typeof headerTables;
export type ItemTable = keyof typeof itemTables;

/** Names of the currencies, which are fields of the form but of no one place of the declaration. */
export const currencyPaths = ['invoiceCurrency', 'nationalCurrency'] as const;

/** Every field of the main sheet that is a place of the declaration. */
export const headerFields: readonly EntryField[] = Object.values(headerSections)
  .flat()
  .flatMap((box): readonly EntryField[] => box.fields)
  .filter(({ path }) => !currencyPaths.some((name) => name === path));

export const itemFields: readonly EntryField[] = itemBoxes.flatMap((box) => box.fields);
