/** Documents, permits, prohibitions and restrictions. */
export const documents = {
  DOCUMENT_KIND_UNKNOWN: 'Classifier of kinds of documents (Decision 378 of 20.09.2010, annex 8)',
  DOCUMENT_WITHOUT_NUMBER:
    'A document is named by its number, or the letters б/н (Decision 257, box 44)',
  DOCUMENT_AFTER_REGISTRATION:
    'Documents are produced with the declaration, so they are not younger than it',
  PERMIT_EXPIRED:
    'A permit or a proof of origin is good on the day of registration (EAEU Code, article 108)',
  DOCUMENT_EXPIRED: 'A document is good on the day of registration (EAEU Code, article 108)',
  PERMIT_HOLDER_DIFFERS:
    'A permit is for the person it was issued to: declarant, consignee or consignor',
  PERMIT_QUANTITY_EXCEEDED:
    'No more goods come in or go out than the permit allows (EAEU Code, article 7)',
  COMMERCIAL_DOCUMENT_MISSING: 'Goods bought are declared with an invoice (EAEU Code, article 108)',
  CONTRACT_MISSING:
    'Goods bought are declared with the contract of the transaction (EAEU Code, article 108)',
  CURRENCY_CONTROL_MISSING:
    'A contract above the threshold has an account number (Law No. 167-VI of 02.07.2018 on currency regulation)',
  GOODS_PROHIBITED: 'Prohibited goods are not placed under a procedure (EAEU Code, article 7)',
  RESTRICTION_DOCUMENT_MISSING:
    'Restricted goods are released with the document that allows them (EAEU Code, article 7)',
  RESTRICTION_SIGN_CONTRADICTS:
    'The sign С is for goods under no prohibition or restriction (Decision 257, box 33)',
  PREFERENCE_WITHOUT_PROOF:
    'A tariff preference is given on a proof of origin (EAEU Code, articles 30 and 31)',
  PROOF_OF_ORIGIN_FROM_ELSEWHERE:
    'A certificate of origin is issued in the country of origin (CIS rules of 20.11.2009)',
  DOCUMENT_USED_BEFORE:
    'Certificates of veterinary and plant health and of origin are for one consignment',
  INVOICE_USED_BEFORE: 'An invoice that stands in several declarations is shared out among them',
};
