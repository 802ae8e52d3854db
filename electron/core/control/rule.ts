import type { Declaration } from '../../../shared/declaration.ts';
import type { Finding, Severity } from '../../../shared/finding.ts';

/** What control knows besides the declaration. */
export interface Today {
  /** The calendar day at the post (Asia/Almaty), yyyy-mm-dd. */
  readonly date: string;
}

/** One place where a rule does not hold. */
export interface Breach {
  /** Ordinal of the item; left out for the header. */
  readonly item?: number;
  /** Path of the field, where it is another than the rule's own. */
  readonly field?: string;
  /** What the sentence to the officer names: what was found, what was expected. */
  readonly params?: Finding['params'];
}

/** One rule of format-logical control. Pure: the same declaration gives the same breaches. */
export interface Rule {
  readonly code: string;
  /** `error` refuses registration, `warning` goes to the risk core, `info` is only said. */
  readonly severity: Severity;
  /** Path of the field in the normalised declaration; `null` for the whole. */
  readonly field: string | null;
  /** Where the rule comes from. */
  readonly source: string;
  check(declaration: Declaration, today: Today): Iterable<Breach>;
}

/** Sum of the values, or `null` where one of them is missing: an incomplete sum proves nothing. */
export function sumOf(values: readonly (number | null)[]): number | null {
  let sum = 0;
  for (const value of values) {
    if (value === null) return null;
    sum += value;
  }
  return sum;
}
