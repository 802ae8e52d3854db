import type { WorkView } from '../../../shared/contract/work.ts';
import type { OrderInput } from '../../../shared/work/inspection.ts';
import { familyOf } from '../../../shared/work/measure.ts';

/** What an order begins with: the one in force, or what the measures on the goods mean. */
export function orderBegun(
  { order, measures }: Pick<WorkView, 'order' | 'measures'>,
  place: string,
): OrderInput {
  if (order !== null) {
    const { number: _number, at: _at, since: _since, by: _by, name: _name, ...input } = order;
    return input;
  }
  const has = (code: string) => measures.some((measure) => measure.code === code);
  const goods = measures
    .filter(({ code, state }) => state === 'open' && familyOf(code) === 'goods')
    .map(({ items }) => items);
  return {
    kind: has('I20') && !has('I21') ? 'examination' : 'inspection',
    percent: 50,
    // Two measures may concern the same item; one that names none concerns all.
    items: goods.some((items) => items.length === 0)
      ? []
      : [...new Set(goods.flat())].sort((a, b) => a - b),
    unpack: true,
    recount: true,
    reweigh: has('I23'),
    photograph: true,
    means: has('I22') ? ['scanner'] : [],
    place,
    notifiedAt: '',
    note: '',
  };
}
