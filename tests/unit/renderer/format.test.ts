import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import {
  formatBytes,
  formatCount,
  formatDate,
  formatInstant,
  formatRecent,
  formatMass,
  formatMoney,
  formatNumber,
} from '../../../renderer/ui/format.ts';

const gap = '\u00a0';

describe('figures on the screen', () => {
  test('a moment is shown in the time of Almaty: UTC+5 since 1 March 2024, UTC+6 before', () => {
    expect(formatInstant('2024-06-30T20:15:00.000Z')).toBe('01.07.2024 01:15');
    expect(formatInstant('2024-02-28T20:15:00.000Z')).toBe('29.02.2024 02:15');
  });

  test('midnight in Almaty is 00:00, never 24:00', () => {
    expect(formatInstant('2025-01-09T19:00:00.000Z')).toBe('10.01.2025 00:00');
  });

  test('a moment of today is told by the time alone, of the day of Almaty', () => {
    const now = '2025-01-10T18:30:00.000Z';
    expect(formatRecent('2025-01-09T19:00:00.000Z', now)).toBe('00:00');
    expect(formatRecent('2025-01-09T18:59:00.000Z', now)).toBe('09.01.2025 23:59');
  });

  test('a calendar date keeps its day whatever the zone of the machine', () => {
    expect(formatDate('2024-03-05')).toBe('05.03.2024');
  });

  test('a date that is not a date is shown as it was written', () => {
    expect(formatDate('5 March')).toBe('5 March');
  });

  test('what the message does not say is a dash, not a zero', () => {
    expect([
      formatDate(null),
      formatInstant(null),
      formatMoney(null),
      formatMass(null, 'kk'),
      formatCount(null),
    ]).toEqual(['—', '—', '—', '—', '—']);
  });

  test('a sum has grouped digits, the decimals of its currency, and its currency', () => {
    expect(formatMoney({ minor: 123456789, currency: 'USD' })).toBe(
      `1${gap}234${gap}567,89${gap}USD`,
    );
    expect(formatMoney({ minor: 125_400_50, currency: 'KZT' })).toBe(`125${gap}400,50${gap}₸`);
    expect(formatMoney({ minor: 1500, currency: 'JPY' })).toBe(`1${gap}500${gap}JPY`);
    expect(formatMoney({ minor: 1_234_567, currency: 'KWD' })).toBe(`1${gap}234,567${gap}KWD`);
  });

  test('a sum whose currency nobody named says so', () => {
    expect(formatMoney({ minor: 100, currency: 'XXX' })).toBe(`1,00${gap}¤`);
  });

  test('a negative sum has a minus sign and nothing is minus zero', () => {
    expect(formatMoney({ minor: -5, currency: 'USD' })).toBe(`−0,05${gap}USD`);
    expect(formatNumber(-0.0001, 2)).toBe('0');
  });

  test('grams are shown in kilograms with their unit in the language of the reader', () => {
    expect(formatMass(1_234_500, 'kk')).toBe(`1${gap}234,5${gap}кг`);
    expect(formatMass(1, 'en')).toBe(`0,001${gap}kg`);
  });

  test('the size of a message is in bytes, kilobytes or megabytes', () => {
    expect(formatBytes(0, 'en')).toBe(`0${gap}B`);
    expect(formatBytes(1536, 'ru')).toBe(`1,5${gap}КБ`);
    expect(formatBytes(5 * 1024 ** 2, 'kk')).toBe(`5${gap}МБ`);
  });

  test('no digit is lost by grouping', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0 }), (count) => {
        expect(formatCount(count).replaceAll(gap, '')).toBe(String(count));
      }),
    );
  });
});
