import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  airWaybillCheckDigit,
  airWaybillDigits,
} from '../../../electron/core/control/air-waybill.ts';
import { containerCheckDigit, isContainerNumber } from '../../../shared/container-number.ts';
import { imoCheckDigit, isImoNumber } from '../../../electron/core/control/imo-number.ts';
import { readRegistrationNumber } from '../../../electron/core/control/registration-number.ts';
import { isTaxNumber, taxNumberCheckDigit } from '../../../electron/core/control/tax-number.ts';
import { hasRightCheckSign, isVin, vinCheckSign } from '../../../electron/core/control/vin.ts';
import { isWagonNumber, wagonCheckDigit } from '../../../electron/core/control/wagon-number.ts';

const digits = (length: number) =>
  fc.array(fc.nat(9), { minLength: length, maxLength: length }).map((each) => each.join(''));

interface Numbering {
  readonly name: string;
  /** A number with its check digit. */
  readonly right: fc.Arbitrary<string>;
  readonly isRight: (number: string) => boolean;
}

/** Numberings of which every mistyped digit is noticed. */
const numberings: Numbering[] = [
  {
    name: 'wagon numbers',
    right: digits(7).map((seven) => `${seven}${wagonCheckDigit(seven)}`),
    isRight: isWagonNumber,
  },
  {
    name: 'IMO numbers',
    right: digits(6).map((six) => `${six}${imoCheckDigit(six)}`),
    isRight: isImoNumber,
  },
  {
    name: 'air waybills',
    right: fc
      .tuple(digits(3), digits(7))
      .map(([airline, serial]) => `${airline}-${serial}${airWaybillCheckDigit(serial)}`),
    isRight: (number) => {
      const read = airWaybillDigits(number);
      return read !== null && read.found === read.expected;
    },
  },
  {
    name: 'container numbers',
    right: digits(6)
      .map((six) => `QZDU${six}`)
      .map((ten) => `${ten}${containerCheckDigit(ten)}`),
    isRight: isContainerNumber,
  },
  {
    name: 'tax numbers',
    right: digits(11)
      .filter((eleven) => taxNumberCheckDigit(eleven) !== null)
      .map((eleven) => `${eleven}${taxNumberCheckDigit(eleven)}`),
    isRight: isTaxNumber,
  },
];

describe.each(numberings)('$name', ({ right, isRight }) => {
  it('are right with the check digit they were given', () => {
    fc.assert(fc.property(right, (number) => isRight(number)));
  });

  it('are wrong with any other one', () => {
    fc.assert(
      fc.property(right, fc.integer({ min: 1, max: 9 }), (number, by) => {
        const last = (Number(number.at(-1)) + by) % 10;
        expect(isRight(number.slice(0, -1) + last)).toBe(false);
      }),
    );
  });

  it('of any other length are none', () => {
    fc.assert(
      fc.property(right, fc.nat(9), (number, digit) => {
        expect(isRight(`${number}${digit}`)).toBe(false);
        expect(isRight(number.slice(1))).toBe(false);
      }),
    );
  });

  it('are never asked of nonsense in vain: any text gets an answer', () => {
    fc.assert(fc.property(fc.string(), (text) => typeof isRight(text) === 'boolean'));
  });
});

describe('one mistyped digit', () => {
  const mistyped = (number: string, at: number, by: number): string =>
    number.slice(0, at) + String((Number(number[at]) + by) % 10) + number.slice(at + 1);

  it('of a wagon number is always noticed', () => {
    fc.assert(
      fc.property(
        numberings[0]?.right ?? fc.constant(''),
        fc.nat(7),
        fc.integer({ min: 1, max: 9 }),
        (number, at, by) => {
          expect(isWagonNumber(mistyped(number, at, by))).toBe(false);
        },
      ),
    );
  });

  it('of a container number is noticed but for ten read as nought', () => {
    fc.assert(
      fc.property(digits(6), fc.nat(5), fc.integer({ min: 1, max: 9 }), (six, at, by) => {
        const ten = `QZDU${six}`;
        const digit = containerCheckDigit(ten);
        const other = `QZDU${mistyped(six, at, by)}`;
        // Remainders of ten and of nought share the digit 0, the one weakness of ISO 6346.
        fc.pre(digit !== 0);
        expect(isContainerNumber(`${other}${digit}`)).toBe(false);
      }),
    );
  });
});

describe('vehicle identification numbers', () => {
  const signs = fc.constantFrom(...'ABCDEFGHJKLMNPRSTUVWXYZ0123456789');
  const text = fc.array(signs, { minLength: 17, maxLength: 17 }).map((each) => each.join(''));
  const northAmerican = text.map((vin) => {
    const begun = `1${vin.slice(1)}`;
    return begun.slice(0, 8) + vinCheckSign(begun) + begun.slice(9);
  });

  it('of North America are right with their check sign and wrong with any other', () => {
    fc.assert(
      fc.property(northAmerican, signs, (vin, sign) => {
        expect(isVin(vin) && hasRightCheckSign(vin)).toBe(true);
        const other = vin.slice(0, 8) + sign + vin.slice(9);
        expect(hasRightCheckSign(other)).toBe(other === vin);
      }),
    );
  });

  it('of other continents are free at the ninth place', () => {
    fc.assert(fc.property(text, (vin) => hasRightCheckSign(`W${vin.slice(1)}`)));
  });

  it('with I, O or Q are none', () => {
    fc.assert(
      fc.property(text, fc.nat(16), fc.constantFrom('I', 'O', 'Q'), (vin, at, letter) => {
        expect(isVin(vin.slice(0, at) + letter + vin.slice(at + 1))).toBe(false);
      }),
    );
  });

  it.each(['1M8GDM9AXKP042788', '11111111111111111'])('%s is the known example', (vin) => {
    expect(isVin(vin) && hasRightCheckSign(vin)).toBe(true);
  });
});

describe('registration numbers', () => {
  const date = fc.date({
    min: new Date('2000-01-01T00:00:00Z'),
    max: new Date('2099-12-31T00:00:00Z'),
    noInvalidDate: true,
  });

  it('are taken apart into what they were put together of', () => {
    fc.assert(
      fc.property(fc.oneof(digits(5), digits(8)), date, digits(7), (office, day, number) => {
        const iso = day.toISOString().slice(0, 10);
        const paper = `${iso.slice(8)}${iso.slice(5, 7)}${iso.slice(2, 4)}`;
        const read = readRegistrationNumber(`${office}/${paper}/${number}`);
        expect(read).toEqual({ office, date: iso, number });
      }),
    );
  });

  it('of a day that does not exist, or of any other shape, are none', () => {
    expect(readRegistrationNumber('55302/300226/0086612')).toBeNull();
    expect(readRegistrationNumber('553022/300926/0086612')).toBeNull();
    fc.assert(fc.property(fc.string(), (nonsense) => readRegistrationNumber(nonsense) === null));
  });
});
