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
};
