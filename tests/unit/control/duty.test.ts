import { describe, expect, it } from 'vitest';
import { control } from '../../../electron/core/control/control.ts';
import { rateText } from '../../../electron/core/control/rate.ts';
import { blankDocument, type Rate } from '../../../shared/declaration.ts';
import { basis } from '../../property/control/law-at-hand.ts';
import { after, foundIn, itemOf, lineOf, priced } from './priced.ts';
import { codes, tablesOf } from './sound.ts';

const percent = (value: number) => ({
  elements: [{ kind: 'percent' as const, value, currency: null, unit: null, per: null }],
  join: null,
});
const shoes = 1;
const beer = 2;
const plastics = 3;

describe('import duty', () => {
  it('has the rate of the tariff', () => {
    expect(foundIn(priced({}, { at: plastics, dutyRate: percent(5) }))).toMatchObject([
      {
        code: 'DUTY_RATE_DIFFERS',
        severity: 'error',
        item: 4,
        params: { found: '5%', expected: '6.5%' },
      },
    ]);
  });

  it('has both parts of a combined rate', () => {
    const findings = foundIn(priced({}, { at: shoes, dutyRate: percent(10) }));
    expect(findings).toMatchObject([
      { code: 'DUTY_RATE_DIFFERS', params: { expected: 'max(10%; 1.45 EUR/715)' } },
    ]);
  });

  /** As electronic documents of the Commission write it: the rate in effect, on its own base. */
  const inEffect = (elements: Rate[], base: 'value' | 'quantity') => {
    const declaration = priced();
    const item = itemOf(declaration, 2);
    const line = lineOf(declaration, 2, '2010');
    const pairs = item.supplementaryUnits[0]?.quantity ?? null;
    Object.assign(line, {
      rates: elements,
      rate: elements[0]?.value ?? null,
      join: null,
      base: base === 'value' ? item.customsValue : null,
      baseQuantity: base === 'quantity' ? pairs : null,
    });
    return codes(foundIn(declaration));
  };
  const tenPercent: Rate = { kind: 'percent', value: 10, currency: null, unit: null, per: null };
  const aPair: Rate = {
    ...tenPercent,
    kind: 'specific',
    value: 1.45,
    currency: 'EUR',
    unit: '715',
  };

  it('is of a combined rate the element that prevails, or all of them without their join', () => {
    expect(inEffect([aPair], 'quantity')).toEqual([]);
    expect(inEffect([tenPercent, aPair], 'value')).toEqual([]);
  });

  it('is of a combined rate not the element that gives less', () => {
    expect(inEffect([tenPercent], 'value')).toContain('DUTY_RATE_DIFFERS');
    expect(inEffect([{ ...aPair, value: 1.4 }], 'quantity')).toContain('DUTY_RATE_DIFFERS');
  });

  it('may be lower under a preference with its certificate', () => {
    const declaration = priced({}, { at: plastics, dutyRate: percent(0), preference: 'СТ-1' });
    const item = itemOf(declaration, 4);
    item.originCountry = 'TJ';
    item.documents.push({
      ...blankDocument(),
      code: '06011',
      reference: 'TJ 118',
      date: '2026-02-01',
      country: 'TJ',
    });
    expect(codes(foundIn(declaration))).not.toContain('DUTY_RATE_DIFFERS');
    expect(codes(foundIn(declaration))).not.toContain('PREFERENCE_WITHOUT_EFFECT');
  });

  it('is not higher under a preference', () => {
    const declaration = priced({}, { at: plastics, dutyRate: percent(8), preference: 'СТ-1' });
    expect(codes(foundIn(declaration))).toContain('DUTY_RATE_DIFFERS');
  });

  it('at the full rate under a preference is a remark', () => {
    const findings = foundIn(priced({}, { at: plastics, preference: 'СТ-1' }));
    expect(codes(findings)).toContain('PREFERENCE_WITHOUT_EFFECT');
  });

  it('is counted wherever the tariff does not free the goods', () => {
    expect(foundIn(priced({}, { at: plastics, without: 'duty' }))).toMatchObject([
      { code: 'DUTY_MISSING', item: 4, params: { expected: '6.5%' } },
    ]);
    expect(codes(foundIn(priced({}, { at: 0, without: 'duty' })))).toEqual([]);
  });

  it('is counted from the customs value', () => {
    expect(foundIn(priced({}, { at: plastics, dutyBase: 50_000 }))).toMatchObject([
      { code: 'DUTY_BASE_DIFFERS', item: 4 },
    ]);
    expect(foundIn(priced({}, { at: plastics, dutyBase: 100 }))).toEqual([]);
  });

  it.each([
    ['by value', plastics],
    ['by the greater of two', shoes],
    ['by the litre', beer],
  ])('%s may be a tenge off, not more', (_, at) => {
    expect(codes(foundIn(priced({}, { at, dutyAmount: 98 })))).toEqual([]);
    expect(foundIn(priced({}, { at, dutyAmount: 202 }))).toMatchObject([
      { code: 'DUTY_AMOUNT_DIFFERS', severity: 'error', item: at + 1 },
    ]);
    expect(codes(foundIn(priced({}, { at, dutyAmount: -202 })))).toEqual(['DUTY_AMOUNT_DIFFERS']);
  });

  it('of one figure for a combined rate is counted by the tariff', () => {
    const declaration = priced();
    Object.assign(lineOf(declaration, 2, '2010'), {
      rate: 10,
      rates: [],
      join: null,
      baseQuantity: null,
    });
    expect(codes(foundIn(declaration))).toEqual([]);
  });

  it('paid in parts while the goods are let in for a time is not one base and rate', () => {
    const declaration = priced({}, { at: plastics, dutyAmount: -500_000 });
    for (const item of declaration.items) item.procedure.requested = '53';
    expect(codes(foundIn(declaration))).not.toContain('DUTY_AMOUNT_DIFFERS');
  });

  it('by the litre stands on the litres declared', () => {
    const findings = after((d) => {
      for (const line of itemOf(d, 2).payments)
        if (line.baseQuantity !== null) line.baseQuantity += 1;
    });
    expect(codes(findings)).toContain('PAYMENT_QUANTITY_DIFFERS');
  });

  it('without a tariff is held to its own rate, and the rate is said to be unchecked', () => {
    const without = { ...basis, tables: tablesOf({}) };
    const findings = control(priced({}, { at: plastics, dutyAmount: 5000 }), without);
    expect(codes(findings)).toEqual(
      expect.arrayContaining(['DUTY_AMOUNT_DIFFERS', 'NOT_CHECKED_NOMENCLATURE']),
    );
    expect(codes(findings)).not.toContain('DUTY_RATE_DIFFERS');
  });

  it('needs no preference named where none of box 36 is asked for', () => {
    expect(codes(after((d) => void (itemOf(d, 4).preference = null)))).toEqual([
      'PREFERENCE_MISSING',
    ]);
    const exported = after((d) => void (itemOf(d, 4).preference = null), { procedure: 'EX10' });
    expect(codes(exported)).not.toContain('PREFERENCE_MISSING');
  });
});

describe('excise', () => {
  it('has the rate of the day', () => {
    const rate = {
      elements: [{ kind: 'specific' as const, value: 50, currency: 'KZT', unit: '112', per: null }],
      join: null,
    };
    expect(foundIn(priced({}, { at: beer, exciseRate: rate }))).toMatchObject([
      { code: 'EXCISE_RATE_DIFFERS', item: 3, params: { expected: '57 KZT/112' } },
    ]);
  });

  it('is its rate on the quantity', () => {
    expect(foundIn(priced({}, { at: beer, exciseAmount: 300 }))).toMatchObject([
      { code: 'EXCISE_AMOUNT_DIFFERS', severity: 'error', item: 3 },
    ]);
    expect(foundIn(priced({}, { at: beer, exciseAmount: 99 }))).toEqual([]);
  });

  it('of one figure is so much for each unit', () => {
    const oneFigure = (by: number) => {
      const declaration = priced({}, { at: beer, exciseAmount: by });
      const line = lineOf(declaration, 3, '4010');
      Object.assign(line, { rates: [], join: null, baseQuantity: null, base: null, rate: 57 });
      return codes(foundIn(declaration));
    };
    expect(oneFigure(0)).toEqual([]);
    expect(oneFigure(300)).toEqual(['EXCISE_AMOUNT_DIFFERS']);
  });

  it('left out where the nomenclature has it is a remark', () => {
    expect(foundIn(priced({}, { at: beer, without: 'excise' }))).toMatchObject([
      { code: 'EXCISE_MISSING', severity: 'warning', item: 3 },
    ]);
  });

  it('may be left out by a relief', () => {
    const declaration = priced({}, { at: beer, without: 'excise' });
    itemOf(declaration, 3).otherPreferences.excise = 'АЛ';
    expect(codes(foundIn(declaration))).not.toContain('EXCISE_MISSING');
  });
});

describe('a rate in a sentence', () => {
  it('is written as tariffs write it', () => {
    const kilograms = {
      kind: 'specific' as const,
      value: 12,
      currency: 'EUR',
      unit: '166',
      per: 1000,
    };
    const [share] = percent(15).elements;
    if (!share) throw new Error('no element');
    expect(rateText({ elements: [kilograms], join: null })).toBe('12 EUR/1000 166');
    expect(rateText({ elements: [share, kilograms], join: 'sum' })).toBe('15% + 12 EUR/1000 166');
    expect(rateText({ elements: [share, kilograms], join: 'lesser' })).toBe(
      'min(15%; 12 EUR/1000 166)',
    );
    expect(rateText({ elements: [{ ...share, kind: 'fixed', currency: 'KZT' }], join: null })).toBe(
      '15 KZT',
    );
  });
});
