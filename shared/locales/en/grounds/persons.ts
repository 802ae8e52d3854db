/** The people named in the declaration. */
export const persons = {
  DECLARANT_MISSING:
    'A declaration names the declarant (EAEU Code, article 106; Decision 257, box 14)',
  CONSIGNEE_MISSING: 'An import declaration names the consignee (Decision 257, box 8)',
  CONSIGNOR_MISSING: 'Box 2 names who sends the goods (Decision 257)',
  TRADER_NUMBER_MISSING:
    'Persons of Kazakhstan are named with their BIN or IIN (Law No. 223 of 12.01.2007)',
  TAX_NUMBER_MALFORMED:
    'BIN and IIN have twelve digits (Government resolution No. 406 of 22.05.2007)',
  TAX_NUMBER_CHECK_DIGIT:
    'Check digit of BIN and IIN (Government resolution No. 565 of 11.06.2003)',
  TAX_NUMBER_UNUSUAL:
    'A BIN begins with year and month of registration, an IIN with the birth date (until Government resolution No. 853 of 26.08.2013)',
  FORMER_TAX_NUMBER:
    'BIN and IIN took the place of the RNN on 01.01.2013 (Law No. 223 of 12.01.2007)',
  CONSIGNOR_LIKE_CONSIGNEE:
    'A seller named like the buyer may be no independent seller (EAEU Code, article 37)',
};
