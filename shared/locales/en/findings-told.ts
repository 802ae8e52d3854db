/** Findings whose sentence for the officer names what the trader is not told, in words for the trader. */
export const findingsTold = {
  CUSTOMS_VALUE_FAR_ABOVE_PRICE:
    'The customs value {{found, number}} {{currencyCode}} is above the price at the rate of box 23, {{expected, number}} {{currencyCode}}, and it is not seen what was added.',
  DOCUMENT_USED_BEFORE:
    'The document {{document}} is for one consignment, but stands in another declaration too.',
  REGISTRATION_NUMBER_TAKEN:
    'The registration number {{number}} already belongs to a declaration with other content. Clarify which of the two is right.',
  RESTRICTION_SIGN_CONTRADICTS:
    'The sign “С” in box 33 says the goods are free of restrictions, but they are under “{{restriction, source}}” ({{act, source}}), which needs one of these documents: {{expected}}.',
  VEHICLE_OVERLOADED:
    'The gross weight {{gross, number}} kg is more than the vehicles named ({{vehicles, number}}) usually carry.',
  CONTAINER_OVERLOADED:
    'The container {{container}} holds {{gross, number}} kg, more than is usual.',
};
