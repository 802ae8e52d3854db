import { afterAll, describe, expect, it } from 'vitest';
import { pricesOf } from '../../../electron/core/check/prices.ts';
import { system } from '../../../electron/core/journal/journal.ts';
import { recordResult } from '../../../electron/core/work/results.ts';
import { blankDeclaration, blankItem, type Declaration } from '../../../shared/declaration.ts';
import { severityOf, type OutcomeCode } from '../../../shared/work/outcome.ts';
import { temporaryFolder } from '../../support/post.ts';
import { weighingPost } from '../indicators/post.ts';

const folder = temporaryFolder();
const { store, lodge, clock } = weighingPost(folder.file('prices.db'));
afterAll(() => {
  store.close();
  folder.remove();
});
let traders = 0;

/** One item of ten kilograms at so many tenge a kilogram, in two pieces. */
function goods(
  hsCode: string,
  origin: string,
  tengePerKilogram: number,
  on = '2026-06-01',
): Declaration {
  const blank = blankDeclaration();
  traders += 1;
  const money = { minor: tengePerKilogram * 10 * 100, currency: 'KZT' };
  return {
    ...blank,
    type: 'ИМ',
    direction: 'import',
    declaredOn: on,
    registrationNumber: `55302/${on.slice(8)}${on.slice(5, 7)}${on.slice(2, 4)}/${String(traders).padStart(7, '0')}`,
    parties: {
      ...blank.parties,
      consignee: { code: String(traders), name: `Trader ${traders}`, address: null, country: 'KZ' },
    },
    totals: { ...blank.totals, customsValue: money },
    items: [
      {
        ...blankItem(1),
        hsCode,
        originCountry: origin,
        netGrams: 10_000,
        customsValue: money,
        supplementaryUnits: [{ code: '796', name: 'шт', quantity: 2 }],
      },
    ],
  };
}
const cardOf = (id: string) => pricesOf(store, id, 1, clock.now());

describe('The price card', () => {
  it('compares with the same code and origin where there are enough, and says how they are spread', () => {
    for (let price = 1; price <= 20; price += 1) lodge(goods('8471300000', 'CN', price * 100));
    const { id } = lodge(goods('8471300000', 'CN', 400));
    const { cards, declared } = cardOf(id);
    expect(declared).toEqual({ minor: 400_000, currency: 'KZT' });
    expect(cards[0]).toMatchObject({
      measure: 'kilogram',
      level: 'hs10origin',
      hs: '8471300000',
      origin: 'CN',
      currency: 'KZT',
      n: 20,
      median: 105_000,
      declared: 40_000,
      below: 0.15,
    });
    expect(cards[0]?.low).toBeCloseTo(29_000);
    expect(cards[0]?.bins.reduce((all, { n }) => all + n, 0)).toBe(20);
    expect(cards[1]).toMatchObject({ measure: 'unit', unit: '796', n: 20, median: 525_000 });
  });

  it('widens to any origin, the subheading and the heading where there are fewer than eight', () => {
    const { id } = lodge(goods('8471300000', 'VN', 400));
    expect(cardOf(id).cards[0]).toMatchObject({ level: 'hs10', origin: null, n: 21 });
    const other = lodge(goods('8471309999', 'VN', 400));
    expect(cardOf(other.id).cards[0]).toMatchObject({ level: 'hs6', hs: '847130' });
    const third = lodge(goods('8471410000', 'VN', 400));
    expect(cardOf(third.id).cards[0]).toMatchObject({ level: 'hs4', hs: '8471' });
  });

  it('says that there are not enough where there are not', () => {
    const { id } = lodge(goods('0101210000', 'KG', 400));
    expect(cardOf(id)).toMatchObject({ cards: [], found: 0, needed: 8 });
  });

  it('leaves out what is older than a year, what goes the other way, and what did not stand', () => {
    for (let price = 1; price <= 9; price += 1) lodge(goods('6403999600', 'TR', price * 100));
    lodge(goods('6403999600', 'TR', 9999, '2025-01-10'));
    lodge({ ...goods('6403999600', 'TR', 9999), direction: 'export' });
    const undervalued = lodge(goods('6403999600', 'TR', 1));
    const signed = (outcome: OutcomeCode, paper: 'act' | 'check') =>
      recordResult(store, system, {
        declarationId: undervalued.id,
        at: clock.now(),
        officer: 'officer',
        outcome,
        severity: severityOf(outcome),
        note: null,
        assessedMinor: 1,
        finedMinor: null,
        simulated: false,
        paper,
      });
    signed('10', 'check');
    // Neither a graver paper nor one that found nothing makes that an accepted price.
    signed('16', 'act');
    signed('00', 'act');
    const { id } = lodge(goods('6403999600', 'TR', 500));
    expect(cardOf(id).cards[0]).toMatchObject({ n: 9, median: 50_000 });
  });

  it('tells nothing of whose goods those were', () => {
    const { id } = lodge(goods('8471300000', 'CN', 400));
    const told = JSON.stringify(cardOf(id));
    expect(told).not.toContain('Trader');
    expect(told).not.toContain('55302/');
  });

  it('is looked up by an index, however many items there are', () => {
    for (const where of [
      `i.hs_code = 'x' AND i.registered_on >= 'a'`,
      `i.hs4 = 'x' AND i.registered_on >= 'a'`,
    ]) {
      const steps = store.all<{ detail: string }>(
        `EXPLAIN QUERY PLAN SELECT i.value_minor, i.net_grams, d.value_currency FROM item i
           CROSS JOIN declaration d ON d.seq = i.declaration_seq WHERE ${where}
         ORDER BY i.registered_on DESC LIMIT 1`,
      );
      expect(steps[0]?.detail).toMatch(/COVERING INDEX item_(goods|heading)/);
      expect(steps.some(({ detail }) => detail.includes('TEMP B-TREE'))).toBe(false);
    }
  });
});
