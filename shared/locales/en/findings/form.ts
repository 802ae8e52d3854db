/** Identity and form. */
export const form = {
  NO_ITEMS:
    'The declaration has no items, only a main sheet. The sender must send it with the goods.',
  ITEM_COUNT_DIFFERS:
    'Box 5 says {{declared, number}} items, the declaration has {{found, number}}. Correct box 5 or add what is missing.',
  ITEM_ORDINALS_BROKEN:
    'Items are not numbered in order: {{found, number}} stands where {{expected, number}} should. Number the items from 1 without gaps.',
  REGISTRATION_IN_FUTURE:
    'The registration date {{found}} has not come yet (today is {{today}}). Correct the date.',
  COUNTRY_CODE_UNKNOWN:
    'There is no country code “{{code}}” in the classifier. Check the code against the documents.',
  ITEMS_ABOVE_LIMIT:
    'The declaration has {{found, number}} items; one declaration has {{expected, number}} at most. Divide the goods among several declarations.',
  ITEM_REPEATED:
    'The item has the same code, description, origin, price and weight as item {{first, number}}. Check whether it was entered twice.',
  SHEETS_IMPLAUSIBLE:
    'Box 3 says {{found, number}} sheets; {{items, number}} items take {{expected, number}}. Check box 3 and the number of items.',
  DESCRIPTION_TOO_LONG:
    'The description has {{length, number}} characters; box 31 holds {{longest, number}}. Shorten it and put the rest into an annex.',
  REGISTRATION_NUMBER_MALFORMED:
    'The registration number “{{found}}” is not office, day, month, year and seven digits (55302/300926/0086612). Correct the number.',
  REGISTRATION_DATE_DIFFERS:
    'The number {{number}} says it was registered on {{found}}, the registration date is {{expected}}. Correct one of them.',
  REGISTRATION_OFFICE_DIFFERS:
    'The number {{number}} is of office {{found}}, the declaration was lodged at office {{expected}}. Check which is right.',
  DECLARED_AFTER_REGISTRATION:
    'The declaration is dated {{found}}, after its registration on {{registered}}. Check the dates.',
  ARRIVAL_ALREADY_PAST:
    'Arrival was expected on {{found}}, before the declaration was lodged ({{day}}): it is not in advance. Check the date or the feature of declaring (box 7).',
};
