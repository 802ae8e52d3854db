/** Commodity code and description. */
export const goods = {
  HS_CODE_MISSING: 'Box 33 of every item is filled (Decision 257)',
  HS_CODE_MALFORMED:
    'Six digits of the Harmonized System and up to five national ones (ten in the EAEU)',
  HS_CHAPTER_RESERVED:
    'Harmonized System: chapter 77 is reserved, 98 and 99 are for national use, which the EAEU makes none of',
  HS_CODE_NOT_TEN_DIGITS:
    'Box 33 of a goods declaration holds the ten digits of the nomenclature (Decision 257)',
  HS_CODE_NOT_IN_NOMENCLATURE:
    'The code is in the nomenclature in force on the day of registration',
  HS_HEADING_NOT_IN_NOMENCLATURE:
    'The heading is in the nomenclature of the day; a compiled file may lack one, so the officer decides',
  DESCRIPTION_MISSING: 'Box 31 of every item describes the goods (Decision 257)',
  DESCRIPTION_POOR:
    'The description lets the goods be classified; the words of a residual heading do not',
  DESCRIPTION_IS_HEADING:
    'The description tells these goods from others of the heading; the words of the tariff do not',
  UNIT_CODE_UNKNOWN: 'Units are of the classifier of units of measure (EEC)',
  QUANTITY_ZERO:
    'A supplementary unit is named with a quantity above nought (Decision 257, box 41)',
  UNIT_MISSING: 'Box 41 is filled where the nomenclature has a supplementary unit (Decision 257)',
  UNIT_DIFFERS: 'The supplementary unit is the one of the nomenclature (Decision 257, box 41)',
  UNIT_NOT_DEMANDED:
    'Box 41 is left empty where the nomenclature has no supplementary unit; a file that leaves units out cannot refuse one',
};
