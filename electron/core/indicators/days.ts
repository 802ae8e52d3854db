/** When a declaration is of, and when its message came. */
export interface Lodged {
  /** Of its registration, else of the message (yyyy-mm-dd). */
  readonly day: string;
  /** UTC ISO 8601. */
  readonly receivedAt: string;
}

/** The days a declaration is weighed by. */
export interface Days {
  /** Of its registration: what lies before it is its past. */
  readonly day: string;
  /** As of which findings, categories, debts and pairs of goods are known: later where it is weighed again. */
  readonly asOf: string;
}

/** The day so many days before (yyyy-mm-dd). */
export function daysBefore(day: string, days: number): string {
  return new Date(Date.parse(day) - days * 86_400_000).toISOString().slice(0, 10);
}
