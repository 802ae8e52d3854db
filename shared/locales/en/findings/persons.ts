/** The people named in the declaration. */
export const persons = {
  TAX_NUMBER_CHECK_DIGIT:
    'The BIN/IIN {{found}} has a wrong check digit: such a number is not issued. Check the number of the person.',
  TAX_NUMBER_CHECK_DIGIT_expected:
    'The last digit of the BIN/IIN {{found}} should be {{expected}} by its check digit: as it is written, such a number is not issued. Check the number of the person.',
  DECLARANT_MISSING: 'The declaration names no declarant. Fill box 14.',
  CONSIGNEE_MISSING: 'The declaration names no consignee. Fill box 8.',
  CONSIGNOR_MISSING: 'The declaration names no consignor. Ask who sends the goods (box 2).',
  TRADER_NUMBER_MISSING: '“{{name}}” is named without BIN or IIN. Ask for the number.',
  TAX_NUMBER_MALFORMED:
    'The BIN/IIN {{found}} has {{length, number}} digits instead of {{expected, number}}. Check the number of the person.',
  TAX_NUMBER_UNUSUAL:
    'The first digits ({{digits}}) of the BIN/IIN {{found}} name no month of registration or day of birth. Numbers given since 2013 need not; compare with the documents of the person.',
  FORMER_TAX_NUMBER:
    'The person is named with the RNN {{found}}, which is not accepted since 2013. Ask for the BIN or IIN.',
  CONSIGNOR_LIKE_CONSIGNEE:
    'Consignor “{{consignor}}” and consignee “{{consignee}}” have nearly the same name. Clarify whether they are related and how the price was agreed.',
};
