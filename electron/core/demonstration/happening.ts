import type { Completion } from '../../../shared/contract/consignments.ts';
import type { Truth } from './truth.ts';

/** Something that happens to a consignment beside the declaration of the traffic itself. */
export type Happening = Sent | Taken;

/** A further message: what announced the goods, what was lodged again, what was corrected. */
export interface Sent {
  readonly kind: 'message';
  readonly role: 'preliminary' | 'transit' | 'again' | 'correction';
  /** UTC moment, ISO 8601. */
  readonly at: string;
  readonly fileName: string;
  readonly text: string;
  readonly brokerCode: string | null;
  /** What is the matter with the declaration once this is accepted. */
  readonly truth: Truth;
}

/** A step that an officer takes with the consignment of an accepted paper. */
export interface Taken {
  readonly kind: 'step';
  readonly at: string;
  /** File of the paper by which the consignment is found. */
  readonly of: string;
  /** No other paper waits for it, so that it may be written down somewhat later. */
  readonly canWait: boolean;
  readonly step:
    | {
        readonly do: 'arrive';
        readonly vehicle: string | null;
        readonly containers: readonly string[];
      }
    | { readonly do: 'complete'; readonly seals: Completion['seals']; readonly note: string | null }
    | { readonly do: 'store'; readonly warehouse: string };
}

/** A UTC moment so many hours later. */
export const hoursAfter = (at: string, hours: number): string =>
  new Date(Date.parse(at) + Math.round(hours * 3_600_000)).toISOString();
