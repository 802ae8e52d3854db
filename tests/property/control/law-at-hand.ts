import type { ControlBasis } from '../../../electron/core/control/control.ts';
import type { Tables } from '../../../electron/core/control/tables.ts';
import type { Rate } from '../../../shared/declaration.ts';
import type { Names, TableRow, TariffRate } from '../../../shared/reference.ts';
import { tablesOf } from '../../unit/control/sound.ts';

/** A small law for the tests: every figure is invented, every kind of rate is there. */

const named = (ru: string): Names => ({ kk: null, ru, en: null });

const percent = (value: number): Rate => ({
  kind: 'percent',
  value,
  currency: null,
  unit: null,
  per: null,
});
const each = (value: number, currency: string, unit: string, per: number | null = null): Rate => ({
  kind: 'specific',
  value,
  currency,
  unit,
  per,
});
const plain = (element: Rate): TariffRate => ({ elements: [element], join: null });
const joined = (join: 'greater' | 'lesser' | 'sum', ...elements: Rate[]): TariffRate => ({
  elements,
  join,
});

/** A line of goods that the declarations are made of. */
export interface Goods {
  readonly code: string;
  readonly text: string;
  readonly unit: string | null;
  readonly duty: TariffRate;
  readonly excise: TariffRate | null;
  readonly vat: number | null;
}

const line = (
  code: string,
  text: string,
  unit: string | null,
  duty: TariffRate,
  rest: Partial<Pick<Goods, 'excise' | 'vat'>> = {},
): Goods => ({ code, text, unit, duty, excise: null, vat: null, ...rest });

export const goods: readonly Goods[] = [
  line('8471300000', 'ЭВМ портативные', '796', plain(percent(0))),
  line(
    '6403999600',
    'обувь с верхом из кожи',
    '715',
    joined('greater', percent(10), each(1.45, 'EUR', '715')),
  ),
  line('3926909709', 'изделия из пластмасс', null, plain(percent(6.5))),
  line('2203000100', 'пиво в бутылках', '112', plain(each(0.018, 'EUR', '112')), {
    excise: plain(each(57, 'KZT', '112')),
  }),
  line('0902300001', 'чай черный', null, joined('sum', percent(5), each(0.08, 'EUR', '166'))),
  line(
    '4011100003',
    'шины для легковых автомобилей',
    '796',
    joined('lesser', percent(18), each(4.2, 'USD', '796')),
  ),
  line('2501009110', 'соль пищевая', null, plain(each(12, 'EUR', '166', 1000))),
  line('3004900002', 'лекарственные средства расфасованные', null, plain(percent(5)), { vat: 5 }),
  line('6907219009', 'плиты для мощения керамические', '055', plain(percent(12))),
];

/** National Bank of nowhere: tenge for so many units. */
export const exchange: readonly TableRow<'exchange'>[] = [
  { currency: 'USD', rate: 512.34, scale: 1 },
  { currency: 'EUR', rate: 588.07, scale: 1 },
  { currency: 'CNY', rate: 71.19, scale: 1 },
  { currency: 'JPY', rate: 341.53, scale: 100 },
  { currency: 'UZS', rate: 4.03, scale: 100 },
];

/** Customs fee for a declaration, whole tenge. */
export const feeOfDeclaration = 20_000;

/** Value added tax is raised with the year 2026. */
export const vatOn = (day: string): number => (day < '2026-01-01' ? 12 : 16);

const headings = [...new Set(goods.map(({ code }) => code.slice(0, 4)))];

const blank = { unit: null, duty: null, excise: null, vat: null };
const nomenclature: TableRow<'nomenclature'>[] = [
  ...headings.map((code) => ({ code, name: named(`товарная позиция ${code}`), ...blank })),
  ...goods.map(({ code, text, unit, duty, excise, vat }) => ({
    code,
    name: named(text),
    unit,
    duty,
    excise,
    vat,
  })),
];

const direction = (code: string, suspensive: boolean, way: 'import' | 'export') => ({
  code,
  name: named(`процедура ${code}`),
  directions: [way],
  suspensive,
});

const whole = tablesOf({
  nomenclature,
  exchange,
  documents: ['01011', '02015', '03011', '04021', '06011', '09018'].map((code) => ({
    code,
    name: named(`документ ${code}`),
  })),
  procedures: [
    direction('40', false, 'import'),
    direction('70', true, 'import'),
    direction('10', false, 'export'),
  ],
  predecessors: ['40', '70', '10'].map((requested) => ({ requested, previous: '00' })),
  restrictions: [
    {
      code: 'weapons',
      name: named('оружие'),
      goods: ['93'],
      except: [],
      origins: [],
      directions: [],
      procedures: [],
      documents: ['01011'],
      act: 'Test',
    },
  ],
  fees: [{ kind: '1010', amount: feeOfDeclaration, currency: 'KZT', per: 'declaration' }],
  taxes: [{ kind: '5060', percent: 16 }],
  figures: [
    { code: 'MCI', value: 4325, currency: 'KZT' },
    { code: 'currencyControl', value: 10_000_000, currency: 'USD' },
  ],
  preferences: [{ country: 'TJ', documents: ['06011'] }],
  carriage: [{ mode: '31', documents: ['02015'] }],
  units: ['796', '715', '112', '055', '166', '168'].map((code) => ({
    code,
    name: named(`единица ${code}`),
  })),
  holidays: [],
  terms: [],
  schedule: [],
  categories: [],
  debts: [],
  pairs: [],
});

/** The tables as they are on each day. */
export const tables: Tables = {
  has: (table) => whole.has(table),
  rows: (table, day) => whole.rows(table, day),
  row: (table, key, day) => {
    const row = whole.row(table, key, day);
    return row && 'percent' in row ? { ...row, percent: vatOn(day) } : row;
  },
};

/** Control with every table at hand, after every day that the declarations have. */
export const basis: ControlBasis = {
  now: '2026-11-01T06:00:00Z',
  tables,
  ledger: { kept: true, previous: () => undefined, uses: () => [] },
};
