/** Customs procedures, previous documents, transit. */
export const procedures = {
  DECLARATION_TYPE_UNKNOWN:
    'Box 1 says ИМ, ЭК or ТТ (Decision 257); IM, EX and TR in ASYCUDA World',
  PROCEDURE_MISSING:
    'Every item is placed under a customs procedure (EAEU Code, article 127; box 37)',
  PROCEDURE_UNKNOWN: 'Classifier of customs procedures (Decision 378 of 20.09.2010)',
  PROCEDURE_AGAINST_DIRECTION:
    'Import, export and transit have each their own procedures (Decision 257, box 1)',
  PROCEDURES_MIXED: 'One declaration is for goods under one procedure (EAEU Code, article 104)',
  GENERAL_PROCEDURE_DIFFERS:
    'The digit beside the type is the first of the procedure of every item (ASYCUDA World)',
  PREVIOUS_PROCEDURE_NOT_ALLOWED: 'Which procedure may follow which (EAEU Code, chapters 20 to 33)',
  WAREHOUSE_MISSING: 'Goods for a warehouse name it (Decision 257, box 49)',
  TEMPORARY_TERM_MISSING:
    'Temporary import and export name their term (EAEU Code, articles 221 and 228)',
  TEMPORARY_TERM_TOO_LONG: 'Temporary import is for two years at most (EAEU Code, article 221)',
  PROCESSING_CONDITIONS_MISSING:
    'Processing needs the document on its conditions (EAEU Code, articles 168, 181 and 193)',
  PREVIOUS_DOCUMENT_MISSING:
    'Goods that were under a procedure name its declaration (Decision 257, box 40)',
  PREVIOUS_ITEM_UNNAMED: 'Box 40 names the item of the previous declaration (Decision 257)',
  PREVIOUS_NOT_OF_THIS_POST: 'What is left of goods declared elsewhere is known there',
  PREVIOUS_AFTER_REGISTRATION:
    'A previous declaration was registered before the one that continues it',
  PREVIOUS_PROCEDURE_DIFFERS:
    'Box 37 names the procedure that the goods were declared under (Decision 257)',
  PREVIOUS_ITEM_UNKNOWN: 'Box 40 names an item that the previous declaration has (Decision 257)',
  PREVIOUS_GOODS_DIFFER: 'Goods that were not processed keep their subheading (Harmonized System)',
  WRITE_OFF_EXCEEDS: 'No more is taken out of a previous declaration than is left of it (box 40)',
  TRANSIT_WITHOUT_DESTINATION:
    'A transit declaration names the office of destination (Decision 289 of 18.06.2010, box 53)',
  TRANSIT_TO_DEPARTURE: 'Transit goes from one customs body to another (EAEU Code, article 142)',
  TRANSIT_WITHOUT_TIME_LIMIT: 'Customs set the term of transit (EAEU Code, article 145)',
  TRANSIT_TIME_LIMIT_PASSED:
    'The term of transit ends after the transit begins (EAEU Code, article 145)',
  SEAL_COUNT_DIFFERS: 'Every seal is named by its number (Decision 289, box D)',
  TRANSIT_WITHOUT_GUARANTEE:
    'Duties and taxes of goods in transit are secured (EAEU Code, articles 143 and 146)',
};
