/** The people named in the declaration. */
export const persons = {
  TAX_NUMBER_CHECK_DIGIT:
    'The BIN/IIN {{found}} has a wrong check digit: such a number is not issued. Check the number of the person.',
};
