import { z } from 'zod';

/** What a control changes of one kind of payment. */
export const effectSchema = z.strictObject({
  /** Kind of payment by the classifier: 1010 fee, 2010 duty, 4010 excise, 5060 value added tax, … */
  payment: z.string().regex(/^[0-9A-ZА-Я]{1,8}$/u),
  /** Tiyn; to be collected, or less than nothing: to be given back. */
  minor: z.int().min(-Number.MAX_SAFE_INTEGER).max(Number.MAX_SAFE_INTEGER),
});
export type Effect = z.infer<typeof effectSchema>;

/** Kind of payment that is a fine: a penalty, and no part of what was due. */
export const finePayment = 'FINE';

/** Duties and taxes assessed in all, tiyn; `null` where they leave the exact integers. */
export function assessedOf(effects: readonly Effect[]): number | null {
  return sum(effects.filter(({ payment }) => payment !== finePayment));
}

/** Fines imposed in all, tiyn. */
export function finedOf(effects: readonly Effect[]): number | null {
  return sum(effects.filter(({ payment }) => payment === finePayment));
}

/** Whether the sums stay within the exact integers, and nobody is fined less than nothing. */
export const areReckonable = (effects: readonly Effect[]): boolean =>
  assessedOf(effects) !== null && (finedOf(effects) ?? -1) >= 0;

function sum(effects: readonly Effect[]): number | null {
  const total = effects.reduce((all, { minor }) => all + minor, 0);
  return Number.isSafeInteger(total) ? total : null;
}
