import { describe, expect, it } from 'vitest';
import {
  exportedGoods,
  importedGoods,
} from '../../../electron/core/demonstration/goods/catalogue.ts';
import { countryNames } from '../../../electron/core/demonstration/message/countries.ts';
import { seasons } from '../../../electron/core/demonstration/world/seasons.ts';

const lines = [...importedGoods, ...exportedGoods];

describe('the goods of the demonstration', () => {
  it('are many, each under a key of its own', () => {
    expect(lines.length).toBeGreaterThan(120);
    expect(new Set(lines.map(({ key }) => key)).size).toBe(lines.length);
  });

  it.each(lines.map((line) => [line.key, line] as const))('%s is plausible', (_key, line) => {
    expect(line.hs).toMatch(/^\d{10}$/);
    expect(line.text.length).toBeGreaterThan(10);
    expect(line.text).toBe(line.text.toUpperCase());
    expect(line.usdPerKg).toBeGreaterThan(0.05);
    expect(line.tare).toBeGreaterThanOrEqual(0);
    expect(line.tare).toBeLessThan(0.5);
    expect(line.lotKg).toBeGreaterThan(100);
    expect(line.duty).toBeLessThanOrEqual(20);
    for (const origin of Object.keys(line.origins)) expect(countryNames).toHaveProperty(origin);
    for (const permit of line.permits) expect(permit).toMatch(/^01\d{3}$/);
  });

  it('have seasons of twelve months with a high time in each', () => {
    for (const months of Object.values(seasons)) {
      expect(months).toHaveLength(12);
      expect(Math.max(...months)).toBe(1);
    }
  });
});
