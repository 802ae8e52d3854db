import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRate, writeRate } from '../../../electron/core/reference/rate-text.ts';
import { joinSchema, type Rate } from '../../../shared/declaration.ts';
import type { TariffRate } from '../../../shared/reference.ts';

const percent = (value: number): Rate => ({
  kind: 'percent',
  value,
  currency: null,
  unit: null,
  per: null,
});
const specific = (
  value: number,
  currency: string,
  unit: string,
  per: number | null = null,
): Rate => ({ kind: 'specific', value, currency, unit, per });

const greater = { elements: [percent(10), specific(0.5, 'EUR', '166')], join: 'greater' };

describe('A rate of the tariff', () => {
  it.each([
    ['5', { elements: [percent(5)], join: null }],
    ['0', { elements: [percent(0)], join: null }],
    ['6,5 %', { elements: [percent(6.5)], join: null }],
    ['10 but not less than 0.5 EUR/kg', greater],
    ['10, но не менее 0,5 евро за 1 кг', greater],
    ['10 %, min 0.5 EUR/kg', greater],
    ['10, но не менее 0,5 евро за 1 кг', greater],
    ['10, бірақ 1 кг үшін 0,5 еуродан кем емес', greater],
    [
      '20, но не более 0,6 евро за 1 л',
      { elements: [percent(20), specific(0.6, 'EUR', '112')], join: 'lesser' },
    ],
    ['15 + 0.2 EUR/l', { elements: [percent(15), specific(0.2, 'EUR', '112')], join: 'sum' }],
    [
      '15 плюс 0,2 евро за 1 л',
      { elements: [percent(15), specific(0.2, 'EUR', '112')], join: 'sum' },
    ],
    ['0.4 EUR/1000 pcs', { elements: [specific(0.4, 'EUR', '796', 1000)], join: null }],
    ['0,4 евро за 1000 шт', { elements: [specific(0.4, 'EUR', '796', 1000)], join: null }],
    ['7 500 тенге/литр'.replace(' ', ''), { elements: [specific(7500, 'KZT', '112')], join: null }],
    ['0,12 евро за 1 м²', { elements: [specific(0.12, 'EUR', '055')], join: null }],
    [
      '10, но не менее 0,5 евро за 1 кг, плюс 0,2 евро за 1 кг',
      {
        elements: [percent(10), specific(0.5, 'EUR', '166'), specific(0.2, 'EUR', '166')],
        join: 'greaterThenSum',
      },
    ],
    [
      '10 % + 0.2 EUR/kg, min 0.5 EUR/kg',
      {
        elements: [percent(10), specific(0.2, 'EUR', '166'), specific(0.5, 'EUR', '166')],
        join: 'sumThenGreater',
      },
    ],
    [
      '10, но не менее 0,5 евро за 1 кг, но не более 2 евро за 1 кг',
      {
        elements: [percent(10), specific(0.5, 'EUR', '166'), specific(2, 'EUR', '166')],
        join: 'greaterThenLesser',
      },
    ],
    ['3 USD/055', { elements: [specific(3, 'USD', '055')], join: null }],
    [
      '250 USD',
      {
        elements: [{ kind: 'fixed', value: 250, currency: 'USD', unit: null, per: null }],
        join: null,
      },
    ],
  ])('«%s» is understood', (text, rate) => {
    expect(readRate(text)).toEqual({ ok: true, rate });
  });

  it.each([
    ['five', 'five'],
    ['10 but not less than 0.5 XQX/kg', '0.5 xqx/kg'],
    ['10, но не менее 0,5 евро за 1 мешок', '0.5 евро за 1 мешок'],
    ['0.4 EUR/0 pcs', '0.4 eur/0 pcs'],
    ['-5', '-5'],
    ['', ''],
    ['1 + 2 + 3 + 4', '1 + 2 + 3 + 4'],
  ])('«%s» is no rate, and the part at fault is named', (text, part) => {
    expect(readRate(text)).toEqual({ ok: false, part });
  });

  it('of endless text is refused at once', () => {
    const read = readRate('1 '.repeat(100_000));
    expect(read.ok).toBe(false);
  });

  const amount = fc.integer({ min: 0, max: 10_000_000 }).map((cents) => cents / 100);
  const element = fc.oneof(
    amount.map(percent),
    fc
      .tuple(
        amount,
        fc.constantFrom('EUR', 'USD', 'KZT'),
        fc.constantFrom('166', '112', '796', '055', '111', '831', '999'),
        fc.constantFrom(null, 100, 1000),
      )
      .map((parts) => specific(...parts)),
  );
  const rates: fc.Arbitrary<TariffRate> = fc.oneof(
    element.map((one) => ({ elements: [one], join: null })),
    fc
      .tuple(element, element, fc.constantFrom('greater', 'lesser', 'sum'))
      .map(([a, b, join]) => ({ elements: [a, b], join })),
    fc
      .tuple(element, element, element, fc.constantFrom(...joinSchema.options))
      .map(([a, b, c, join]) => ({ elements: [a, b, c], join })),
  );

  it('that is written is read again as it was', () => {
    fc.assert(
      fc.property(rates, (rate) => {
        expect(readRate(writeRate(rate))).toEqual({ ok: true, rate });
      }),
    );
  });
});
