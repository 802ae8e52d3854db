import type { Accepted } from '../../../shared/contract/check.ts';
import type { CheckDraft } from '../../../shared/work/check.ts';
import { finePayment, type Effect } from '../../../shared/work/effect.ts';

/** What is accepted of each item in place of what is declared. */
export function acceptedOf({ values, classification, origin }: CheckDraft): Accepted[] {
  const items = new Map<number, Accepted>();
  const at = (item: number): Accepted =>
    items.get(item) ?? { item, value: null, hs: null, withoutPreference: false };
  for (const { item, verdict, accepted } of values)
    if (verdict === 'adjusted' && accepted !== null)
      items.set(item, { ...at(item), value: accepted });
  for (const { item, found } of classification)
    if (/^\d{4,14}$/.test(found)) items.set(item, { ...at(item), hs: found });
  for (const { item, decision } of origin)
    if (decision === 'refused') items.set(item, { ...at(item), withoutPreference: true });
  return [...items.values()].sort((a, b) => a.item - b.item);
}

export const isSameAccepted = (one: readonly Accepted[], other: readonly Accepted[]): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** The reckoned effects in place of those that are there; fines are nobody's to reckon. */
export function withReckoned(body: CheckDraft, effects: readonly Effect[]): CheckDraft {
  const fines = body.effects.filter(({ payment }) => payment === finePayment);
  return { ...body, effects: [...effects, ...fines] };
}
