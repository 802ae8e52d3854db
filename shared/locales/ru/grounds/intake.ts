/** Where a message stands among those before it. */
export const intake = {
  REGISTRATION_NUMBER_TAKEN: 'Регистрационный номер принадлежит одной декларации',
  CORRECTION_OF_UNKNOWN: 'Корректировка изменяет зарегистрированную декларацию',
  CORRECTION_OVERTAKEN: 'Корректировки декларации нумеруются по порядку',
  CORRECTION_MISSING: 'Корректировки декларации нумеруются по порядку',
};
