/** Commodity code and description. */
export const goods = {
  HS_CODE_MISSING: 'The commodity code is missing. Fill box 33.',
  HS_CODE_MALFORMED: 'The commodity code “{{found}}” is not 6 to 11 digits. Correct box 33.',
  HS_CHAPTER_RESERVED:
    'The commodity code {{found}} is of chapter {{chapter}}, which the nomenclature does not use for goods. Check the code.',
  DESCRIPTION_MISSING: 'The goods are not described. Fill box 31.',
  DESCRIPTION_POOR:
    'The description “{{found}}” is not enough to classify the goods. Ask for a full description.',
};
