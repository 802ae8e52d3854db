import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  countOf,
  dayOf,
  gramsOf,
  moneyOf,
  numberOf,
  typedDay,
  typedKilograms,
  typedMoney,
  typedNumber,
} from '../../../renderer/features/entry/figures.ts';

const sound = <Value>(value: Value) => ({ value, fault: null });
const faulty = (fault: string) => ({ value: null, fault });

describe('a sum as it is typed', () => {
  test.each([
    ['1234,5', 123_450],
    ['1 234,50', 123_450],
    ['1\u00a0234.50', 123_450],
    ['1.234,50', 123_450],
    ['1,234.50', 123_450],
    ['1.234.567', 123_456_700],
    ['0,01', 1],
    ['−5', -500],
  ])('%s', (text, minor) => {
    expect(moneyOf(text, 'USD')).toEqual(sound({ minor, currency: 'USD' }));
  });

  test('a currency typed beside it goes before that of its box', () => {
    expect(moneyOf('10,5 eur', 'USD')).toEqual(sound({ minor: 1050, currency: 'EUR' }));
  });

  test('has as many decimals as its currency, and is never rounded silently', () => {
    expect(moneyOf('10,5', 'JPY')).toEqual(faulty('precision'));
    expect(moneyOf('10,505', 'USD')).toEqual(faulty('precision'));
    expect(moneyOf('10,500', 'USD')).toEqual(sound({ minor: 1050, currency: 'USD' }));
    expect(moneyOf('1,234', 'KWD')).toEqual(sound({ minor: 1234, currency: 'KWD' }));
  });

  test('needs a currency', () => {
    expect(moneyOf('10', '')).toEqual(faulty('currency'));
  });

  test.each(['abc', '1,2,3', '12.34,5', '1e5', ',', '1-2', '12,'])('%s is no number', (text) => {
    expect(moneyOf(text, 'USD')).toEqual(faulty('number'));
  });

  test('that cannot be kept exactly is refused', () => {
    expect(moneyOf('99999999999999999', 'USD')).toEqual(faulty('large'));
  });

  test('shown to be typed over, it is read back to the last unit', () => {
    fc.assert(
      fc.property(
        fc.maxSafeInteger(),
        fc.constantFrom('USD', 'KZT', 'JPY', 'KWD', 'XXX'),
        fc.constantFrom('USD', 'KZT'),
        (minor, currency, usual) => {
          const money = { minor, currency };
          expect(moneyOf(typedMoney(money, usual), usual)).toEqual(sound(money));
        },
      ),
    );
  });
});

describe('a mass as it is typed', () => {
  test('is kilograms with grams after the comma', () => {
    expect(gramsOf('1 234,5')).toEqual(sound(1_234_500));
    expect(gramsOf('0,001')).toEqual(sound(1));
  });

  test('finer than a gram or below zero is refused', () => {
    expect(gramsOf('0,0001')).toEqual(faulty('precision'));
    expect(gramsOf('-1')).toEqual(faulty('negative'));
  });

  test('shown to be typed over, it is read back to the gram', () => {
    fc.assert(
      fc.property(fc.nat(2 ** 40), (grams) => {
        expect(gramsOf(typedKilograms(grams))).toEqual(sound(grams));
      }),
    );
  });
});

test('things are counted in whole numbers', () => {
  expect(countOf('1 200')).toEqual(sound(1200));
  expect(countOf('1,5')).toEqual(faulty('count'));
  expect(countOf('two')).toEqual(faulty('count'));
  expect(countOf('-2')).toEqual(faulty('negative'));
});

test('a rate keeps every decimal it has', () => {
  expect(numberOf('511,3742')).toEqual(sound(511.3742));
  fc.assert(
    fc.property(fc.double({ min: 1e-6, max: 1e9, noNaN: true }), (value) => {
      const rounded = Number(value.toFixed(6));
      expect(numberOf(typedNumber(rounded))).toEqual(sound(rounded));
    }),
  );
});

describe('a day as it is typed', () => {
  test.each(['31.03.2026', '31/3/2026', '31032026', '2026-03-31'])('%s', (text) => {
    expect(dayOf(text)).toEqual(sound('2026-03-31'));
  });

  test('that the calendar does not have is refused', () => {
    expect(dayOf('31.02.2026')).toEqual(faulty('date'));
    expect(dayOf('29.02.2025')).toEqual(faulty('date'));
    expect(dayOf('31.03')).toEqual(faulty('date'));
  });

  test('is shown as it is written here', () => {
    expect(typedDay('2026-03-31')).toBe('31.03.2026');
  });
});
