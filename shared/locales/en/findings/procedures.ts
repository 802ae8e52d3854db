/** Customs procedures, previous documents, transit. */
export const procedures = {
  TRANSIT_WITHOUT_DESTINATION:
    'The transit declaration names no office of destination. Ask the declarant to name it (box 53).',
  DECLARATION_TYPE_UNKNOWN: 'There is no type of declaration “{{found}}”. Box 1 says ИМ, ЭК or ТТ.',
  PROCEDURE_MISSING: 'The customs procedure is not named. Fill box 37.',
  PROCEDURE_UNKNOWN: 'There is no customs procedure “{{found}}” in the classifier. Correct box 37.',
  PROCEDURE_AGAINST_DIRECTION:
    'Procedure {{found}} does not go with a declaration of type {{type}}. Correct box 1 or box 37.',
  PROCEDURES_MIXED:
    'The item is under procedure {{found}}, the declaration under {{expected}}. Goods under another procedure need a declaration of their own.',
  GENERAL_PROCEDURE_DIFFERS:
    'The digit beside the type is {{digit}}, but the item is under procedure {{found}}. Check box 1 and box 37.',
  PREVIOUS_PROCEDURE_NOT_ALLOWED:
    'Procedure {{requested}} cannot follow procedure {{found}}; it may follow: {{expected}}. Correct box 37.',
  WAREHOUSE_MISSING:
    'Goods under procedure {{procedure}} go to a warehouse, but none is named. Ask for box 49.',
  TEMPORARY_TERM_MISSING:
    'Procedure {{procedure}} is for a term, but box 44 has no document on it ({{expected}}). Ask for the term.',
  TEMPORARY_TERM_TOO_LONG:
    'The term of temporary import ends on {{found}}, the latest is {{latest}}. Set a shorter term.',
  PROCESSING_CONDITIONS_MISSING:
    'Procedure {{procedure}} needs a document on the conditions of processing ({{expected}}); box 44 has none. Ask for it.',
  PREVIOUS_DOCUMENT_MISSING:
    'The goods were under procedure {{previous}}, but box 40 names no previous declaration. Fill box 40.',
  PREVIOUS_ITEM_UNNAMED:
    'Box 40 names the declaration {{number}} without an item. Ask which item is continued.',
  PREVIOUS_NOT_OF_THIS_POST:
    'The previous declaration {{number}} is not known at this post, so what is left of it could not be checked. Ask the post where it was accepted.',
  PREVIOUS_AFTER_REGISTRATION:
    'The previous declaration {{number}} was registered on {{found}}, after this one ({{day}}). Correct box 40.',
  PREVIOUS_PROCEDURE_DIFFERS:
    'Box 37 says the goods were under procedure {{found}}; the declaration {{number}} was for procedure {{expected}}. Check box 37 and box 40.',
  PREVIOUS_ITEM_UNKNOWN:
    'Box 40 names item {{found, number}} of the declaration {{number}}, which has {{items, number}} items. Correct box 40.',
  PREVIOUS_GOODS_DIFFER:
    'The goods have the code {{found}}, in the declaration {{number}} they had {{expected}}. Clarify whether they are the same goods.',
  WRITE_OFF_EXCEEDS:
    '{{found, number}} kg is taken from item {{previousItem, number}} of the declaration {{number}}, of which {{left, number}} kg is left. Correct the weight or box 40.',
  TRANSIT_TO_DEPARTURE:
    'Office {{office}} is both departure and destination of the transit. Correct box 53.',
  TRANSIT_WITHOUT_TIME_LIMIT:
    'The transit has no time limit. Set the day by which the goods arrive (box D).',
  TRANSIT_TIME_LIMIT_PASSED:
    'The transit ends on {{found}}, before it begins ({{day}}). Correct the time limit (box D).',
  SEAL_COUNT_DIFFERS:
    'Seals declared: {{declared, number}}, numbers named: {{found, number}} ({{seals}}). Compare with the seals on the vehicle.',
  TRANSIT_WITHOUT_GUARANTEE:
    'No security for payment is named for the transit. Ask for it, or for the ground of exemption (box 52).',
};
