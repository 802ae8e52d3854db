/** Price, invoice, customs value, payments. */
export const money = {
  CURRENCY_UNKNOWN:
    'There is no currency code “{{currencyCode}}” in the classifier. Correct the code.',
  CURRENCY_MISSING:
    'The invoice amount {{amount, number}} has no currency. Ask for the currency (box 22).',
  SUM_NEGATIVE:
    'The figure {{found, number}} is below nought, which it cannot be. Correct the box.',
  INVOICE_SUM_DIFFERS:
    'Item prices sum to {{found, number}} {{currencyCode}}, the invoice says {{expected, number}} {{currencyCode}}. Correct box 22 or box 42.',
  PRICES_MISSING:
    'Items without a price: {{missing, number}} of {{items, number}}, so the sum of prices could not be compared with the invoice.',
  PRICE_CURRENCY_DIFFERS:
    'Item prices are in {{found}}, the invoice is in {{expected}}: the sums could not be compared.',
  CUSTOMS_VALUE_SUM_DIFFERS:
    'Customs values of the items sum to {{found, number}} {{currencyCode}}, box 12 says {{expected, number}} {{currencyCode}}. Correct box 12 or box 45.',
  ROUND_NUMBERS:
    'Price ({{amount, number}} {{currencyCode}}) and net weight ({{net, number}} kg) are round thousands. Compare with the documents.',
  EXCHANGE_RATE_MISSING:
    'The invoice is in {{currencyCode}}, but the exchange rate is not given. Fill box 23.',
  EXCHANGE_RATE_OF_OWN_CURRENCY:
    'The invoice is in the national currency {{currencyCode}}, but the exchange rate is {{found, number(maximumFractionDigits: 6)}} instead of 1. Correct box 22 or box 23.',
  EXCHANGE_RATE_DIFFERS:
    'The rate of {{currencyCode}} is {{found, number(maximumFractionDigits: 6)}}, the official rate of {{date}} is {{expected, number(maximumFractionDigits: 6)}}. Correct box 23 and what was counted with it.',
  STATISTICAL_VALUE_DIFFERS:
    'The statistical value is {{found, number}} USD, the customs value at the rate of the day makes {{expected, number}} USD. Correct box 46.',
  VALUATION_METHOD_MISSING: 'The method of valuation is not named. Fill box 43.',
  VALUATION_METHOD_UNKNOWN:
    'There is no valuation method “{{found}}”; methods are 1 to 6. Correct box 43.',
  VALUATION_METHOD_WITHOUT_REASON:
    'Valuation method {{method}} is used, but neither a customs value declaration (09018) nor a source of the price (09017) is listed. Add it to box 44.',
  INCOTERMS_UNKNOWN: 'There are no delivery terms “{{found}}” in Incoterms. Correct box 20.',
  INCOTERMS_WITHDRAWN:
    'The delivery terms {{found}} are of an earlier Incoterms. Compare with the contract.',
  FREIGHT_MISSING:
    'Under {{terms}} the carriage to the border is added to the price, but the customs value {{found, number}} {{currencyCode}} is the price alone. Ask for the carriage documents.',
  FREIGHT_TWICE:
    'Under {{terms}} the price already holds the carriage, yet {{found, number}} {{currencyCode}} is added for it. Check that it is not counted twice.',
  INSURANCE_TWICE:
    'Under {{terms}} the price already holds the insurance, yet {{found, number}} {{currencyCode}} is added for it. Check that it is not counted twice.',
  COST_CONVERSION_DIFFERS:
    '{{foreign, number}} {{foreignCode}} was converted to {{found, number}} {{currencyCode}}, by box 23 it is {{expected, number}} {{currencyCode}}. Correct the sum or the rate.',
  CUSTOMS_VALUE_BUILD_DIFFERS:
    'The customs value is {{found, number}} {{currencyCode}}, the price with additions and without deductions makes {{expected, number}} {{currencyCode}}. Correct box 45 or its parts.',
  CUSTOMS_VALUE_BELOW_PRICE:
    'The customs value {{found, number}} {{currencyCode}} is below the price at the rate of box 23, {{expected, number}} {{currencyCode}}. Ask what was deducted.',
  CUSTOMS_VALUE_FAR_ABOVE_PRICE:
    'The customs value {{found, number}} {{currencyCode}} is over 30% above the price at the rate of box 23, {{expected, number}} {{currencyCode}}. Ask what was added.',
};
