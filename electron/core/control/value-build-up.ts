import type { Declaration, Item } from '../../../shared/declaration.ts';
import type { Money } from '../../../shared/money.ts';
import { nationalCurrency, wholeUnits } from './national.ts';

type Costs = Declaration['costs'];

/** The parts of the customs value: the price, what is added to it, what is taken off. */
export const costElements = [
  'invoice',
  'externalFreight',
  'internalFreight',
  'insurance',
  'other',
  'deduction',
] as const satisfies readonly (keyof Costs)[];

/** Whether the value is taken from the price (method 1, or none named). */
export const isByPrice = ({ valuationMethod }: Item): boolean =>
  valuationMethod === null || valuationMethod === '1';

/** Whether the message breaks the value down: at least the price in national currency. */
export const statesItsCosts = ({ invoice }: Costs): boolean => (invoice?.national ?? null) !== null;

/** The parts added up, in national currency; `null` where the price is not stated or the currencies differ. */
export function builtUp(costs: Costs): Money | null {
  const price = costs.invoice?.national ?? null;
  if (price === null) return null;
  let minor = 0;
  for (const element of costElements) {
    const part = costs[element]?.national ?? null;
    if (part === null) continue;
    if (part.currency !== price.currency) return null;
    minor += element === 'deduction' ? -part.minor : part.minor;
  }
  return { minor, currency: price.currency };
}

/**
 * Whether every item states its own share of each part. Systems that apportion freight by themselves
 * leave the shares of the items empty; then only the whole can be checked.
 */
export function statesSharesOfItems({ costs, items }: Declaration): boolean {
  if (items.length === 0 || !items.every((item) => statesItsCosts(item.costs))) return false;
  return costElements.every((element) => {
    const whole = costs[element]?.national?.minor ?? 0;
    return whole === 0 || items.some((item) => (item.costs[element]?.national?.minor ?? 0) !== 0);
  });
}

/**
 * A sum of the invoice in national currency at the rate of box 23, rounded to its minor unit; a sum
 * already in national currency as it is; `null` for other currencies and without a rate.
 */
export function priceInNational(declaration: Declaration, sum: Money): Money | null {
  const national = nationalCurrency(declaration);
  if (sum.currency === national) return sum;
  const { invoice, exchangeRate } = declaration;
  if (exchangeRate === null || invoice?.currency !== sum.currency) return null;
  // Whole tiyn up to a quadrillion are exact in binary, and nobody compares closer than that.
  const converted =
    (sum.minor * exchangeRate * wholeUnits(national, 1)) / wholeUnits(sum.currency, 1);
  return { minor: Math.round(converted), currency: national };
}
