import type { Item, Rate } from '../../../../shared/declaration.ts';
import type { Part } from '../values/part.ts';
import { figureOf, modeOf, rateOf } from './codes.ts';

type Payment = Item['payments'][number];

/** Calculation of payments (box 47). Sums are in the national currency unless a line names another. */
export function readPayments(item: Part, national: string): Payment[] {
  return item
    .every('CustomsPaymentDetails')
    .map((line) => readPayment(line, national))
    .filter((line) => line.kind !== null || line.amount !== null);
}

function readPayment(line: Part, national: string): Payment {
  const field = 'payments';
  const rates = line
    .every('EffectiveCustomsRateDetails')
    .map((rate) => readRate(rate))
    .filter((rate) => rate !== null);
  const currency = line.currency(`${field}.base`, 'UnifiedCurrencyN3Code');
  const unit = line.code(`${field}.base`, 'UnifiedMeasurementUnitCode');
  const perUnit = unit !== null || (currency === null && rates[0]?.kind === 'specific');
  return {
    kind: line.code(`${field}.kind`, 'CustomsTaxModeCode'),
    base: perUnit ? null : line.money(`${field}.base`, currency ?? national, 'TaxBaseMeasure'),
    rate: figureOf(rates),
    rates,
    // One line holds the rate in effect; a message with several does not say how they make one.
    join: null,
    baseQuantity: perUnit ? line.quantity(`${field}.base`, 'TaxBaseMeasure') : null,
    amount: line.money(`${field}.amount`, national, 'CAPaymentNAmount'),
    mode: modeOf(line.code(`${field}.mode`, 'CustomsTaxPaymentFeatureCode')),
  };
}

function readRate(rate: Part): Rate | null {
  const field = 'payments.rate';
  return rateOf({
    value: rate.quantity(field, 'DutyTaxFeeRateValue'),
    kind: rate.code(field, 'DutyTaxFeeRateKindCode') ?? rate.code(field, 'RateTypeCode'),
    currency: rate.currency(field, 'UnifiedCurrencyN3Code'),
    unit: rate.code(field, 'UnifiedMeasurementUnitCode'),
    per:
      rate.quantity('payments', 'WeightRatioNumber') ??
      rate.quantity('payments', 'WeightingFactor'),
  });
}
