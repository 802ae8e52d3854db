/** Documents, permits, prohibitions and restrictions. */
export const documents = {
  DOCUMENT_AFTER_REGISTRATION:
    'The document {{document}} is dated {{found}}, after the registration on {{registered}}. Check the date of the document.',
};
