/** The people named in the declaration. */
export const persons = {
  TAX_NUMBER_CHECK_DIGIT:
    'У БИН/ИИН {{found}} неверный контрольный разряд: такой номер не выдается. Проверьте номер лица.',
};
