import { assess, type Assessment } from '../assessment.ts';
import { grossOf, invoiceOf, type Consignment } from '../consignment.ts';
import { papersOf, type Paper } from '../papers.ts';
import { describe } from './describe.ts';

/** A declaration filled in and about to be written; slips of the pen happen to it here. */
export interface Draft {
  readonly consignment: Consignment;
  readonly assessment: Assessment;
  readonly papers: readonly (readonly Paper[])[];
  readonly descriptions: readonly string[];
  readonly containers: readonly string[];
  /** Tax number of the trader as typed. */
  readonly traderCode: string;
  /** Header sums as typed: number of items and packages, invoice in minor units, gross grams. */
  readonly header: {
    readonly items: number;
    readonly packages: number;
    readonly invoice: number;
    readonly grossGrams: number;
  };
  /** Commodity codes as typed. */
  readonly codes: readonly string[];
}

/** The declaration filled in without a slip. */
export function draftOf(seed: number, consignment: Consignment): Draft {
  const { loads } = consignment;
  return {
    consignment,
    assessment: assess(consignment),
    papers: papersOf(seed, consignment),
    descriptions: loads.map((load) => describe(load, consignment.date)),
    containers: consignment.containers,
    traderCode: consignment.trader.bin,
    header: {
      items: loads.length,
      packages: loads.reduce((sum, load) => sum + load.packages, 0),
      invoice: invoiceOf(loads),
      grossGrams: grossOf(loads),
    },
    codes: loads.map((load) => load.line.hs),
  };
}
