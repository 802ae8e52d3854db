/** Where a message stands among those before it. */
export const intake = {
  REGISTRATION_NUMBER_TAKEN: 'Тіркеу нөмірі бір ғана декларацияға тиесілі',
  CORRECTION_OF_UNKNOWN: 'Түзету тіркелген декларацияны өзгертеді',
  CORRECTION_OVERTAKEN: 'Декларацияның түзетулері ретімен нөмірленеді',
  CORRECTION_MISSING: 'Декларацияның түзетулері ретімен нөмірленеді',
};
