/** Documents, permits, prohibitions and restrictions. */
export const documents = {
  DOCUMENT_AFTER_REGISTRATION:
    'The document {{document}} is dated {{found}}, after the registration on {{registered}}. Check the date of the document.',
  DOCUMENT_KIND_UNKNOWN:
    'The kind of document “{{code}}” is not in the loaded classifier. Check the code in box 44.',
  DOCUMENT_WITHOUT_NUMBER:
    'The document {{code}} is named without a number. Ask for it, or for the words “без номера”.',
  PERMIT_EXPIRED:
    'The document {{document}} was good until {{found}}, the declaration is of {{day}}. A document in force is needed.',
  DOCUMENT_EXPIRED:
    'The document {{document}} was good until {{found}}, the declaration is of {{day}}. Clarify whether it was prolonged.',
  PERMIT_HOLDER_DIFFERS:
    'The permit {{document}} was issued to {{found}}, who is not named in the declaration. Clarify by what right it is used.',
  PERMIT_QUANTITY_EXCEEDED:
    'Under the permit {{document}} {{found, number}} is declared, it allows {{allowed, number}} ({{measure}}). Correct the quantity or produce another permit.',
  COMMERCIAL_DOCUMENT_MISSING:
    'The goods are bought, but box 44 has no invoice ({{expected}}). Name the invoice.',
  CONTRACT_MISSING: 'The goods are bought, but box 44 has no contract ({{expected}}). Ask for it.',
  CURRENCY_CONTROL_MISSING:
    'The invoice is {{found, number}} {{currencyCode}}, above {{threshold, number}} {{currencyCode}}, but box 44 has no account number of the contract (03031). Ask for it.',
  GOODS_PROHIBITED:
    'The goods {{code}} are under the prohibition “{{restriction, source}}” ({{act, source}}). They cannot be placed under this procedure.',
  RESTRICTION_DOCUMENT_MISSING:
    'The goods are under the restriction “{{restriction, source}}” ({{act, source}}); one of these documents is needed: {{expected}}. Ask for it before release.',
  RESTRICTION_SIGN_CONTRADICTS:
    'The sign “С” in box 33 says the goods are free of restrictions, but they are under “{{restriction, source}}” ({{act, source}}). Ask for one of these documents or for an explanation: {{expected}}.',
  PREFERENCE_WITHOUT_PROOF:
    'The preference {{preference}} is claimed for goods of {{country}}, but box 44 has none of: {{expected}}. Ask for the proof, or count the duty in full.',
  PROOF_OF_ORIGIN_FROM_ELSEWHERE:
    'The proof of origin {{document}} was issued in {{found}}, the goods are of {{expected}}. Compare box 34 with the certificate.',
  DOCUMENT_USED_BEFORE:
    'The document {{document}} is for one consignment, but stands in other declarations too: {{numbers}}. Clarify which consignment it belongs to.',
  INVOICE_USED_BEFORE:
    'The invoice {{document}} stands in other declarations of the trader too: {{numbers}}. Check that its sum is shared out among them.',
};
