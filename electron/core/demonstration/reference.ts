import { keyOf, type DatedRow, type TableRow } from '../../../shared/reference.ts';
import type { ShippedTable } from '../reference/shipped.ts';
import { exportedGoods, goods, importedGoods } from './goods/catalogue.ts';
import { supplementaryUnits, type GoodsLine } from './goods/line.ts';
import { coverPairs } from './schemes/cover-goods.ts';
import { permitPairs } from './schemes/permit-avoidance.ts';
import { calendar } from './world/calendar.ts';
import { currencyNames, ExchangeRates, type Currency } from './world/exchange.ts';
import { simplifiedValueThresholdUsd } from './world/law.ts';

/** The invented tariff is as old as the story needs. */
const tariffFrom = '2022-01-01';

const percent = (value: number) => ({
  kind: 'percent' as const,
  value,
  currency: null,
  unit: null,
  per: null,
});

/** The tariff line of goods of the demonstration; excise is so many tenge for a supplementary unit. */
function lineOf(goods: GoodsLine): TableRow<'nomenclature'> {
  const unit = goods.unit === null ? null : supplementaryUnits[goods.unit].code;
  return {
    code: goods.hs,
    name: { kk: null, ru: goods.text, en: null },
    unit,
    duty: { elements: [percent(goods.duty)], join: null },
    excise:
      goods.excise === 0
        ? null
        : {
            elements: [
              { kind: 'specific', value: goods.excise / 100, currency: 'KZT', unit, per: null },
            ],
            join: null,
          },
    vat: null,
  };
}

function tariff(): ShippedTable<'nomenclature'> {
  const rows = new Map<string, DatedRow<'nomenclature'>>();
  for (const goods of [...importedGoods, ...exportedGoods]) {
    const row = lineOf(goods);
    // Goods of one code are sold under several names; the import line comes first and sets the rate.
    if (!rows.has(row.code))
      rows.set(row.code, { key: row.code, from: tariffFrom, until: null, row });
  }
  return {
    table: 'nomenclature',
    file: 'demonstration tariff',
    source:
      'DEMONSTRATION: an invented tariff of the goods of the demonstration post. It is no reference for any real declaration.',
    rows: [...rows.values()],
  };
}

const foreign = Object.keys(currencyNames).filter(
  (currency): currency is Currency => currency !== 'KZT',
);

function exchange(seed: number, until: string): ShippedTable<'exchange'> {
  // The rates hang on the days alone, not on how many declarations come on each.
  const days = calendar(seed, until, 1);
  const rates = new ExchangeRates(seed, days);
  const rows = days.flatMap(({ index, date }) =>
    foreign.map((currency) => {
      const row = { currency, rate: rates.on(index, currency), scale: 1 };
      return { key: keyOf('exchange', row), from: date, until: date, row };
    }),
  );
  return {
    table: 'exchange',
    file: 'demonstration exchange rates',
    source: 'DEMONSTRATION: invented rates of the demonstration post.',
    rows,
  };
}

/** The invented rule that the planted splitting keeps below (world/law.ts). */
function figures(): ShippedTable<'figures'> {
  const row = { code: 'simplifiedValue', value: simplifiedValueThresholdUsd, currency: 'USD' };
  return {
    table: 'figures',
    file: 'demonstration figures',
    source:
      'DEMONSTRATION: an invented sum under which the demonstration post asks for no price list of the maker.',
    rows: [{ key: keyOf('figures', row), from: tariffFrom, until: null, row }],
  };
}

function pairOf(
  cover: string,
  risk: string,
  words: readonly string[],
  note: string,
): DatedRow<'pairs'> {
  const prefix = (key: string) => goods(key).hs.slice(0, 6);
  const row = { cover: prefix(cover), risk: prefix(risk), origins: [], words: [...words], note };
  return { key: keyOf('pairs', row), from: tariffFrom, until: null, row };
}

/** What an analyst of the demonstration post knows to be declared in the place of what. */
function pairs(): ShippedTable<'pairs'> {
  return {
    table: 'pairs',
    file: 'demonstration pairs of goods',
    source:
      'DEMONSTRATION: goods that are declared in the place of others in the invented traffic of the demonstration post.',
    rows: [
      ...coverPairs.map(({ cover, risk, stems }) =>
        pairOf(cover, risk, stems, 'Ставка пошлины или цена ниже'),
      ),
      ...permitPairs.map(({ neighbour, permitted }) =>
        pairOf(neighbour, permitted, [], 'Разрешительный документ не требуется'),
      ),
    ],
  };
}

/** The post of the story is a crossing point: it never closes. */
function hours(): ShippedTable<'schedule'> {
  return {
    table: 'schedule',
    file: 'demonstration hours',
    source:
      'DEMONSTRATION: the crossing point of the story is open round the clock, on holidays too.',
    rows: [1, 2, 3, 4, 5, 6, 7].map((weekday) => {
      const row = { weekday, opens: '00:00', closes: '24:00', onHolidays: true };
      return { key: keyOf('schedule', row), from: tariffFrom, until: null, row };
    }),
  };
}

/**
 * The invented tables of the demonstration post, the same figures its traffic is made with.
 * Goes with the seed and the last day of that traffic.
 */
export function demonstrationTables(seed: number, until: string): readonly ShippedTable[] {
  return [tariff(), exchange(seed, until), figures(), pairs(), hours()];
}
