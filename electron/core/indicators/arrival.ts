import { traderOf, type Declaration } from '../../../shared/declaration.ts';
import { hourOfArrival } from '../risk/arrival.ts';
import type { ArrivalHistory } from '../risk/history.ts';
import type { Reader } from '../store/store.ts';
import { binsOf } from './counts.ts';
import type { Lodged } from './days.ts';

/** When the declaration came, and when those of its trader and of the post came before; `null`: not to be told. */
export function arrivalHistory(
  reader: Reader,
  declaration: Declaration,
  { day, receivedAt }: Lodged,
): ArrivalHistory | null {
  const hour = hourOfArrival(day, receivedAt);
  if (hour === null) return null;
  const trader = traderOf(declaration)?.code ?? null;
  return {
    hour,
    own: trader === null ? [] : binsOf(reader, 'hour', trader),
    post: binsOf(reader, 'hour', ''),
  };
}
