import type { Approval } from './approval.ts';
import type { InspectionOrder, OrderInput } from './inspection.ts';

export type Extent = Pick<
  OrderInput,
  'kind' | 'percent' | 'items' | 'unpack' | 'recount' | 'reweigh' | 'photograph'
>;

const works = ['unpack', 'recount', 'reweigh', 'photograph'] as const;

/**
 * Whether an order asks for less than the one before it: a smaller share, fewer items, work with the goods
 * taken away, or an examination where they were to be opened.
 * @param ordinals of every item of the declaration: what an order that names none means
 */
export function isLowered(now: Extent, before: Extent, ordinals: readonly number[]): boolean {
  const ordered = new Set(now.items.length === 0 ? ordinals : now.items);
  const were = before.items.length === 0 ? ordinals : before.items;
  return (
    now.percent < before.percent ||
    (before.kind === 'inspection' && now.kind === 'examination') ||
    works.some((work) => before[work] && !now[work]) ||
    were.some((item) => !ordered.has(item))
  );
}

/**
 * Whether the head of the post granted that this much less is ordered: since the order in force, so that a
 * granted question is good for one order, and no less than was granted.
 */
export function isGranted(
  percent: number,
  before: Pick<InspectionOrder, 'at'>,
  approvals: readonly Approval[],
): boolean {
  const granted = approvals.findLast(
    ({ asked, decision }) =>
      asked.kind === 'lowerExtent' && decision?.granted === true && decision.at > before.at,
  );
  return granted?.asked.kind === 'lowerExtent' && percent >= granted.asked.percent;
}
