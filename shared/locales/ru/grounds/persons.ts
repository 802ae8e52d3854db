import { decision257, law223, unionCode } from './acts.ts';

/** The people named in the declaration. */
export const persons = {
  DECLARANT_MISSING: `В декларации указывается декларант (${unionCode}, статья 106; ${decision257}, графа 14)`,
  CONSIGNEE_MISSING: `В декларации на ввозимые товары указывается получатель (${decision257}, графа 8)`,
  CONSIGNOR_MISSING: `В графе 2 указывается отправитель товаров (${decision257})`,
  TRADER_NUMBER_MISSING: `Лица Казахстана указываются с БИН или ИИН (${law223})`,
  TAX_NUMBER_MALFORMED:
    'БИН и ИИН состоят из двенадцати цифр (постановление Правительства от 22.05.2007 № 406)',
  TAX_NUMBER_CHECK_DIGIT:
    'Контрольный разряд БИН и ИИН (постановление Правительства от 11.06.2003 № 565)',
  TAX_NUMBER_UNUSUAL:
    'БИН начинается с года и месяца регистрации, ИИН с даты рождения (до постановления Правительства от 26.08.2013 № 853)',
  FORMER_TAX_NUMBER: `С 01.01.2013 вместо РНН применяются БИН и ИИН (${law223})`,
  CONSIGNOR_LIKE_CONSIGNEE: `Продавец с тем же наименованием, что у покупателя, может быть взаимосвязан с ним (${unionCode}, статья 37)`,
};
