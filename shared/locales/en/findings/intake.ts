/** What reading a message found. */
export const intake = {
  ON_ITEM: 'Item {{item}}: {{text}}',
  BAD_NUMBER:
    '“{{value}}” in {{tag}} is not a number, or is beyond any that a declaration holds. The sender must correct the value and send the declaration again.',
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
  CHARGE_NOT_ADDED:
    'The charge {{value}} is in another currency than those before it of its kind, so it was not added to them. Convert it and compare with the customs value.',
  TABLE_ROW_LENGTH:
    'Line {{line}} of the table has {{cells, number}} cells where the header has {{columns, number}}, so values may stand in the wrong columns. The sender must correct the line and send the table again.',
  TABLE_ROWS_APART:
    'The rows of this declaration do not stand together: more of them come at line {{line}} of the table. The sender must sort the table by the column {{tag}} and send it again.',
  TABLE_ROWS_DISAGREE:
    'The rows of this declaration say different things in the column {{tag}}: “{{first}}” was kept, “{{other}}” stands further down. Compare with the documents.',
  ENCODING_ASSUMED:
    'The message does not say how its letters are encoded; it was read as {{encoding}}. Compare names and descriptions with the documents.',
  ENCODING_CONTRADICTED:
    'The message says its letters are in {{named}}, but they are in {{encoding}} and were read so. Compare names and descriptions with the documents.',
  TEXT_CUT:
    'The text in {{tag}} has {{length, number}} characters; the first {{kept, number}} were kept. The whole stands in the raw message.',
  PREVIOUS_WITHOUT_ITEM:
    'The previous declaration {{number}} belongs to item {{item}}, but the declaration has items 1 to {{items, number}}. Clarify which item it continues.',
  CHANGE_WITHOUT_DECLARATION:
    'The message is only about the declaration {{number}}: it changes or cancels it or gives notice of it (kind of message {{kind}}), and does not hold the declaration itself. The sender must send the whole declaration as it is to be.',
  JSON_KEY_UNKNOWN:
    'The format has no key {{tag}}; what it says was left out. Such places: {{places, number}}. The sender must use the keys of the schema.',
  JSON_VALUE_WRONG:
    '“{{value}}” in {{tag}} is not what this key holds and was left out. Such places: {{places, number}}. The sender must correct the value by the schema of the format.',
  REGISTRATION_NUMBER_TAKEN:
    'The registration number {{number}} already belongs to a declaration with other content, received in the file {{file}}. Clarify which of the two is right.',
  SAME_AS_VERSION:
    'The content is that of version {{version}}, received in the file {{file}}. Nothing new was stored; open that version to see what became of it.',
  CORRECTION_OF_UNKNOWN:
    'This is a correction of the declaration {{number}}, which is not at this post. Send the declaration first, or correct the number.',
  CORRECTION_OVERTAKEN:
    'This is correction {{ordinal}} of the declaration {{number}}, but correction {{last}} is already in force. Send the change as a correction with the next number.',
  CORRECTION_MISSING:
    'This is correction {{ordinal}} of the declaration {{number}}, while the last one in force is {{last}}. Find out what became of those between.',
};
