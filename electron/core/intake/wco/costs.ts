import type { Declaration } from '../../../../shared/declaration.ts';
import type { Money } from '../../../../shared/money.ts';
import { at, every, type Branch } from '../branch.ts';
import type { ValueReader } from '../values/value-reader.ts';
import { amount, joined, type MessageContext } from './leaves.ts';

type Costs = Declaration['costs'];
type Element = 'externalFreight' | 'other' | 'deduction';

/**
 * What a charge is to the customs value, by its code of data element 4/9: AK transport and insurance
 * to the place of introduction, other codes of A further additions, those of B deductions. National
 * codes beyond these are additions.
 */
function elementOf(code: string | null): Element {
  if (code === 'AK') return 'externalFreight';
  return code?.startsWith('B') === true ? 'deduction' : 'other';
}

/** The build-up of the customs value, and what each charge was, one a line. */
interface ReadCosts {
  readonly costs: Pick<Costs, Element>;
  readonly said: string[];
}

/**
 * The build-up of the customs value, of the whole shipment or of one item: charges of one kind are
 * summed. A sum of another currency than the first of its kind is not converted and not added; that is
 * said, and it stands among the charges.
 */
export function readCosts(
  valuation: Branch | undefined,
  item: number | null,
  context: MessageContext,
  values: ValueReader,
): ReadCosts {
  const sums = new Map<Element, Money>();
  const said: string[] = [];
  const add = (element: Element, leaf: Branch | undefined, name: string): void => {
    const sum = amount(leaf, item, `costs.${element}.foreign`, context, values);
    if (sum === null || leaf === undefined) return;
    const value = `${leaf.text.trim()} ${sum.currency}`;
    said.push(`${name}: ${value}`);
    const earlier = sums.get(element);
    if (earlier === undefined) sums.set(element, sum);
    else if (earlier.currency === sum.currency) {
      sums.set(element, { ...earlier, minor: earlier.minor + sum.minor });
    } else {
      const place = { item, field: `costs.${element}`, tag: leaf.tag };
      values.faults.add('CHARGE_NOT_ADDED', 'warning', place, { value });
    }
  };
  add('externalFreight', at(valuation, 'FreightChargeAmount'), 'FreightChargeAmount');
  for (const charge of every(valuation, 'ChargeDeduction')) {
    const code = values.code(at(charge, 'ChargesTypeCode'), item, 'costs');
    const name = joined(['ChargeDeduction', code], ' ') ?? '';
    add(elementOf(code), at(charge, 'OtherChargeDeductionAmount'), name);
  }
  const cost = (element: Element): Costs[Element] => {
    const sum = sums.get(element);
    if (sum === undefined) return null;
    return { national: sum.currency === context.national ? sum : null, foreign: sum };
  };
  const costs = {
    externalFreight: cost('externalFreight'),
    other: cost('other'),
    deduction: cost('deduction'),
  };
  return { costs, said };
}
