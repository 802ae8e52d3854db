/** Identity and form. */
export const form = {
  NO_ITEMS: 'A declaration on goods names at least one item (Decision 257 of 20.05.2010, box 5)',
  ITEM_COUNT_DIFFERS: 'Box 5 equals the number of items (Decision 257)',
  ITEM_ORDINALS_BROKEN: 'Items are numbered 1 to N without gaps (Decision 257, box 32)',
  REGISTRATION_IN_FUTURE: 'A declaration cannot be registered before its day comes',
  COUNTRY_CODE_UNKNOWN:
    'Country codes are ISO 3166-1 alpha-2 (classifier of countries of the world, EEC)',
  ITEMS_ABOVE_LIMIT: 'One declaration is for no more than 999 goods (Decision 257, box 5)',
  ITEM_REPEATED:
    'Goods of one code, origin, description, price and mass twice are often one item sent twice',
  SHEETS_IMPLAUSIBLE:
    'One item on the main sheet and three on each continuation sheet (Decision 257, box 3)',
  DESCRIPTION_TOO_LONG:
    'The description is four lines of 250 characters (structure of the declaration, Decision 2)',
  REGISTRATION_NUMBER_MALFORMED:
    'Office, day, month, year and seven digits (order of registration, Decision 262)',
  REGISTRATION_DATE_DIFFERS: 'The registration number holds the day of registration (Decision 262)',
  REGISTRATION_OFFICE_DIFFERS:
    'The registration number begins with the code of the office that registered (Decision 262)',
  DECLARED_AFTER_REGISTRATION: 'A declaration is made out before it is registered',
  ARRIVAL_ALREADY_PAST:
    'What is lodged in advance is lodged before the goods arrive (EAEU Code, articles 11 and 114)',
};
