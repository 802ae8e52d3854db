import { describe, expect, it } from 'vitest';
import { control } from '../../../electron/core/control/control.ts';
import { basis } from '../../property/control/law-at-hand.ts';
import { after, foundIn, itemOf, priced } from './priced.ts';
import { codes, found, item, tablesOf } from './sound.ts';

describe('exchange rate', () => {
  it('another rate than the official one of the day is refused', () => {
    expect(foundIn(priced({}, { exchange: 1.01 }))).toMatchObject([
      {
        code: 'EXCHANGE_RATE_DIFFERS',
        severity: 'error',
        item: null,
        params: { expected: 512.34, currencyCode: 'USD', date: '02.03.2026' },
      },
    ]);
  });

  it.each(['JPY', 'UZS'])('the scale of %s is taken into account', (currency) => {
    expect(foundIn(priced({ currency }))).toEqual([]);
  });

  it('a rate of few decimals is the official one rounded to them', () => {
    // 4.03 tenge for 100 sums is 0.0403 for one.
    const rate = (value: number) =>
      codes(after((d) => void (d.exchangeRate = value), { currency: 'UZS' }));
    expect(rate(0.0403)).toEqual([]);
    expect(rate(0.0404)).toContain('EXCHANGE_RATE_DIFFERS');
  });

  it('a currency that the table does not have is left unchecked', () => {
    const findings = after((d) => {
      d.invoice = { minor: d.invoice?.minor ?? 0, currency: 'CHF' };
      for (const item of d.items) {
        if (item.price) item.price.currency = 'CHF';
        if (item.costs.invoice?.foreign) item.costs.invoice.foreign.currency = 'CHF';
      }
      if (d.costs.invoice?.foreign) d.costs.invoice.foreign.currency = 'CHF';
    });
    expect(codes(findings)).toEqual(['NOT_CHECKED_EXCHANGE']);
  });

  it('without official rates nothing is said of the rate but that it was not checked', () => {
    const findings = control(priced({}, { exchange: 1.01 }), { ...basis, tables: tablesOf({}) });
    expect(codes(findings)).not.toContain('EXCHANGE_RATE_DIFFERS');
    expect(codes(findings)).toContain('NOT_CHECKED_EXCHANGE');
  });

  it('a foreign invoice has a rate', () => {
    expect(after((d) => void (d.exchangeRate = null))).toMatchObject([
      { code: 'EXCHANGE_RATE_MISSING', severity: 'warning', params: { currencyCode: 'USD' } },
    ]);
  });

  it('an invoice in tenge has none, or one', () => {
    const inTenge = (rate: number | null) =>
      codes(after((d) => void (d.exchangeRate = rate), { currency: 'KZT' }));
    expect(inTenge(null)).toEqual([]);
    expect(inTenge(1)).toEqual([]);
    expect(inTenge(512.34)).toEqual(['EXCHANGE_RATE_OF_OWN_CURRENCY']);
  });
});

describe('statistical value', () => {
  const changed = (factor: number, currency = 'USD') =>
    after((d) => {
      const item = itemOf(d, 2);
      const minor = Math.round((item.statisticalValue?.minor ?? 0) * factor);
      item.statisticalValue = { minor, currency };
    });

  it('is the customs value in dollars within a dollar or 0.1 per cent', () => {
    expect(codes(changed(1.0009))).toEqual([]);
    expect(changed(1.005)).toMatchObject([
      { code: 'STATISTICAL_VALUE_DIFFERS', severity: 'error', item: 2 },
    ]);
  });

  it('in the national currency it is the customs value of another form, and not looked at', () => {
    expect(codes(changed(512.34, 'KZT'))).toEqual([]);
  });
});

describe('sums below nought', () => {
  it('are refused even where they add up to the invoice', () => {
    const findings = found((d) => {
      const [first, second] = [item(d, 1), item(d, 2)];
      if (!first.price || !second.price) throw new Error('the sample has no prices');
      const moved = 2 * first.price.minor;
      first.price.minor -= moved;
      second.price.minor += moved;
    }).filter(({ code }) => code === 'SUM_NEGATIVE');
    expect(findings).toMatchObject([
      { severity: 'error', item: 1, field: 'price', params: { found: -26_500 } },
    ]);
  });

  it('are told of once a field of an item, and of each item', () => {
    const findings = found((d) => {
      d.exchangeRate = -480;
      for (const { payments } of d.items)
        for (const { amount } of payments) if (amount) amount.minor = -1;
    }).filter(({ code }) => code === 'SUM_NEGATIVE');
    const places = findings.map(({ item: ordinal, field }) => [ordinal, field]);
    expect(places).toEqual([
      [null, 'exchangeRate'],
      [1, 'payments'],
      [2, 'payments'],
      [3, 'payments'],
    ]);
  });
});
