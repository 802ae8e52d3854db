/** Where a message stands among those before it. */
export const intake = {
  REGISTRATION_NUMBER_TAKEN: 'A registration number belongs to one declaration',
  CORRECTION_OF_UNKNOWN: 'A correction changes a declaration that was registered',
  CORRECTION_OVERTAKEN: 'Corrections of a declaration are numbered in their order',
  CORRECTION_MISSING: 'Corrections of a declaration are numbered in their order',
};
