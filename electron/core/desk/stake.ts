import type { Declaration } from '../../../shared/declaration.ts';
import { nationalCurrency, type Money } from '../../../shared/money.ts';

/** Customs payments declared in all, tiyn: what is at stake; `null` where none is declared in tenge. */
export function paymentsAtStake({ totals, payments, items }: Declaration): number | null {
  const total = inTenge(totals.payments);
  if (total !== null) return total;
  return (
    sumOf(payments.map(({ amount }) => amount)) ??
    sumOf(items.flatMap((item) => item.payments.map(({ amount }) => amount)))
  );
}

const inTenge = (money: Money | null): number | null =>
  money?.currency === nationalCurrency ? money.minor : null;

function sumOf(amounts: readonly (Money | null)[]): number | null {
  const known = amounts.map(inTenge).filter((minor) => minor !== null);
  if (known.length === 0) return null;
  const sum = known.reduce((all, minor) => all + minor, 0);
  return Number.isSafeInteger(sum) ? sum : null;
}
