import { describe, expect, test } from 'vitest';
import {
  measured,
  sameCode,
  sameName,
  sameOrFewer,
  samePlace,
  sameQuantity,
  sameSet,
  sameSum,
} from '../../../electron/core/documents/compare/sameness.ts';
import { unitOf } from '../../../electron/core/documents/compare/units.ts';

const agrees = { is: 'agrees', rounded: false };
const rounded = { is: 'agrees', rounded: true };
const differs = { is: 'differs' };

describe('names of persons', () => {
  test.each([
    ['ТОО «Алма Трейд»', 'АЛМА ТРЕЙД ТОО'],
    ['Shenzhen Bright Co., Ltd', 'SHENZHEN BRIGHT COMPANY LIMITED'],
    ['Müller GmbH', 'MULLER'],
    ['Rossi S.R.L.', 'ROSSI SRL'],
    ['SINO TRANS LLC', 'Sinotrans, LLC'],
  ])('%s is %s', (one, other) => {
    expect(sameName(one, other)).toEqual(agrees);
  });

  test('another name is another person', () => {
    expect(sameName('Shenzhen Bright Co., Ltd', 'Shenzhen Light Co., Ltd')).toEqual(differs);
  });

  test('a name in other letters is left to whoever can read both', () => {
    expect(sameName('ТОО «Алма Трейд»', 'Alma Trade LLP')).toEqual({
      is: 'incomparable',
      because: 'script',
    });
  });

  test('a name of nothing but a legal form is compared as it is', () => {
    expect(sameName('LLC', 'LTD')).toEqual(differs);
  });
});

describe('places', () => {
  test('one may be told more exactly', () => {
    expect(samePlace('ALMATY', 'Almaty, Kazakhstan')).toEqual(agrees);
    expect(samePlace('ALMATY', 'Astana')).toEqual(differs);
  });
});

describe('codes of goods', () => {
  test('agree as far as both go', () => {
    expect(sameCode('8471300000', '847130')).toEqual(agrees);
    expect(sameCode('8471300000', '8471410000')).toEqual(differs);
    expect(sameCode('8471300000', '84')).toEqual({ is: 'incomparable', because: 'partly' });
  });
});

describe('figures', () => {
  test('a mass in whole kilograms may be one in grams, rounded', () => {
    expect(sameSum([8_460_000], [8_459_600], 1000)).toEqual(rounded);
    expect(sameSum([8_460_000], [8_459_400], 1000)).toEqual(differs);
  });

  test('two masses in the same step are equal or not: there is nothing that was rounded', () => {
    expect(sameSum([8_460_000], [8_461_000], 1000)).toEqual(differs);
    expect(sameSum([8_460_500], [8_460_400], 1000)).toEqual(differs);
  });

  test('parts that were rounded one by one may be half a step off each', () => {
    expect(sameSum([601_200], [100_000, 200_000, 300_000], 1000)).toEqual(rounded);
    expect(sameSum([602_200], [100_000, 200_000, 300_000], 1000)).toEqual(differs);
  });

  test('nothing is not a coarse something', () => {
    expect(sameSum([0], [400], 1000)).toEqual(differs);
  });

  test('a cent is a difference where both are told in cents', () => {
    expect(sameSum([4_190_005], [4_190_006], 100)).toEqual(differs);
  });

  test('quantities are compared in one unit', () => {
    const tonnes = unitOf('т');
    const kilograms = unitOf('kgs');
    expect(tonnes?.base).toBe(kilograms?.base);
    expect(
      sameQuantity(measured(12.5, tonnes?.factor ?? 0), measured(12_500, kilograms?.factor ?? 0)),
    ).toEqual(agrees);
    expect(sameQuantity(measured(12.5, 1), measured(12.46, 1))).toEqual(rounded);
    expect(sameQuantity(measured(12.5, 1), measured(12.4, 1))).toEqual(differs);
  });

  test('a unit nobody knows is none', () => {
    expect(unitOf('cartons of twelve')).toBeNull();
    expect(unitOf('PCS')?.base).toBe('796');
    expect(unitOf('тыс. шт')).toEqual({ base: '796', factor: 1000 });
  });
});

describe('marks', () => {
  test('containers must be the same ones, a note may name the tractor alone', () => {
    expect(sameSet(['MSCU9981402'], ['MSCU9981402', 'TTRU2634970'])).toEqual(differs);
    expect(sameOrFewer(['123ABC02', '45XYZ02'], ['123ABC02'])).toEqual(agrees);
    expect(sameOrFewer(['123ABC02'], ['999ABC02'])).toEqual(differs);
  });
});
