/** What format-logical control found: what is wrong, what was expected, what to do. */
export const findings = {
  ON_ITEM: 'Item {{item}}: {{text}}',
  BAD_NUMBER:
    '“{{value}}” in {{tag}} is not a number. The sender must correct the value and send the declaration again.',
  BAD_DATE:
    '“{{value}}” in {{tag}} is not a date that exists. The sender must correct it and send the declaration again.',
  NEGATIVE_VALUE:
    '“{{value}}” in {{tag}} is below zero, which this value cannot be. The sender must correct it and send the declaration again.',
  AMOUNT_ROUNDED:
    '“{{value}}” in {{tag}} has more decimals than {{measure}} has; {{kept, number}} was kept. Such places: {{places, number}}.',
  MASS_ROUNDED:
    '“{{value}}” in {{tag}} is finer than a gram; {{kept, number(maximumFractionDigits: 3)}} {{measure}} was kept. Such places: {{places, number}}.',
  DATE_ORDER_ASSUMED:
    'The message does not show whether the day or the month stands first: “{{value}}” was read as {{read}}. Such dates: {{places, number}}. Compare with the documents.',
  NUMBER_AMBIGUOUS:
    '“{{value}}” in {{tag}} can be read in two ways and was read as {{read, number}}. Such places: {{places, number}}. Compare with the documents.',
  PACKAGES_FRACTIONAL:
    'The number of packages “{{value}}” in {{tag}} is not whole: a share of a package, which was not counted. Such places: {{places, number}}.',
  VALUE_LEFT_OUT:
    '“{{value}}” in {{tag}} cannot be read and was left out. Compare with the documents.',
  TEXT_CUT:
    'The text in {{tag}} has {{length, number}} characters; the first {{kept, number}} were kept. The whole stands in the raw message.',
  PREVIOUS_WITHOUT_ITEM:
    'The previous declaration {{number}} belongs to item {{item}}, but the declaration has items 1 to {{items, number}}. Clarify which item it continues.',
  REGISTRATION_NUMBER_TAKEN:
    'The registration number {{number}} already belongs to a declaration with other content, received in the file {{file}}. Clarify which of the two is right.',

  NO_ITEMS:
    'The declaration has no items, only a main sheet. The sender must send it with the goods.',
  ITEM_COUNT_DIFFERS:
    'Box 5 says {{declared, number}} items, the declaration has {{found, number}}. Correct box 5 or add what is missing.',
  ITEM_ORDINALS_BROKEN:
    'Items are not numbered in order: {{found, number}} stands where {{expected, number}} should. Number the items from 1 without gaps.',
  REGISTRATION_IN_FUTURE:
    'The registration date {{found}} has not come yet (today is {{today}}). Correct the date.',
  DOCUMENT_AFTER_REGISTRATION:
    'The document {{document}} is dated {{found}}, after the registration on {{registered}}. Check the date of the document.',
  COUNTRY_CODE_UNKNOWN:
    'There is no country code “{{code}}” in the classifier. Check the code against the documents.',
  TRANSIT_WITHOUT_DESTINATION:
    'The transit declaration names no office of destination. Ask the declarant to name it (box 53).',
  TAX_NUMBER_CHECK_DIGIT:
    'The BIN/IIN {{found}} has a wrong check digit: such a number is not issued. Check the number of the person.',
  HS_CODE_MISSING: 'The commodity code is missing. Fill box 33.',
  HS_CODE_MALFORMED: 'The commodity code “{{found}}” is not 6 to 11 digits. Correct box 33.',
  HS_CHAPTER_RESERVED:
    'The commodity code {{found}} is of chapter {{chapter}}, which the nomenclature does not use for goods. Check the code.',
  DESCRIPTION_MISSING: 'The goods are not described. Fill box 31.',
  DESCRIPTION_POOR:
    'The description “{{found}}” is not enough to classify the goods. Ask for a full description.',
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
  NET_ABOVE_GROSS:
    'The net weight {{net, number}} kg is more than the gross weight {{gross, number}} kg. Correct box 35 or box 38.',
  TARE_UNUSUAL:
    'Packing makes up {{percent, number}}% of the gross weight (gross {{gross, number}} kg, net {{net, number}} kg). Check the weights.',
  GROSS_SUM_DIFFERS:
    'Gross weights of the items sum to {{found, number}} kg, the main sheet says {{expected, number}} kg. Check the weights.',
  PACKAGES_SUM_DIFFERS:
    'Packages of the items sum to {{found, number}}, box 6 says {{expected, number}}. Check the number of packages.',
  CONTAINER_CHECK_DIGIT:
    'The container number “{{found}}” is not one of ISO 6346, or its check digit is wrong. Compare with the container.',
  CONTAINER_FLAG:
    'Box 19 says {{declared}}, but containers named: {{found, number}}. Check whether the goods come in containers.',
};
