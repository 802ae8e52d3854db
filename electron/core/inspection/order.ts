import { fallsShort, isGranted, isLowered } from '../../../shared/work/extent.ts';
import type { OrderInput } from '../../../shared/work/inspection.ts';
import { familyOf } from '../../../shared/work/measure.ts';
import { approvalsOf } from '../desk/approvals.ts';
import { outOfState } from '../desk/faults.ts';
import { measuresOf } from '../desk/measures.ts';
import { nextNumber } from '../desk/numbers.ts';
import { ordinalsOf } from '../desk/row.ts';
import { restate, retime } from '../desk/timing.ts';
import { demandInHand, objectOf, turn, type Desk, type Seen } from '../desk/turn.ts';
import { orderOf } from '../desk/view.ts';

/**
 * Orders an inspection. More than the order in force is ordered freely; less only as the head of the post
 * granted, once for each time he was asked.
 * @throws DeskFault
 */
export function orderInspection(desk: Desk, seen: Seen, order: OrderInput): void {
  turn(desk, seen, (taken) => {
    demandInHand(taken);
    const { change, subject, actor, at } = taken;
    const ordinals = ordinalsOf(change, subject.seq);
    if (Date.parse(order.notifiedAt) > Date.parse(at)) throw outOfState('notifiedLater');
    if (order.items.some((item) => !ordinals.includes(item))) throw outOfState('unknownItem');
    // What nobody asked for is an officer's own measure: the head of the post decides on it first.
    const measures = measuresOf(change, subject.seq);
    if (!measures.some(({ code }) => familyOf(code) === 'goods'))
      throw outOfState('noGoodsMeasure');
    if (fallsShort(order, measures)) throw outOfState('lessThanMeasure');
    const before = orderOf(change, subject.seq);
    const lowered = before !== null && isLowered(order, before, ordinals);
    if (lowered && !isGranted(order, before, ordinals, approvalsOf(change, subject.seq)))
      throw outOfState('lowered');
    const number = nextNumber(change, 'order', at);
    change.run(
      'INSERT INTO inspection_order (declaration_seq, number, body, at, by) VALUES (?, ?, ?, ?, ?)',
      subject.seq,
      number,
      JSON.stringify(order),
      at,
      actor.name,
    );
    retime(taken);
    restate(taken);
    change.record({
      action: 'inspection.order',
      object: objectOf(taken),
      before: before === null ? {} : { ...extentOf(before), number: before.number },
      after: { ...extentOf(order), number },
      ...(order.note.trim() === '' ? {} : { reason: order.note }),
      detail: { lowered },
    });
  });
}

/** What of an order the log tells. */
const extentOf = ({ kind, percent, items, unpack, recount, reweigh, photograph }: OrderInput) => ({
  kind,
  percent,
  items: items.length === 0 ? 'all' : items.join(', '),
  unpack,
  recount,
  reweigh,
  photograph,
});
