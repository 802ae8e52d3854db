import { describe, expect, test } from 'vitest';
import { rateText } from '../../../renderer/features/declaration/rateText.ts';
import { declaration } from '../../../renderer/i18n/en/declaration.ts';
import type { Rate } from '../../../shared/declaration.ts';

const words = {
  t: (key: string, params: Readonly<Record<string, string | number>> = {}) =>
    Object.entries(params).reduce(
      (text, [name, value]) => text.replace(`{{${name}}}`, String(value)),
      declaration[key] ?? '',
    ),
  unit: (code: string) => (code === '166' ? 'kg' : code),
};
const percent: Rate = { kind: 'percent', value: 10, currency: null, unit: null, per: null };
const specific: Rate = { kind: 'specific', value: 0.5, currency: 'EUR', unit: '166', per: 100 };

describe('a rate as the tariff prints it', () => {
  test('one figure alone is shown as it is: whether it is per cent the message does not say', () => {
    expect(rateText({ rate: 12, rates: [], join: null }, words)).toBe('12');
    expect(rateText({ rate: null, rates: [], join: null }, words)).toBe('—');
  });

  test('elements with what joins them', () => {
    const rates = [percent, specific];
    const second = '0,5\u00a0EUR / 100\u00a0kg';
    expect(rateText({ rate: 10, rates, join: 'greater' }, words)).toBe(
      `10\u00a0%, but not less than ${second}`,
    );
    expect(rateText({ rate: 10, rates, join: 'sum' }, words)).toBe(`10\u00a0% plus ${second}`);
  });
});
