import type { Scheme } from './schemes/scheme.ts';

/** What is really the matter with a declaration. Kept apart from the messages: only benchmarks and the simulated controls read it. */
export interface Truth {
  readonly registrationNumber: string;
  readonly guilty: boolean;
  readonly scheme: Scheme | null;
  /** Ordinals of the items concerned; empty for the whole. */
  readonly items: readonly number[];
  /** What a perfect control would find: outcome code (00 nothing, 01 a slip, 10 value adjusted, …). */
  readonly outcome: string;
  /** 0 to 5; two and more is a hit. */
  readonly severity: number;
  /** Payments that were withheld, tiyn. */
  readonly moneyMinor: number;
}

/** A message of the demonstration, with the truth about it. */
export interface DemonstrationCase {
  readonly fileName: string;
  /** The message, in UTF-8 when it is sent. */
  readonly text: string;
  /** When the message reaches the post, UTC ISO 8601. */
  readonly receivedAt: string;
  /** Tax number of the broker that declares; `null` where the trader declares itself. */
  readonly brokerCode: string | null;
  readonly truth: Truth;
}

/** One line of the truth file (JSON Lines), without the line break. */
export function truthLine({ truth }: DemonstrationCase): string {
  return JSON.stringify(truth);
}
