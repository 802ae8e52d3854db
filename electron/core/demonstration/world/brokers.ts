import { randomFor } from '../prng.ts';
import { partnership, personName } from './names.ts';
import { inventedBin } from './numbers.ts';

/** A customs broker that declares for others. */
export interface Broker {
  /** Its BIN, which stands as the declarant's code in messages. */
  readonly code: string;
  readonly name: string;
  readonly address: string;
  readonly staff: readonly string[];
  /** How often its papers have slips, against the average of 1. */
  readonly carelessness: number;
}

/**
 * The broker with this ordinal; the same for a seed however much traffic there is. Brokers carry
 * registration months of 1996 and traders later ones, so that the two never share a BIN.
 */
export function brokerNumber(seed: number, ordinal: number): Broker {
  const random = randomFor(seed, 'broker', ordinal);
  const month = String((ordinal % 12) + 1).padStart(2, '0');
  const code = inventedBin(`96${month}`, randomFor(seed, 'broker code', ordinal), new Set());
  return {
    code,
    ...partnership(random),
    staff: Array.from({ length: random.whole(2, 5) }, () => personName(random)),
    carelessness: random.logNormal(0.9, 0.45),
  };
}

/** Broker 0 is on good terms with one officer of the post. */
export const friendlyBroker = (seed: number): Broker => brokerNumber(seed, 0);

export function brokers(seed: number, count: number): readonly Broker[] {
  const all = Array.from({ length: count }, (_, ordinal) => brokerNumber(seed, ordinal));
  const seen = new Set<string>();
  return all.filter(({ code }) => !seen.has(code) && seen.add(code));
}
