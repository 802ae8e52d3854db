import type { Approval } from './approval.ts';
import type { InspectionOrder, OrderInput } from './inspection.ts';
import { familyOf, type Measure } from './measure.ts';

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
  // Of what a correction took out of the declaration nothing can be ordered any more.
  const were =
    before.items.length === 0 ? ordinals : before.items.filter((item) => ordinals.includes(item));
  return (
    now.percent < before.percent ||
    (before.kind === 'inspection' && now.kind === 'examination') ||
    works.some((work) => before[work] && !now[work]) ||
    were.some((item) => !ordered.has(item))
  );
}

/**
 * Whether the head of the post granted that this much less is ordered: since the order in force, so that a
 * granted question is good for one order, and no less than was granted. He was asked for a share: whatever
 * else was ordered stays.
 */
export function isGranted(
  now: Extent,
  before: Extent & Pick<InspectionOrder, 'at'>,
  ordinals: readonly number[],
  approvals: readonly Approval[],
): boolean {
  if (isLowered({ ...now, percent: before.percent }, before, ordinals)) return false;
  const granted = approvals.findLast(
    ({ asked, decision }) =>
      asked.kind === 'lowerExtent' && decision?.granted === true && decision.at > before.at,
  );
  return granted?.asked.kind === 'lowerExtent' && now.percent >= granted.asked.percent;
}

/** Whether an order leaves out what an open measure asks for: to open the goods, or an item it names. */
export function fallsShort(
  { kind, items }: Pick<Extent, 'kind' | 'items'>,
  measures: readonly Measure[],
): boolean {
  const open = measures.filter(({ code, state }) => state === 'open' && familyOf(code) === 'goods');
  if (kind === 'examination' && open.some(({ code }) => code === 'I21')) return true;
  if (items.length === 0) return false;
  const ordered = new Set(items);
  return open.some((measure) => measure.items.some((item) => !ordered.has(item)));
}
