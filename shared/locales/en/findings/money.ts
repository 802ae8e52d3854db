/** Price, invoice, customs value, payments. */
export const money = {
  CURRENCY_UNKNOWN:
    'There is no currency code “{{currencyCode}}” in the classifier. Correct the code.',
  CURRENCY_MISSING:
    'The invoice amount {{amount, number}} has no currency. Ask for the currency (box 22).',
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
};
