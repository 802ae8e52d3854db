import {
  joinOfSteps,
  type Item,
  type JoinStep,
  type Rate,
} from '../../../../shared/declaration.ts';
import { figureOf, modeOf, rateOf } from '../eaeu/codes.ts';
import type { Part } from '../values/part.ts';

type Payment = Item['payments'][number];

/** Calculation of payments (box 47). */
export function readPayments(item: Part, national: string): Payment[] {
  return item
    .every('ESADout_CUCustomsPaymentCalculation')
    .map((line) => readPayment(line, national))
    .filter((line) => line.kind !== null || line.amount !== null);
}

function readPayment(line: Part, national: string): Payment {
  const field = 'payments';
  // The third rate is added to the first, and the second is compared with the result.
  const rates = ['', '3', '2'].map((suffix) => readRate(line, suffix)).filter(isRate);
  const currency = line.currency(`${field}.base`, 'TaxBaseCurrencyCode');
  const unit =
    line.code(`${field}.base`, 'TaxBaseTNVEDQualifierCode') ??
    line.code(`${field}.base`, 'TaxBaseQualifierCode');
  const perUnit = unit !== null || (currency === null && rates[0]?.kind === 'specific');
  const paid = line.currency(`${field}.amount`, 'PaymentCurrencyCode') ?? national;
  return {
    kind: line.code(`${field}.kind`, 'PaymentModeCode'),
    base: perUnit ? null : line.money(`${field}.base`, currency ?? national, 'TaxBase'),
    rate: figureOf(rates),
    rates,
    join: joinOf(line),
    baseQuantity: perUnit ? line.quantity(`${field}.base`, 'TaxBase') : null,
    amount: line.money(`${field}.amount`, paid, 'PaymentAmount'),
    mode: modeOf(line.code(`${field}.mode`, 'PaymentCode')),
  };
}

const isRate = (rate: Rate | null): rate is Rate => rate !== null;

/** The rate whose elements end in this suffix: none, 2 or 3. */
function readRate(line: Part, suffix: string): Rate | null {
  const field = 'payments.rate';
  return rateOf({
    value: line.quantity(field, `Rate${suffix}`),
    kind: line.code(field, `RateTypeCode${suffix}`),
    currency: line.currency(field, `RateCurrencyCode${suffix}`),
    unit: line.code(field, `RateTNVEDQualifierCode${suffix}`),
    per: line.quantity('payments', `WeightingFactor${suffix}`),
  });
}

/**
 * How the rates make one: the third is added to the first (sign +, also when left out), and what that
 * gives is held against the second, which stands after "but not less than" (sign 1, also when left out)
 * or "but not more than" (2). A difference is none of these: the rates are then kept without a rule.
 */
function joinOf(line: Part): Payment['join'] {
  const field = 'payments';
  const steps: JoinStep[] = [];
  if (line.quantity(field, 'Rate3') !== null) {
    const sign = line.code(field, 'OperationsSign') ?? '+';
    if (sign !== '+' && sign !== '1') return null;
    steps.push('sum');
  }
  if (line.quantity(field, 'Rate2') !== null)
    steps.push(line.code(field, 'ComparisonOperationsSign') === '2' ? 'lesser' : 'greater');
  return steps.length === 0 ? null : joinOfSteps(steps);
}
