import { describe, expect, it } from 'vitest';
import { recount } from '../../../electron/core/check/recount.ts';
import { noLedger } from '../../../electron/core/control/ledger.ts';
import type { Accepted } from '../../../shared/contract/check.ts';
import type { Declaration } from '../../../shared/declaration.ts';
import { basis } from '../../property/control/law-at-hand.ts';
import { tablesOf } from '../control/sound.ts';
import { itemOf, lineOf, priced, tenge } from '../control/priced.ts';

/** Laptops free of duty, shoes at the greater of two rates, beer with excise, plastics by value. */
const [laptops, shoes, beer, plastics] = [1, 2, 3, 4] as const;
const given = { today: '2026-03-02', day: '2026-03-02', tables: basis.tables, ledger: noLedger };
const as = (item: number, part: Partial<Accepted>): Accepted => ({
  item,
  value: null,
  hs: null,
  withoutPreference: false,
  ...part,
});
const value = (declaration: Declaration, item: number, factor: number) => {
  const declared = itemOf(declaration, item).customsValue;
  if (declared === null) throw new Error('no value');
  return { ...declared, minor: Math.round(declared.minor * factor) };
};

describe('With another customs value', () => {
  it('value added tax follows its base, and duty that is free stays free', () => {
    const declaration = priced();
    const { lines, effects, lacking } = recount(declaration, given, [
      as(laptops, { value: value(declaration, laptops, 2) }),
    ]);
    expect(lacking).toEqual([]);
    const tax = lines.find(({ payment }) => payment === '5060');
    const declared = itemOf(declaration, laptops).customsValue?.minor ?? 0;
    const rate = Number(/^(\d+)%$/.exec(tax?.rate ?? '')?.[1]);
    expect(effects).toEqual([{ payment: '5060', minor: (tax?.after ?? 0) - (tax?.before ?? 0) }]);
    expect(((tax?.after ?? 0) - (tax?.before ?? 0)) / declared).toBeCloseTo(rate / 100, 4);
  });

  it('the tax is also on the duty that comes with the value', () => {
    const declaration = priced();
    const { lines } = recount(declaration, given, [
      as(plastics, { value: value(declaration, plastics, 2) }),
    ]);
    const more = (payment: string) =>
      lines
        .filter((line) => line.payment === payment)
        .reduce((sum, { before, after }) => sum + after - before, 0);
    const rate =
      Number(/^(\d+)%$/.exec(lines.find(({ payment }) => payment === '5060')?.rate ?? '')?.[1]) /
      100;
    const declared = itemOf(declaration, plastics).customsValue?.minor ?? 0;
    expect(more('2010')).toBeGreaterThan(0);
    // A line is rounded as it was declared: to the tenge.
    expect(Math.abs(more('5060') - (declared + more('2010')) * rate)).toBeLessThan(200);
  });

  it('excise on the litre does not move', () => {
    const declaration = priced();
    const { lines } = recount(declaration, given, [
      as(beer, { value: value(declaration, beer, 3) }),
    ]);
    const excise = lines.find(({ payment }) => payment.startsWith('4'));
    expect(excise?.after).toBe(excise?.before);
    expect(lines.find(({ payment }) => payment === '5060')?.after ?? 0).toBeGreaterThan(0);
  });

  it('what stays as declared costs nothing', () => {
    const declaration = priced();
    expect(
      recount(declaration, given, [
        as(laptops, { value: itemOf(declaration, laptops).customsValue }),
        as(shoes, { hs: itemOf(declaration, shoes).hsCode }),
      ]),
    ).toEqual({ lines: [], effects: [], secured: [], lacking: [] });
  });
});

describe('With another commodity code', () => {
  it('the rates are those of the tariff of the day', () => {
    const declaration = priced();
    const { lines, lacking } = recount(declaration, given, [as(laptops, { hs: '3926909709' })]);
    expect(lacking).toEqual([]);
    const duty = lines.find(({ payment }) => payment === '2010');
    expect(duty?.before ?? 0).toBe(0);
    expect(duty?.after ?? 0).toBeGreaterThan(0);
  });

  it('a code whose rate is not known is said, and nothing is guessed', () => {
    const { effects, lacking } = recount(priced(), given, [as(laptops, { hs: '9999999999' })]);
    expect(effects).toEqual([]);
    expect(lacking.map(({ why }) => why)).toContain('rate');
  });
});

const beerCode = '2203000100';
const plasticsCode = '3926909709';
/** Plastics of which the declaration says how many litres there are. */
const inLitres = () => {
  const declaration = priced();
  const { supplementaryUnits } = itemOf(declaration, beer);
  itemOf(declaration, plastics).supplementaryUnits = structuredClone(supplementaryUnits);
  return declaration;
};
const why = ({ lacking }: ReturnType<typeof recount>) =>
  lacking.map((one) => `${one.payment} ${one.why}`);
const changes = ({ effects }: ReturnType<typeof recount>) =>
  Object.fromEntries(effects.map(({ payment, minor }) => [payment, minor]));

describe('Goods moved to a code with excise', () => {
  it('owe it by the quantity, and value added tax on it', () => {
    const declaration = inLitres();
    const found = recount(declaration, given, [as(plastics, { hs: beerCode })]);
    expect(found.lacking).toEqual([]);
    const { '2010': duty = 0, '4010': excise = 0, '5060': tax = 0 } = changes(found);
    expect(excise).toBe(3300 * 57 * 100);
    expect(duty).toBeLessThan(0);
    expect(Math.abs(tax - (duty + excise) * 0.16)).toBeLessThan(200);
  });

  it('whose quantity in its unit is not declared are said to lack it, and nothing is given back', () => {
    const found = recount(priced(), given, [as(plastics, { hs: beerCode })]);
    expect(found.effects).toEqual([]);
    expect(why(found)).toEqual(['2010 quantity', '4010 quantity', '5060 base']);
    const nought = inLitres();
    for (const unit of itemOf(nought, plastics).supplementaryUnits) unit.quantity = 0;
    expect(why(recount(nought, given, [as(plastics, { hs: beerCode })]))).toContain(
      '4010 quantity',
    );
  });

  it('and relieved of excise owe an unknown one', () => {
    const declaration = inLitres();
    itemOf(declaration, plastics).otherPreferences.excise = 'АК';
    expect(why(recount(declaration, given, [as(plastics, { hs: beerCode })]))).toEqual([
      '4010 rate',
      '5060 base',
    ]);
  });

  it('owe a value added tax that was not declared', () => {
    const declaration = inLitres();
    const item = itemOf(declaration, plastics);
    item.payments = item.payments.filter(({ kind }) => kind !== '5060');
    expect(why(recount(declaration, given, [as(plastics, { hs: beerCode })]))).toEqual([
      '5060 base',
    ]);
    item.otherPreferences.vat = 'ЛН';
    expect(why(recount(declaration, given, [as(plastics, { hs: beerCode })]))).toEqual([]);
  });
});

describe('Goods moved away from a code with excise', () => {
  it('owe none, and value added tax on less', () => {
    const declaration = priced();
    const found = recount(declaration, given, [as(beer, { hs: plasticsCode })]);
    expect(found.lacking).toEqual([]);
    const { '2010': duty = 0, '4010': excise = 0, '5060': tax = 0 } = changes(found);
    expect(excise).toBe(-(lineOf(declaration, beer, '4010').amount?.minor ?? 0));
    expect(Math.abs(tax - (duty + excise) * 0.16)).toBeLessThan(200);
  });

  it.each([
    ['a heading', '3926', basis.tables],
    ['a code that is not in the nomenclature', '3926909799', basis.tables],
    [
      'a nomenclature that tells no excise at all',
      plasticsCode,
      tablesOf({
        ...basis.tables,
        nomenclature: basis.tables
          .rows('nomenclature', given.day)
          .map((row) => ({ ...row, excise: null })),
        exchange: [...basis.tables.rows('exchange', given.day)],
      }),
    ],
  ])('to %s: not known, so nothing of it is given back', (_, hs, tables) => {
    const found = recount(priced(), { ...given, tables }, [as(beer, { hs })]);
    expect(why(found)).toEqual(expect.arrayContaining(['4010 rate', '5060 base']));
    expect(found.effects.filter(({ minor }) => minor < 0)).toEqual([]);
  });
});

describe('Export duty', () => {
  const exported = () => {
    const declaration = priced({ procedure: 'EX10' });
    const item = itemOf(declaration, plastics);
    const { customsValue } = item;
    item.payments.push({
      kind: '3010',
      base: customsValue,
      rate: 10,
      rates: [],
      join: null,
      baseQuantity: null,
      amount: tenge(Math.round((customsValue?.minor ?? 0) / 1000)),
      mode: 'payable',
    });
    return declaration;
  };

  it('follows the value', () => {
    const declaration = exported();
    const double = value(declaration, plastics, 2);
    const found = recount(declaration, given, [as(plastics, { value: double })]);
    expect(found.lacking).toEqual([]);
    expect(Object.keys(changes(found))).toEqual(['3010']);
    const declared = itemOf(declaration, plastics).customsValue?.minor ?? 0;
    // The line is rounded as it was declared: to the tenge.
    expect(Math.abs((changes(found)['3010'] ?? 0) - declared / 10)).toBeLessThan(200);
  });

  it('of another code is not known, whether or not one was declared', () => {
    const declaration = exported();
    const found = recount(declaration, given, [
      as(plastics, { hs: beerCode }),
      as(laptops, { hs: beerCode }),
    ]);
    expect(found.effects).toEqual([]);
    expect(why(found)).toEqual(['3010 rate', '3010 rate']);
  });
});

describe('What is secured', () => {
  const secured = () => {
    const declaration = inLitres();
    for (const line of itemOf(declaration, plastics).payments) line.mode = 'guaranteed';
    return declaration;
  };

  it('stands apart from what is collected, item by item', () => {
    const declaration = secured();
    const both = recount(declaration, given, [
      as(shoes, { value: value(declaration, shoes, 2) }),
      as(plastics, { value: value(declaration, plastics, 2) }),
    ]);
    const alone = recount(declaration, given, [
      as(plastics, { value: value(declaration, plastics, 2) }),
    ]);
    expect(alone.effects).toEqual([]);
    expect(alone.secured.map(({ payment }) => payment)).toEqual(['2010', '5060']);
    expect(alone.lines.every((line) => line.secured)).toBe(true);
    expect(both.secured).toEqual(alone.secured);
    expect(both.effects.map(({ payment }) => payment)).toEqual(['2010', '5060']);
    const whole = recount(priced(), given, [
      as(plastics, { value: value(declaration, plastics, 2) }),
    ]);
    expect(whole.effects).toEqual(alone.secured);
  });

  it('makes a new excise a secured one', () => {
    const found = recount(secured(), given, [as(plastics, { hs: beerCode })]);
    expect(found.effects).toEqual([]);
    expect(found.secured).toContainEqual({ payment: '4010', minor: 3300 * 57 * 100 });
  });

  it('beside what is paid leaves a new excise and the tax on it to the officer', () => {
    const declaration = secured();
    lineOf(declaration, plastics, '5060').mode = 'payable';
    const moved = recount(declaration, given, [as(plastics, { hs: beerCode })]);
    expect(why(moved)).toEqual(['4010 mode', '5060 base']);
    const double = value(declaration, plastics, 2);
    const dearer = recount(declaration, given, [as(plastics, { value: double })]);
    expect(dearer.effects).toEqual([]);
    expect(why(dearer)).toEqual(['5060 base']);
  });
});

describe('What cannot be reckoned', () => {
  it('is a tax whose base is not declared, or that stands in two parts', () => {
    const declaration = priced();
    lineOf(declaration, plastics, '5060').base = null;
    const { payments } = itemOf(declaration, laptops);
    payments.push({ ...lineOf(declaration, laptops, '5060'), mode: 'guaranteed' });
    const found = recount(declaration, given, [
      as(laptops, { value: value(declaration, laptops, 0.5) }),
      as(plastics, { value: value(declaration, plastics, 2) }),
    ]);
    expect(found.effects.filter(({ payment }) => payment === '5060')).toEqual([]);
    expect(why(found)).toEqual(['5060 parts', '5060 parts', '5060 base']);
  });

  it('is an excise whose one figure is not the rate of the law', () => {
    const declaration = priced();
    const excise = lineOf(declaration, beer, '4010');
    Object.assign(excise, { rates: [], base: tenge(3300), baseQuantity: null });
    const double = value(declaration, beer, 2);
    const byLaw = recount(declaration, given, [as(beer, { value: double })]);
    expect(byLaw.lacking).toEqual([]);
    expect(changes(byLaw)['4010']).toBeUndefined();
    excise.rate = 40;
    expect(why(recount(declaration, given, [as(beer, { value: double })]))).toEqual([
      '4010 rate',
      '5060 base',
    ]);
  });

  it('is said of each item and payment', () => {
    const declaration = priced();
    itemOf(declaration, shoes).customsValue = null;
    const plastic = itemOf(declaration, plastics);
    for (const line of plastic.payments) line.amount = null;
    const { effects, lacking } = recount(declaration, given, [
      as(99, { value: { minor: 1, currency: 'KZT' } }),
      as(shoes, { value: { minor: 1, currency: 'KZT' } }),
      as(laptops, { value: { minor: 1, currency: 'USD' } }),
      as(plastics, { value: value(declaration, plastics, 2) }),
    ]);
    expect(effects).toEqual([]);
    expect(lacking.slice(0, 3)).toEqual([
      { item: 99, payment: null, why: 'item' },
      { item: shoes, payment: null, why: 'value' },
      { item: laptops, payment: null, why: 'currency' },
    ]);
    expect(lacking.slice(3).map(({ why }) => why)).toContain('amount');
  });
});
