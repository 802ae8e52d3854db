import { describe, expect, it } from 'vitest';
import {
  NumberStyle,
  parseDecimal,
  toNumber,
  toUnits,
} from '../../../electron/core/intake/values/decimal.ts';

function read(text: string, evidence: string[] = []): number | null {
  const style = new NumberStyle();
  for (const seen of evidence) style.observe(seen);
  const decimal = parseDecimal(text, style);
  return decimal === null ? null : toNumber(decimal);
}

function units(text: string, places: number): { units: number; exact: boolean } | null {
  const decimal = parseDecimal(text, new NumberStyle());
  return decimal === null ? null : toUnits(decimal, places);
}

describe('a number in a message', () => {
  it.each([
    ['0', 0],
    ['887349.0', 887349],
    ['1.0623724E7', 10623724],
    ['1.5e-3', 0.0015],
    ['2E+2', 200],
    ['+7', 7],
    ['-3.5', -3.5],
    ['.5', 0.5],
    ['5.', 5],
    ['1665,49', 1665.49],
    ['0,105', 0.105],
    ['1,234,567.8', 1234567.8],
    ['1.234.567,8', 1234567.8],
    ['1.234.567', 1234567],
    ['12 500,5', 12500.5],
    ['12\u00a0500', 12500],
    ['12\u202f500.25', 12500.25],
    ["12'500", 12500],
    ['1234,567', 1234.567],
  ])('%s is read as %d', (text, value) => {
    expect(read(text)).toBe(value);
  });

  it.each([
    '',
    '-',
    '.',
    ',',
    'abc',
    '12 KILO',
    '1,23,4',
    '1.2,3.4',
    '1 23',
    '12,,5',
    '1e',
    'NaN',
    'Infinity',
    '0x10',
    '1e99',
    '9'.repeat(61),
    '--5',
    '1-2',
    '٣',
  ])('“%s” is no number', (text) => {
    expect(read(text)).toBeNull();
  });

  it('a lone comma before three digits is a group mark unless the message uses decimal commas', () => {
    expect(read('1,250')).toBe(1250);
    expect(read('1,250', ['887349.0'])).toBe(1250);
    expect(read('1,250', ['0,5'])).toBe(1.25);
  });

  it('a lone point before three digits is a decimal sign unless the message uses decimal commas', () => {
    expect(read('1.250')).toBe(1.25);
    expect(read('1.250', ['12,5'])).toBe(1250);
    expect(read('1.250', ['12,5', '3.75'])).toBe(1.25);
  });

  it('says which numbers could be read in two ways', () => {
    const style = new NumberStyle();
    expect(parseDecimal('1,250', style)?.ambiguous).toBe(true);
    expect(parseDecimal('1,25', style)?.ambiguous).toBe(false);
    style.observe('7.5');
    expect(parseDecimal('1,250', style)?.ambiguous).toBe(false);
  });
});

describe('a sum or a mass in integer units', () => {
  it.each([
    ['0.1', 2, 10, true],
    ['8.20', 2, 820, true],
    ['1.005', 2, 100, false],
    ['1.015', 2, 102, false],
    ['1.025', 2, 102, false],
    ['1.0250001', 2, 103, false],
    ['5862.630000', 2, 586263, true],
    ['0.004', 2, 0, false],
    ['0.005', 2, 0, false],
    ['0.0051', 2, 1, false],
    ['0.00000000000001', 2, 0, false],
    ['100', 0, 100, true],
    ['100.5', 0, 100, false],
    ['101.5', 0, 102, false],
    ['-0.00', 2, 0, true],
    ['12.345', 3, 12345, true],
    ['1.0623724E7', 2, 1062372400, true],
    ['9007199254740991', 0, Number.MAX_SAFE_INTEGER, true],
  ])('%s with %i places is %i, rounded half to even', (text, places, expected, exact) => {
    expect(units(text, places)).toEqual({ units: expected, exact });
  });

  it('a figure beyond what integers hold exactly is refused, not bent', () => {
    expect(units('9007199254740992', 0)).toBeNull();
    expect(units('90071992547409.92', 2)).toBeNull();
    expect(units('1e25', 2)).toBeNull();
    expect(units('9007199254740991.5', 0)).toBeNull();
  });
});
