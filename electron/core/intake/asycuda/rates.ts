import type { Item } from '../../../../shared/declaration.ts';
import { majorUnits } from '../../../../shared/money.ts';

type Payment = Item['payments'][number];

/**
 * Some countries write the rate of a duty as a share (0.2), others in per cent (20); the sums show which.
 * Where a message writes shares, its rates are brought to per cent, those of lines without a sum included.
 */
export function settleDutyRates(items: readonly Item[]): void {
  const adValorem = items.flatMap((item) =>
    item.payments.filter((line) => isAdValorem(line, item)),
  );
  const manners = new Set(adValorem.map((line) => mannerOf(line)));
  if (!manners.has('share') || manners.has('per cent')) return;
  for (const line of adValorem) {
    // A share of more than the whole is not met among duties: such a rate is of another kind.
    if (line.rate === null || line.rate > 1) continue;
    // Twelve digits drop what the binary fraction added: 0.07 * 100 is 7.000000000000001.
    line.rate = Number((line.rate * 100).toPrecision(12));
  }
}

/**
 * A base near the customs value is a value; any other may be a quantity, and its rate a sum of money on
 * each unit.
 */
function isAdValorem({ base }: Payment, { customsValue }: Item): boolean {
  if (base === null || customsValue === null) return false;
  return base.minor > customsValue.minor / 2 && base.minor < customsValue.minor * 3;
}

/** How a line writes its rate; a small sum, which whole units round away, fits both and shows nothing. */
function mannerOf(line: Payment): 'share' | 'per cent' | null {
  const share = gives(line, 1);
  if (share === gives(line, 100)) return null;
  return share ? 'share' : 'per cent';
}

/** Whether base times rate gives the amount, within the rounding to a whole national unit. */
function gives({ base, rate, amount }: Payment, whole: 1 | 100): boolean {
  if (base === null || rate === null || amount === null || amount.minor === 0) return false;
  return Math.abs((majorUnits(base) * rate) / whole - majorUnits(amount)) <= 1;
}
