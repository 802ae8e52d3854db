/** Documents, permits, prohibitions and restrictions. */
export const documents = {
  DOCUMENT_AFTER_REGISTRATION:
    'Документ {{document}} датирован {{found}}, позже регистрации {{registered}}. Проверьте дату документа.',
};
