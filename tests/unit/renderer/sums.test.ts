import { describe, expect, test } from 'vitest';
import { checkSums, totalPayments } from '../../../renderer/features/declaration/sums.ts';
import { declarationOf } from './declaration-at-hand.ts';

const usd = (minor: number) => ({ minor, currency: 'USD' });
const priceCheck = (declaration: Parameters<typeof checkSums>[0]) =>
  checkSums(declaration).find(({ what }) => what === 'price');

describe('the sums of the declaration page', () => {
  test('item prices that add up to the invoice agree', () => {
    const check = priceCheck(
      declarationOf({ invoice: usd(300) }, [{ price: usd(100) }, { price: usd(200) }]),
    );
    expect(check).toMatchObject({ declared: 300, counted: 300, state: 'equal' });
  });

  test('a cent an item is rounding, more is a difference', () => {
    const items = [{ price: usd(100) }, { price: usd(200) }];
    expect(priceCheck(declarationOf({ invoice: usd(302) }, items))?.state).toBe('rounding');
    expect(priceCheck(declarationOf({ invoice: usd(303) }, items))?.state).toBe('differs');
  });

  test('an item without a price makes the sum unknown, never smaller', () => {
    const check = priceCheck(
      declarationOf({ invoice: usd(300) }, [{ price: usd(300) }, { price: null }]),
    );
    expect(check).toMatchObject({ counted: null, silent: 1, state: 'unknown' });
  });

  test('prices in another currency are not added to the invoice', () => {
    const check = priceCheck(
      declarationOf({ invoice: usd(300) }, [{ price: { minor: 300, currency: 'EUR' } }]),
    );
    expect(check?.state).toBe('unknown');
  });

  test('a header without items has nothing that could disagree but their number', () => {
    const checks = checkSums(declarationOf({ invoice: usd(300) }, []));
    expect(checks.every(({ state }) => state === 'unknown' || state === 'equal')).toBe(true);
  });

  test('payments are added by kind, secured ones apart from those due now', () => {
    const kzt = (minor: number) => ({ minor, currency: 'KZT' });
    const payment = (kind: string, minor: number, mode: 'payable' | 'guaranteed' | null) => ({
      kind,
      base: null,
      rate: null,
      rates: [],
      join: null,
      baseQuantity: null,
      amount: kzt(minor),
      mode,
    });
    expect(
      totalPayments([
        { payments: [payment('5060', 5, 'payable'), payment('2010', 1, 'guaranteed')] },
        { payments: [payment('5060', 7, null)] },
      ]),
    ).toEqual([
      { kind: '2010', payable: null, guaranteed: kzt(1) },
      { kind: '5060', payable: kzt(12), guaranteed: null },
    ]);
  });
});
