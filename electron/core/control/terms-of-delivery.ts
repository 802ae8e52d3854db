/** Incoterms 2020. */
const current = new Set('EXW FCA FAS FOB CFR CIF CPT CIP DAP DPU DDP'.split(' '));
/** Terms of earlier editions that contracts still name. */
const withdrawn = new Set('DAF DES DEQ DDU DAT'.split(' '));
/** What the classifier of delivery terms has for all others. */
const otherTerms = 'XXX';

/** Whether the terms are of the current Incoterms, of an earlier edition, or of none. */
export function editionOf(terms: string): 'current' | 'withdrawn' | 'unknown' {
  if (withdrawn.has(terms)) return 'withdrawn';
  return current.has(terms) || terms === otherTerms ? 'current' : 'unknown';
}

/** The price ends at the seller's or at the port of loading: the carriage to the border is yet to be added. */
export const leavesFreightOut = (terms: string): boolean =>
  ['EXW', 'FCA', 'FAS', 'FOB'].includes(terms);

const paidToThePlace = ['CPT', 'CIP', 'DAP', 'DPU', 'DDP', 'DAT', 'DDU'];
const paidToThePort = ['CFR', 'CIF', 'DES', 'DEQ'];
/** Mode of transport at the border: sea. */
const sea = '10';

/**
 * Whether the price already holds the carriage to the border. Terms of a port say so only of goods that
 * come by sea: to a country without one there is a journey left, which is rightly added.
 */
export function includesFreight(terms: string, mode: string | null): boolean {
  return paidToThePlace.includes(terms) || (paidToThePort.includes(terms) && mode === sea);
}

/** Whether the price already holds the insurance. */
export function includesInsurance(terms: string, mode: string | null): boolean {
  return terms === 'CIP' || (terms === 'CIF' && mode === sea);
}
