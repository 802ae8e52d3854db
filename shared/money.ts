import { z } from 'zod';
import currencies from 'currency-codes';

/** A sum in integer minor units (tiyn, cents) of an ISO 4217 currency; `XXX` where the message names none. */
export const moneySchema = z.strictObject({
  minor: z.int(),
  currency: z.string().regex(/^[A-Z]{3}$/),
});
export type Money = z.infer<typeof moneySchema>;

/** The currency in which the post assesses, collects and gives back. */
export const nationalCurrency = 'KZT';

/** A sum of what is known, in minor units of the national currency, with how many results say one; `null`: none does. */
export const knownSumSchema = z
  .strictObject({ minor: z.int(), results: z.int().positive() })
  .nullable();
export type KnownSum = z.infer<typeof knownSumSchema>;

/** The currency of a sum whose message does not say which national currency it is in (ISO 4217 "no currency"). */
export const unnamedCurrency = 'XXX';

const knownDigits = new Map<string, number>([[unnamedCurrency, 2]]);

/**
 * How many decimal digits the minor unit of a currency has (ISO 4217); 2 for one that ISO does not
 * list, and for the unnamed one, whose sums may still carry cents.
 */
export function minorDigits(currency: string): number {
  const known = knownDigits.get(currency);
  if (known !== undefined) return known;
  const digits = currencies.code(currency)?.digits ?? 2;
  knownDigits.set(currency, digits);
  return digits;
}

/** Whether ISO 4217 lists this alphabetic code. */
export function isCurrency(code: string): boolean {
  return currencies.code(code) !== undefined;
}

/** The sum in whole units, for arithmetic that is not accounting (prices per kg, thresholds). */
export function majorUnits(money: Money): number {
  return money.minor / 10 ** minorDigits(money.currency);
}
