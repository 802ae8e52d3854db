import type { Declaration, DocumentKind } from '../../../shared/declaration.ts';
import type { Finding, Severity } from '../../../shared/finding.ts';
import type { TableName } from '../../../shared/reference.ts';
import type { Jurisdiction } from './jurisdiction.ts';
import type { Ledger } from './ledger.ts';
import type { Tables } from './tables.ts';

/** What control knows besides the declaration. */
export interface Given {
  /** The calendar day at the post (Asia/Almaty), yyyy-mm-dd. */
  readonly today: string;
  /** The day whose law applies: of registration, else today. */
  readonly day: string;
  readonly tables: Tables;
  readonly ledger: Ledger;
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

/** What a rule could not look at: a table that is there lacks what it needs (a nomenclature without rates). */
export interface Unchecked {
  readonly unchecked: TableName | 'duty' | 'excise' | 'ledger';
}

/** One rule of format-logical control. Pure: the same declaration and tables give the same breaches. */
export interface Rule {
  /** Under it the locales hold its words (`findings`) and where it comes from (`grounds`). */
  readonly code: string;
  /** `error` refuses registration, `warning` goes to the risk core, `info` is only said. */
  readonly severity: Severity;
  /**
   * What it is outside the Union, where another administration decides on registration and may use the
   * box otherwise; left out: the same.
   */
  readonly elsewhere?: Severity;
  /** Path of the field in the normalised declaration; `null` for the whole. */
  readonly field: string | null;
  /** Boxes of the EAEU form it looks at (`42`, `22`, `B`); empty: the message as a whole. */
  readonly boxes: readonly string[];
  /** Whether it looks at each of its boxes by itself, so that a finding is of one of them alone. */
  readonly apart?: true;
  /** Days of registration it is valid on, both inclusive; left out: always. */
  readonly valid?: { readonly from?: string; readonly until?: string };
  /** Where the rule is law; left out: anywhere. */
  readonly where?: Jurisdiction;
  /** Kinds of document it is about; left out: every one. */
  readonly documents?: readonly DocumentKind[];
  /** Tables without which it is not checked. */
  readonly needs?: readonly TableName[];
  check(declaration: Declaration, given: Given): Iterable<Breach | Unchecked>;
}

/** What the sentence of a check digit names where there is a right one; it has another where there is none. */
export const expecting = (digit: number | null): Finding['params'] =>
  digit === null ? {} : { expected: digit, context: 'expected' };

/** Sum of the values, or `null` where one of them is missing: an incomplete sum proves nothing. */
export function sumOf(values: readonly (number | null)[]): number | null {
  let sum = 0;
  for (const value of values) {
    if (value === null) return null;
    sum += value;
  }
  return sum;
}
