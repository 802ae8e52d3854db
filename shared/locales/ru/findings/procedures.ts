/** Customs procedures, previous documents, transit. */
export const procedures = {
  TRANSIT_WITHOUT_DESTINATION:
    'В транзитной декларации не указан таможенный орган назначения. Запросите его у декларанта (графа 53).',
  DECLARATION_TYPE_UNKNOWN: 'Типа декларации «{{found}}» нет. В графе 1 указывается ИМ, ЭК или ТТ.',
  PROCEDURE_MISSING: 'Таможенная процедура не указана. Заполните графу 37.',
  PROCEDURE_UNKNOWN: 'Таможенной процедуры «{{found}}» нет в классификаторе. Исправьте графу 37.',
  PROCEDURE_AGAINST_DIRECTION:
    'Процедура {{found}} не подходит к декларации типа {{type}}. Исправьте графу 1 или графу 37.',
  PROCEDURES_MIXED:
    'Товар заявлен в процедуре {{found}}, а декларация в процедуре {{expected}}. Для товаров в другой процедуре нужна отдельная декларация.',
  GENERAL_PROCEDURE_DIFFERS:
    'Цифра рядом с типом: {{digit}}, а процедура товара: {{found}}. Проверьте графу 1 и графу 37.',
  PREVIOUS_PROCEDURE_NOT_ALLOWED:
    'Процедура {{requested}} не может следовать за процедурой {{found}}; допустимы: {{expected}}. Исправьте графу 37.',
  WAREHOUSE_MISSING:
    'Товары в процедуре {{procedure}} помещаются на склад, но он не указан. Запросите графу 49.',
  TEMPORARY_TERM_MISSING:
    'Процедура {{procedure}} действует до срока, но в графе 44 нет документа о нем ({{expected}}). Запросите срок.',
  TEMPORARY_TERM_TOO_LONG:
    'Срок временного ввоза истекает {{found}}, предельный срок {{latest}}. Установите более короткий срок.',
  PROCESSING_CONDITIONS_MISSING:
    'Для процедуры {{procedure}} нужен документ об условиях переработки ({{expected}}), в графе 44 его нет. Запросите его.',
  PREVIOUS_DOCUMENT_MISSING:
    'Товар был в процедуре {{previous}}, но в графе 40 нет предшествующей декларации. Заполните графу 40.',
  PREVIOUS_ITEM_UNNAMED:
    'В графе 40 декларация {{number}} указана без номера товара. Запросите, какой товар продолжается.',
  PREVIOUS_NOT_OF_THIS_POST:
    'Предшествующая декларация {{number}} на этом посту неизвестна, остаток по ней не проверен. Запросите пост, где она принята.',
  PREVIOUS_AFTER_REGISTRATION:
    'Предшествующая декларация {{number}} зарегистрирована {{found}}, позже этой ({{day}}). Исправьте графу 40.',
  PREVIOUS_PROCEDURE_DIFFERS:
    'По графе 37 товар был в процедуре {{found}}, а декларация {{number}} подана на процедуру {{expected}}. Проверьте графы 37 и 40.',
  PREVIOUS_ITEM_UNKNOWN:
    'В графе 40 указан товар №\u00a0{{found, number}} декларации {{number}}, а товаров в ней: {{items, number}}. Исправьте графу 40.',
  PREVIOUS_GOODS_DIFFER:
    'Код товара {{found}}, а в декларации {{number}} был {{expected}}. Выясните, тот ли это товар.',
  WRITE_OFF_EXCEEDS:
    'Из товара №\u00a0{{previousItem, number}} декларации {{number}} списывается {{found, number}}\u00a0кг, а остаток {{left, number}}\u00a0кг. Исправьте вес или графу 40.',
  TRANSIT_TO_DEPARTURE:
    'Орган {{office}} указан и органом отправления, и органом назначения транзита. Исправьте графу 53.',
  TRANSIT_WITHOUT_TIME_LIMIT:
    'Срок транзита не указан. Установите день доставки товаров (графа D).',
  TRANSIT_TIME_LIMIT_PASSED:
    'Срок транзита истекает {{found}}, раньше его начала ({{day}}). Исправьте срок (графа D).',
  SEAL_COUNT_DIFFERS:
    'Пломб заявлено: {{declared, number}}, номеров указано: {{found, number}} ({{seals}}). Сравните с пломбами на транспортном средстве.',
  TRANSIT_WITHOUT_GUARANTEE:
    'Обеспечение уплаты для транзита не указано. Запросите его или основание освобождения (графа 52).',
};
