import { describe, expect, it } from 'vitest';
import { containerCheckDigit, isContainerNumber } from '../../../shared/container-number.ts';
import { isTaxNumber, taxNumberCheckDigit } from '../../../electron/core/control/tax-number.ts';

describe('BIN and IIN of Kazakhstan', () => {
  it.each(['940140000385', '990140004654'])('the published number %s is right', (number) => {
    expect(isTaxNumber(number)).toBe(true);
  });

  it('no other check digit is right', () => {
    for (let digit = 0; digit <= 9; digit++) {
      expect(isTaxNumber(`94014000038${digit}`)).toBe(digit === 5);
    }
  });

  it('where the first weights give ten, the second ones decide', () => {
    // First weights: 10 × 1 + 11 × 5 = 65, ten modulo 11. Second: 1 × 1 + 2 × 5 = 11, zero modulo 11.
    expect(taxNumberCheckDigit('00000000015')).toBe(0);
    expect(isTaxNumber('000000000150')).toBe(true);
  });

  it('a number for which both give ten is never issued', () => {
    const unissued: string[] = [];
    for (let serial = 0; serial < 2000 && unissued.length === 0; serial++) {
      const eleven = String(serial).padStart(11, '0');
      if (taxNumberCheckDigit(eleven) === null) unissued.push(eleven);
    }
    expect(unissued).toHaveLength(1);
    for (let digit = 0; digit <= 9; digit++)
      expect(isTaxNumber(`${unissued[0]}${digit}`)).toBe(false);
  });

  it('anything but twelve digits is none', () => {
    for (const text of [
      '',
      '94014000038',
      '9401400003855',
      '94014000038A',
      '９４０１４００００３８５',
    ]) {
      expect(isTaxNumber(text)).toBe(false);
    }
  });
});

describe('container numbers of ISO 6346', () => {
  it.each(['MSCU9981402', 'TTRU2634970', 'CSQU3054383'])('%s is right', (number) => {
    expect(isContainerNumber(number)).toBe(true);
  });

  it.each([
    'MSCU9981403',
    'MSCX9981402',
    '123',
    '',
    'mscu9981402',
    'MSCU 998140-2',
    'MSCU99814022',
  ])('“%s” is not', (number) => {
    expect(isContainerNumber(number)).toBe(false);
  });

  it('a remainder of ten is written as zero', () => {
    const withTen = Array.from(
      { length: 1000 },
      (_, serial) => `CSQU${String(serial).padStart(6, '0')}`,
    );
    for (const first of withTen) expect(containerCheckDigit(first)).toBeLessThan(10);
  });
});
