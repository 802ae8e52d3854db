import { isCurrency, type Money } from '../../../shared/money.ts';
import type { CheckDraft } from '../../../shared/work/check.ts';
import { finePayment } from '../../../shared/work/effect.ts';
import { moneyOf } from '../entry/figures.ts';

export interface SumRules {
  readonly currency: string;
  /** Whether less than nothing may be written. */
  readonly signed?: boolean | undefined;
  /** Whether it is a sum of that currency and of no other, and is not left out. */
  readonly plain?: boolean | undefined;
}

type SumFault = 'wrong' | 'negative' | 'currency' | 'empty';

/** A sum as it is typed; `null` without a fault: the field is left empty. */
export function readSum(
  typed: string,
  { currency, signed = false, plain = false }: SumRules,
): { readonly value: Money | null; readonly fault: SumFault | null } {
  const fault = (what: SumFault) => ({ value: null, fault: what });
  if (typed.trim() === '') return plain ? fault('empty') : { value: null, fault: null };
  const { value } = moneyOf(typed, currency);
  if (value === null) return fault('wrong');
  if (plain && value.currency !== currency) return fault('currency');
  // `12OOO` would be twelve of a currency that there is not.
  if (value.currency !== currency && !isCurrency(value.currency)) return fault('wrong');
  if (!signed && value.minor < 0) return fault('negative');
  return { value, fault: null };
}

/** Names of the fields of sums. */
export const acceptedName = (item: number): string => `values.${item}`;
export const effectName = (payment: string): string => `effects.${payment}`;

/** The element of the field of an effect. */
export const effectId = (payment: string): string => `check-effect-${payment}`;

/** The names of fields after what is reckoned was written over the effects: a fine is nobody's to reckon. */
export const reckonedOver = (name: string): string | null =>
  name.startsWith(effectName('')) && name !== effectName(finePayment) ? null : name;

/** What the field of a sum holds, as JSON; `undefined`: there is no such field. */
export function heldInCheck({ values, effects }: CheckDraft, name: string): string | undefined {
  const accepted = values.find(
    ({ item, verdict }) => verdict === 'adjusted' && acceptedName(item) === name,
  );
  const effect = effects.find(({ payment }) => effectName(payment) === name);
  if (accepted !== undefined) return JSON.stringify(accepted.accepted);
  return effect === undefined ? undefined : JSON.stringify(effect.minor);
}
