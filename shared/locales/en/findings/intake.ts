/** What reading a message found. */
export const intake = {
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
};
