import { describe, expect, it } from 'vitest';
import { recount } from '../../../electron/core/check/recount.ts';
import { noLedger } from '../../../electron/core/control/ledger.ts';
import type { Accepted } from '../../../shared/contract/check.ts';
import type { Declaration } from '../../../shared/declaration.ts';
import { basis } from '../../property/control/law-at-hand.ts';
import { itemOf, priced } from '../control/priced.ts';

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
    ).toEqual({ lines: [], effects: [], lacking: [] });
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

describe('What cannot be reckoned', () => {
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
