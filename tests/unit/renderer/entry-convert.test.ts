import { describe, expect, test } from 'vitest';
import {
  enteredOf,
  newHeaderRow,
  newItem,
  valuesOf,
} from '../../../renderer/features/entry/convert.ts';
import {
  headerFields,
  headerTables,
  itemFields,
  itemTables,
} from '../../../renderer/features/entry/fields.ts';
import { copyOf, withItemAfter, withoutItem } from '../../../renderer/features/entry/items.ts';
import { countedTotals } from '../../../renderer/features/entry/totals.ts';
import {
  blankDeclaration,
  blankDocument,
  blankItem,
  type Declaration,
} from '../../../shared/declaration.ts';
import { screenWords } from '../../../renderer/i18n/index.ts';
import { languages } from '../../../shared/languages.ts';

const usd = (minor: number) => ({ minor, currency: 'USD' });
const kzt = (minor: number) => ({ minor, currency: 'KZT' });

/** A declaration with something in every corner, also where the form has no field. */
function fullDeclaration(): Declaration {
  const blank = blankDeclaration();
  return {
    ...blank,
    type: 'IM',
    direction: 'import',
    procedure: '40',
    generalProcedure: '4',
    office: { code: '55301', name: 'Қорғас' },
    registration: { serial: 'A', number: '0000512', date: '2026-03-31' },
    beforeArrival: false,
    correction: { ordinal: 1, of: '55301/310326/0000001', reason: null },
    declaredOn: '2026-03-31',
    parties: {
      ...blank.parties,
      consignee: { code: '000140000018', name: 'ТОО «Жол Сапар»', address: null, country: 'KZ' },
    },
    transport: { ...blank.transport, containerised: true },
    invoice: usd(1_234_550),
    exchangeRate: 511.3742,
    costs: { ...blank.costs, insurance: { national: kzt(500), foreign: null } },
    totals: { ...blank.totals, customsValue: kzt(99_999), grossGrams: 1_234_567 },
    payments: [{ kind: '2010', amount: kzt(10), mode: 'guaranteed', payer: null }],
    documents: [{ ...blankDocument(), code: '02015', reference: 'CMR-1', holder: '123' }],
    containers: [
      { identity: 'MSKU1234565', type: null, item: 1, packages: null, grossGrams: null },
    ],
    transit: {
      departureOffice: 'KZ55301',
      destinationOffice: null,
      destinationCountry: null,
      seals: 'A1;A2',
      sealCount: 2,
      timeLimit: '2026-04-10',
      guarantee: { kind: '1', amount: kzt(777), number: null },
    },
    items: [
      {
        ...blankItem(1),
        hsCode: '8413701000',
        price: { minor: 100, currency: 'EUR' },
        grossGrams: 1500,
        declaredFree: true,
        containers: ['MSKU1234565', 'TGHU7654321'],
        vehicles: [{ vin: 'X', make: null, model: null, year: 2019, engineCc: 1598.5 }],
        payments: [
          {
            kind: '2010',
            base: kzt(100),
            rate: 5,
            rates: [{ kind: 'percent', value: 5, currency: null, unit: null, per: null }],
            join: 'greater',
            baseQuantity: null,
            amount: kzt(5),
            mode: null,
          },
        ],
      },
    ],
  };
}

describe('the form of an entry', () => {
  test('filled with a declaration and read back gives the same declaration', () => {
    expect(enteredOf(valuesOf(fullDeclaration()))).toEqual({
      declaration: fullDeclaration(),
      wrong: [],
    });
  });

  test('left empty says nothing', () => {
    expect(enteredOf(valuesOf(blankDeclaration()))).toEqual({
      declaration: blankDeclaration(),
      wrong: [],
    });
  });

  test('a party is there as soon as one thing is said of it, and gone when nothing is', () => {
    const values = valuesOf(blankDeclaration());
    values.texts['parties:consignor:name'] = 'Urumqi Trade';
    expect(enteredOf(values).declaration.parties.consignor).toEqual({
      code: null,
      name: 'Urumqi Trade',
      address: null,
      country: null,
    });
    values.texts['parties:consignor:name'] = '  ';
    expect(enteredOf(values).declaration.parties.consignor).toBeNull();
  });

  test('sums without a currency are in that of the invoice or in the national one', () => {
    const values = valuesOf(blankDeclaration());
    values.items = [newItem()];
    values.texts['invoiceCurrency'] = 'cny';
    const [item] = values.items;
    if (item === undefined) throw new Error('no item');
    item.texts['price'] = '12,5';
    item.texts['customsValue'] = '900';
    const [read] = enteredOf(values).declaration.items;
    expect(read?.price).toEqual({ minor: 1250, currency: 'CNY' });
    expect(read?.customsValue).toEqual(kzt(90_000));
  });

  test('a text that is no value is told by its place, and the declaration says nothing there', () => {
    const values = valuesOf(fullDeclaration());
    values.texts['declaredOn'] = '31.02.2026';
    const [item] = values.items;
    if (item === undefined) throw new Error('no item');
    item.texts['grossGrams'] = 'many';
    const { declaration, wrong } = enteredOf(values);
    expect(wrong).toEqual([
      { name: 'texts.declaredOn', fault: 'date' },
      { name: 'items.0.texts.grossGrams', fault: 'number' },
    ]);
    expect(declaration.declaredOn).toBeNull();
    expect(declaration.items[0]?.grossGrams).toBeNull();
  });

  test('a row that was added and left empty is no document', () => {
    const values = valuesOf(blankDeclaration());
    values.documents = [newHeaderRow('documents')];
    values.containers = [newHeaderRow('containers')];
    const { declaration } = enteredOf(values);
    expect(declaration.documents).toEqual([]);
    expect(declaration.containers).toEqual([]);
  });

  test('items are numbered in their order, also after a copy', () => {
    const values = valuesOf(fullDeclaration());
    const [item] = values.items;
    if (item === undefined) throw new Error('no item');
    values.items = [item, copyOf(item)];
    expect(enteredOf(values).declaration.items.map(({ ordinal }) => ordinal)).toEqual([1, 2]);
  });
});

describe('containers go with their items', () => {
  const containers = (items: readonly string[]) =>
    items.map((item) => ({ base: '{}', texts: { item } }));
  const named = (rows: ReturnType<typeof containers>) => rows.map(({ texts }) => texts.item);

  test('when an item is taken out', () => {
    const after = withoutItem(containers(['1', '2', '3', '']), 2);
    expect(after.map(({ texts }) => texts['item'])).toEqual(['1', '', '2', '']);
  });

  test('when an item is put in behind another', () => {
    const after = withItemAfter(containers(['1', '2', '3']), 1);
    expect(after.map(({ texts }) => texts['item'])).toEqual(['1', '3', '4']);
    expect(named(containers(['1']))).toEqual(['1']);
  });
});

describe('the totals counted from the goods', () => {
  const currencies = { invoice: 'USD', national: 'KZT' };

  test('add up what every item says', () => {
    const items = [1, 2].map((ordinal) => ({
      ...blankItem(ordinal),
      grossGrams: 1500,
      price: usd(250),
      customsValue: kzt(1000),
      packages: { ...blankItem(1).packages, count: 3 },
    }));
    expect(Object.fromEntries(countedTotals({ items }, currencies))).toEqual({
      'totals.items': '2',
      'totals.packages': '6',
      'totals.grossGrams': '3',
      'totals.customsValue': '20,00',
      invoice: '5,00',
    });
  });

  test('leave out what one item does not say, and sums of two currencies', () => {
    const items = [
      { ...blankItem(1), grossGrams: 1500, price: usd(250) },
      { ...blankItem(2), price: kzt(250) },
    ];
    expect([...countedTotals({ items }, currencies).keys()]).toEqual(['totals.items']);
  });
});

test('every field and table of the form has its caption in every language', () => {
  const tables = [...Object.values(headerTables), ...Object.values(itemTables)];
  const fields = [...headerFields, ...itemFields, ...tables.flatMap((table) => [...table.fields])];
  const captions = [
    ...fields.flatMap(({ word }) => (word === undefined ? [] : [`field.${word}`])),
    ...Object.keys(headerTables).map((name) => `table.sheet.${name}`),
    ...Object.keys(itemTables).map((name) => `table.${name}`),
  ];
  for (const language of languages) {
    for (const caption of captions) {
      expect(screenWords[language].entry, language).toHaveProperty([caption]);
    }
  }
});
