/** Commodity code and description. */
export const goods = {
  HS_CODE_MISSING: 'The commodity code is missing. Fill box 33.',
  HS_CODE_MALFORMED: 'The commodity code “{{found}}” is not 6 to 11 digits. Correct box 33.',
  HS_CODE_MALFORMED_union: 'The commodity code “{{found}}” is not ten digits. Correct box 33.',
  HS_CHAPTER_RESERVED:
    'The commodity code {{found}} is of chapter {{chapter}}, which the nomenclature does not use for goods. Check the code.',
  DESCRIPTION_MISSING: 'The goods are not described. Fill box 31.',
  DESCRIPTION_POOR:
    'The description “{{found}}” is not enough to classify the goods. Ask for a full description.',
  HS_CODE_NOT_TEN_DIGITS:
    'The commodity code {{found}} has {{digits, number}} digits, a goods declaration needs ten. Complete box 33.',
  HS_CODE_NOT_IN_NOMENCLATURE:
    'The commodity code {{found}} is not in the nomenclature of the day of registration. Correct box 33.',
  HS_HEADING_NOT_IN_NOMENCLATURE:
    'The nomenclature of the day of registration has no heading {{heading}}, so {{found}} could not be found. Check box 33.',
  DESCRIPTION_IS_HEADING:
    'The description “{{found}}” only repeats the words of the nomenclature for {{code}}. Ask for the name, make, model and purpose of the goods.',
  UNIT_CODE_UNKNOWN:
    'There is no unit “{{found}}” in the classifier. Correct the code of the unit in box 41.',
  QUANTITY_ZERO:
    'The quantity in the supplementary unit {{measure}} is nought or not given. Fill box 41.',
  UNIT_MISSING:
    'The nomenclature has the supplementary unit {{expected}} for {{code}}, but none is declared. Fill box 41.',
  UNIT_DIFFERS:
    'The supplementary unit is {{found}}, the nomenclature has {{expected}}. Correct box 41.',
  UNIT_NOT_DEMANDED:
    'The supplementary unit {{found}} is declared, but the nomenclature has none for {{code}}. Check the code and box 41.',
};
