/** The people named in the declaration. */
export const persons = {
  TAX_NUMBER_CHECK_DIGIT:
    'БСН/ЖСН {{found}}: бақылау разряды қате, мұндай нөмір берілмейді. Тұлғаның нөмірін тексеріңіз.',
};
