/** Payments of box 47 and box B: duty, excise, value added tax, fees, totals. */
export const payments = {
  DUTY_RATE_DIFFERS:
    'The rate of import duty is {{found}}, the tariff of the day has {{expected}}. Correct box 47 or claim the preference in box 36.',
  DUTY_MISSING:
    'Import duty is not counted, the tariff of the day has {{expected}}. Add it to box 47 or claim the preference in box 36.',
  DUTY_BASE_DIFFERS:
    'The base of import duty is {{found, number}}, the customs value is {{expected, number}}. Correct box 47 or box 45.',
  PAYMENT_QUANTITY_DIFFERS:
    'The base of payment {{paymentKind}} is {{found, number}} in the unit {{measure}}, the goods make {{expected, number}}. Correct box 47, box 38 or box 41.',
  DUTY_AMOUNT_DIFFERS:
    'The duty (kind {{paymentKind}}) is {{found, number}}, its rate on its base makes {{expected, number}}. Correct the amount in box 47.',
  EXCISE_AMOUNT_DIFFERS:
    'The excise (kind {{paymentKind}}) is {{found, number}}, its rate on its base makes {{expected, number}}. Correct the amount in box 47.',
  VAT_AMOUNT_DIFFERS:
    'Value added tax (kind {{paymentKind}}) is {{found, number}}, its rate on its base makes {{expected, number}}. Correct the amount in box 47.',
  PREFERENCE_MISSING:
    'Box 36 is empty. Write ОО where no preference is claimed, or the code of the preference.',
  PREFERENCE_WITHOUT_EFFECT:
    'The preference {{preference}} is claimed, yet duty is counted at the full rate {{rate}}. Check box 36 and box 47.',
  EXCISE_MISSING:
    'Goods of this code are under excise ({{expected}}), but none is counted. Check whether these goods are under it.',
  EXCISE_STAMPS_MISSING:
    'Goods of the code {{code}} bear excise marks, but box 31 names none. Ask for the marks, or why there are none.',
  EXCISE_RATE_DIFFERS:
    'The rate of excise is {{found}}, the rate of the day is {{expected}}. Correct box 47.',
  VAT_MISSING:
    'Value added tax is not counted and no relief is claimed. Add it to box 47 or name the relief in box 36.',
  VAT_RATE_DIFFERS:
    'The rate of value added tax is {{found, number}}%, on the day of registration it is {{expected, number}}%. Correct box 47.',
  VAT_BASE_DIFFERS:
    'The base of value added tax is {{found, number}}, customs value with duties and excise makes {{expected, number}} (and a share of the fee). Correct box 47.',
  VAT_BASE_WITHOUT_FEE:
    'The bases of value added tax hold {{found, number}} of the customs fee {{expected, number}}. Check the bases in box 47.',
  FEE_RATE_NOT_FIXED:
    'The customs fee of {{amount, number}} is counted with the rate {{found, number}}; it is a fixed sum. Correct the rate in box 47.',
  FEE_AMOUNT_DIFFERS:
    'The customs fee is {{found, number}}, on the day of registration it is {{expected, number}}. Correct box 47.',
  FEE_MISSING:
    'The customs fee of {{expected, number}} is not counted. Add it to box 47 or name the relief in box 36.',
  PAYMENT_DUPLICATED:
    'The payment {{paymentKind}} stands twice with the same base, rate and amount. Remove the second line from box 47.',
  SUSPENDED_PAYMENT_PAYABLE:
    'Under procedure {{procedure}} the payment {{paymentKind}} of {{found, number}} is only charged conditionally (УН), but it is declared to be paid (ИУ). Correct box 47.',
  RELEASED_PAYMENT_GUARANTEED:
    'The goods are released for domestic consumption, but the payment {{paymentKind}} of {{found, number}} is only charged conditionally (УН) without a relief. Check box 36 and box 47.',
  PAYMENTS_BY_KIND_DIFFER:
    'Box B gives {{found, number}} for the payment {{paymentKind}}, its lines sum to {{expected, number}}. Correct box B or box 47.',
  PAYMENTS_TOTAL_DIFFERS:
    'The total to pay is {{found, number}}, the lines and the fee sum to {{expected, number}}. Correct the total or box 47.',
  GUARANTEED_TOTAL_DIFFERS:
    'The security is {{found, number}}, what is charged conditionally sums to {{expected, number}}. Correct the security or box 47.',
};
