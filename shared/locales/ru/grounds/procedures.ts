import { decision257, decision289, decision378, unionCode } from './acts.ts';

/** Customs procedures, previous documents, transit. */
export const procedures = {
  DECLARATION_TYPE_UNKNOWN: `В графе 1 указывается ИМ, ЭК или ТТ (${decision257}); в ASYCUDA World это IM, EX и TR`,
  PROCEDURE_MISSING: `Каждый товар помещается под таможенную процедуру (${unionCode}, статья 127; графа 37)`,
  PROCEDURE_UNKNOWN: `Классификатор таможенных процедур (${decision378})`,
  PROCEDURE_AGAINST_DIRECTION: `У ввоза, вывоза и транзита свои таможенные процедуры (${decision257}, графа 1)`,
  PROCEDURES_MIXED: `Одна декларация подается на товары под одной таможенной процедурой (${unionCode}, статья 104)`,
  GENERAL_PROCEDURE_DIFFERS:
    'Цифра рядом с типом декларации совпадает с первой цифрой процедуры каждого товара (ASYCUDA World)',
  PREVIOUS_PROCEDURE_NOT_ALLOWED: `Какая процедура может следовать за какой (${unionCode}, главы 20–33)`,
  WAREHOUSE_MISSING: `Для товаров, помещаемых на склад, указывается этот склад (${decision257}, графа 49)`,
  TEMPORARY_TERM_MISSING: `При временном ввозе и временном вывозе указывается срок (${unionCode}, статьи 221 и 228)`,
  TEMPORARY_TERM_TOO_LONG: `Срок временного ввоза не превышает двух лет (${unionCode}, статья 221)`,
  PROCESSING_CONDITIONS_MISSING: `Для переработки нужен документ о ее условиях (${unionCode}, статьи 168, 181 и 193)`,
  PREVIOUS_DOCUMENT_MISSING: `Для товаров, которые были под процедурой, указывается ее декларация (${decision257}, графа 40)`,
  PREVIOUS_ITEM_UNNAMED: `В графе 40 указывается номер товара предшествующей декларации (${decision257})`,
  PREVIOUS_NOT_OF_THIS_POST:
    'Остаток товаров, заявленных на другом таможенном посту, известен тому посту',
  PREVIOUS_AFTER_REGISTRATION:
    'Предшествующая декларация зарегистрирована раньше той, которая ее продолжает',
  PREVIOUS_PROCEDURE_DIFFERS: `В графе 37 указывается процедура, под которую товары были заявлены ранее (${decision257})`,
  PREVIOUS_ITEM_UNKNOWN: `В графе 40 указывается товар, который есть в предшествующей декларации (${decision257})`,
  PREVIOUS_GOODS_DIFFER:
    'Товары, которые не перерабатывались, остаются в своей субпозиции (Гармонизированная система)',
  WRITE_OFF_EXCEEDS:
    'Из предшествующей декларации списывается не больше, чем по ней осталось (графа 40)',
  TRANSIT_WITHOUT_DESTINATION: `В транзитной декларации указывается таможенный орган назначения (${decision289}, графа 53)`,
  TRANSIT_TO_DEPARTURE: `Транзит идет от одного таможенного органа к другому (${unionCode}, статья 142)`,
  TRANSIT_WITHOUT_TIME_LIMIT: `Срок транзита устанавливает таможенный орган (${unionCode}, статья 145)`,
  TRANSIT_TIME_LIMIT_PASSED: `Срок транзита истекает после начала транзита (${unionCode}, статья 145)`,
  SEAL_COUNT_DIFFERS: `Каждая пломба указывается по номеру (${decision289}, графа D)`,
  TRANSIT_WITHOUT_GUARANTEE: `Уплата пошлин и налогов за товары в транзите обеспечивается (${unionCode}, статьи 143 и 146)`,
};
