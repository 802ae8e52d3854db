import type { Declaration, Item } from '../../../shared/declaration.ts';
import type { Money } from '../../../shared/money.ts';
import { typedCount, typedKilograms, typedMoney } from './figures.ts';
import type { Currencies } from './text.ts';

/**
 * The boxes of the main sheet that add up the goods, counted: by path, as they are typed. A total of
 * which an item says nothing, or of sums in different currencies, is left out.
 */
export function countedTotals(
  { items }: Pick<Declaration, 'items'>,
  currencies: Currencies,
): ReadonlyMap<string, string> {
  const counted = new Map<string, string>([['totals.items', typedCount(items.length)]]);
  const packages = sumOf(items.map((item) => item.packages.count));
  if (packages !== null) counted.set('totals.packages', typedCount(packages));
  const gross = sumOf(items.map((item) => item.grossGrams));
  if (gross !== null) counted.set('totals.grossGrams', typedKilograms(gross));
  const value = moneySum(items, (item) => item.customsValue);
  if (value !== null) counted.set('totals.customsValue', typedMoney(value, currencies.national));
  const price = moneySum(items, (item) => item.price);
  if (price !== null) counted.set('invoice', typedMoney(price, currencies.invoice));
  return counted;
}

function sumOf(parts: readonly (number | null)[]): number | null {
  let sum = 0;
  for (const part of parts) {
    if (part === null) return null;
    sum += part;
  }
  return parts.length === 0 ? null : sum;
}

function moneySum(items: readonly Item[], of: (item: Item) => Money | null): Money | null {
  const currency = items[0] === undefined ? undefined : of(items[0])?.currency;
  if (currency === undefined) return null;
  const minor = sumOf(
    items.map((item) => {
      const money = of(item);
      return money?.currency === currency ? money.minor : null;
    }),
  );
  return minor === null ? null : { minor, currency };
}
