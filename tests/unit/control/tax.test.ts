import { describe, expect, it } from 'vitest';
import { control } from '../../../electron/core/control/control.ts';
import { basis } from '../../property/control/law-at-hand.ts';
import { after, foundIn, itemOf, lineOf, priced } from './priced.ts';
import { codes, found, item, tablesOf } from './sound.ts';

describe('excise marks', () => {
  const wine = (type: string, stamps: number) =>
    codes(
      found((d) => {
        d.type = type;
        const goods = item(d, 1);
        goods.hsCode = '2204210600';
        goods.exciseStamps = Array.from({ length: stamps }, () => ({
          series: 'QZ',
          from: '1',
          to: '9',
          count: 9,
        }));
      }),
    ).includes('EXCISE_STAMPS_MISSING');

  it('are named with wine in the form of the Union, which has a place for them', () => {
    expect(wine('ИМ', 0)).toBe(true);
    expect(wine('ИМ', 1)).toBe(false);
    expect(wine('IM', 0)).toBe(false);
  });
});

it('a line of duty sent twice is counted once in the base of value added tax', () => {
  const findings = after((d) => {
    const item = itemOf(d, 4);
    item.payments.push(structuredClone(lineOf(d, 4, '2010')));
    d.payments = [];
    d.totals.payments = null;
  });
  expect(codes(findings)).toContain('PAYMENT_DUPLICATED');
  expect(codes(findings)).not.toContain('VAT_BASE_DIFFERS');
});

describe('value added tax', () => {
  it('has the rate of the day of registration: 12 per cent in 2025, 16 from 2026', () => {
    expect(foundIn(priced({ day: '2025-12-31' }))).toEqual([]);
    expect(lineOf(priced({ day: '2025-12-31' }), 1, '5060').rate).toBe(12);
    expect(foundIn(priced({ day: '2026-01-01' }))).toEqual([]);
    expect(foundIn(priced({ day: '2026-01-01' }, { at: 1, vatRate: 12 }))).toMatchObject([
      { code: 'VAT_RATE_DIFFERS', severity: 'error', item: 2, params: { found: 12, expected: 16 } },
    ]);
  });

  it('may be written with the code of another member of the Union', () => {
    expect(
      after((d) => {
        for (const line of d.items.flatMap(({ payments }) => payments))
          if (line.kind === '5060') line.kind = '5010';
        for (const payment of d.payments) if (payment.kind === '5060') payment.kind = '5010';
      }),
    ).toEqual([]);
  });

  it('may be lower by a relief', () => {
    const relieved = priced({}, { at: 1, vatRate: 0 });
    itemOf(relieved, 2).otherPreferences.vat = 'ЛН';
    expect(codes(foundIn(relieved))).not.toContain('VAT_RATE_DIFFERS');
  });

  it('is counted from the value with duty, excise and the share of the fee', () => {
    expect(foundIn(priced({}, { at: 2, vatBase: -100_000 }))).toMatchObject([
      { code: 'VAT_BASE_DIFFERS', severity: 'error', item: 3 },
    ]);
    expect(foundIn(priced({}, { at: 2, vatBase: 2_200_000 }))).toMatchObject([
      { code: 'VAT_BASE_DIFFERS', item: 3 },
    ]);
    expect(codes(foundIn(priced({}, { at: 2, vatBase: 90 })))).toEqual([]);
  });

  it('without the fee in its base is a remark in Kazakhstan', () => {
    expect(foundIn(priced({}, { isFeeInBase: false }))).toMatchObject([
      { code: 'VAT_BASE_WITHOUT_FEE', severity: 'warning', params: { found: 0, expected: 20_000 } },
    ]);
  });

  it('may be a tenge off its rate on its base, not more', () => {
    expect(foundIn(priced({}, { at: 1, vatAmount: 99 }))).toEqual([]);
    expect(foundIn(priced({}, { at: 1, vatAmount: -150 }))).toMatchObject([
      { code: 'VAT_AMOUNT_DIFFERS', severity: 'error', item: 2 },
    ]);
  });

  it('left out without a relief is a remark', () => {
    expect(codes(foundIn(priced({}, { at: 1, without: 'vat' })))).toEqual(['VAT_MISSING']);
    const relieved = priced({}, { at: 1, without: 'vat' });
    itemOf(relieved, 2).otherPreferences.vat = 'ЛН';
    expect(codes(foundIn(relieved))).not.toContain('VAT_MISSING');
  });

  it('without a table of rates is said to be unchecked', () => {
    const findings = control(priced({}, { vatRate: 17 }), { ...basis, tables: tablesOf({}) });
    expect(codes(findings)).not.toContain('VAT_RATE_DIFFERS');
    expect(codes(findings)).toContain('NOT_CHECKED_TAXES');
  });

  it('of which the table has no rate that day is said to be unchecked', () => {
    const other = { ...basis, tables: tablesOf({ taxes: [{ kind: '9999', percent: 1 }] }) };
    expect(codes(control(priced(), other))).toContain('NOT_CHECKED_TAXES');
  });
});

describe('customs fee', () => {
  it('is the sum of the day', () => {
    expect(foundIn(priced({}, { at: 0, fee: 19_998 }))).toMatchObject([
      {
        code: 'FEE_AMOUNT_DIFFERS',
        severity: 'error',
        params: { found: 19_998, expected: 20_000 },
      },
    ]);
    expect(foundIn(priced({}, { at: 0, fee: 19_999 }))).toEqual([]);
  });

  it.each([
    ['item', 4],
    ['sheet', 2],
  ] as const)('for each %s is taken so many times', (per, times) => {
    const fees = [{ kind: '1010', amount: 20_000 / times, currency: 'KZT', per }];
    const findings = control(priced(), { ...basis, tables: tablesOf({ fees }) });
    expect(codes(findings)).not.toContain('FEE_AMOUNT_DIFFERS');
    const dearer = [{ kind: '1010', amount: 20_000, currency: 'KZT', per }];
    expect(codes(control(priced(), { ...basis, tables: tablesOf({ fees: dearer }) }))).toContain(
      'FEE_AMOUNT_DIFFERS',
    );
  });

  it('is a fixed sum, no share of a base', () => {
    expect(
      after((d) => {
        const fee = lineOf(d, 1, '1010');
        Object.assign(fee, { rates: [], rate: 0.4 });
      }),
    ).toMatchObject([{ code: 'FEE_RATE_NOT_FIXED', severity: 'error', item: 1 }]);
  });

  it('left out is a remark', () => {
    expect(codes(foundIn(priced({}, { at: 0, without: 'fee' })))).toEqual(['FEE_MISSING']);
  });

  it('may be in the total without a line of its own', () => {
    const declaration = priced({}, { at: 0, without: 'fee' });
    if (declaration.totals.payments) declaration.totals.payments.minor += 2_000_000;
    expect(codes(foundIn(declaration))).toEqual([]);
  });

  it('may be left out by a relief', () => {
    const declaration = priced({}, { at: 0, without: 'fee' });
    itemOf(declaration, 1).otherPreferences.fee = 'ЛС';
    expect(codes(foundIn(declaration))).not.toContain('FEE_MISSING');
  });
});

it.each([15_000, 90_000])('a fee of %s tenge is told of the fee, not of the bases too', (tenge) => {
  const findings = after((d) => {
    for (const line of d.items.flatMap(({ payments }) => payments)) {
      if (line.kind !== '1010') continue;
      Object.assign(line, { amount: { minor: tenge * 100, currency: 'KZT' }, rate: tenge });
      line.rates = line.rates.map((rate) => ({ ...rate, value: tenge }));
    }
    d.payments = [];
    d.totals.payments = null;
  });
  expect(codes(findings)).toEqual(['FEE_AMOUNT_DIFFERS']);
});
