import type { PriceEvidence } from '../../../shared/contract/check.ts';
import type { Item } from '../../../shared/declaration.ts';
import {
  evidenceOf,
  valuationMethods,
  type CheckDraft,
  type ValueDecision,
} from '../../../shared/work/check.ts';
import { cardOf } from './justification.ts';

export const methodOf = (text: string | null): ValueDecision['method'] | null =>
  valuationMethods.find((method) => method === text) ?? null;

/**
 * Another decision on the value of an item, with its justification half written. The same once more takes it
 * back, but never what the officer wrote: his key leads him back to it.
 */
export function valueDecided(
  body: CheckDraft,
  item: Item,
  verdict: ValueDecision['verdict'],
  evidence: PriceEvidence | undefined,
  justification: string,
): CheckDraft {
  const before = body.values.find((one) => one.item === item.ordinal);
  if (before?.verdict === verdict)
    return isWritten(before, justification) ? body : withoutValue(body, item.ordinal);
  const declaredMethod = methodOf(item.valuationMethod);
  const decision: ValueDecision = {
    item: item.ordinal,
    verdict,
    declaredMethod,
    method: verdict === 'adjusted' ? '6' : (declaredMethod ?? '1'),
    declared: item.customsValue,
    accepted: verdict === 'accepted' ? item.customsValue : (before?.accepted ?? null),
    justification,
    evidence:
      verdict === 'accepted' || evidence === undefined ? null : evidenceOf(cardOf(evidence)),
  };
  const others = body.values.filter((one) => one !== before);
  return { ...body, values: [...others, decision].sort((a, b) => a.item - b.item) };
}

export const withoutValue = (body: CheckDraft, item: number): CheckDraft => ({
  ...body,
  values: body.values.filter((one) => one.item !== item),
});

/** Whether the officer wrote a sum, or more than the program wrote for him. */
function isWritten({ verdict, accepted, justification }: ValueDecision, template: string): boolean {
  if (verdict === 'accepted') return false;
  if (accepted !== null) return true;
  return justification.trim() !== '' && justification !== template;
}
