/** What format-logical control found: what is wrong, what was expected, what to do. */
export const findings = {
  ON_ITEM: 'Товар №\u00a0{{item}}: {{text}}',
  BAD_NUMBER:
    '«{{value}}» в поле {{tag}} — не число. Отправителю следует исправить значение и подать декларацию снова.',
  BAD_DATE:
    '«{{value}}» в поле {{tag}} — такой даты не существует. Отправителю следует исправить дату и подать декларацию снова.',
  NEGATIVE_VALUE:
    '«{{value}}» в поле {{tag}} меньше нуля, что для этого значения невозможно. Отправителю следует исправить значение и подать декларацию снова.',
  AMOUNT_ROUNDED:
    '«{{value}}» в поле {{tag}}: знаков после запятой больше, чем бывает у валюты {{measure}}; сохранено {{kept, number}}. Таких мест: {{places, number}}.',
  MASS_ROUNDED:
    '«{{value}}» в поле {{tag}} точнее грамма; сохранено {{kept, number(maximumFractionDigits: 3)}}\u00a0{{measure}}. Таких мест: {{places, number}}.',
  DATE_ORDER_ASSUMED:
    'Из сообщения не видно, что стоит первым, день или месяц: «{{value}}» прочитано как {{read}}. Таких дат: {{places, number}}. Сверьте с документами.',
  NUMBER_AMBIGUOUS:
    '«{{value}}» в поле {{tag}} можно прочитать двояко; прочитано как {{read, number}}. Таких мест: {{places, number}}. Сверьте с документами.',
  PACKAGES_FRACTIONAL:
    'Число мест «{{value}}» в поле {{tag}} не целое: это доля грузового места, она не учтена. Таких мест: {{places, number}}.',
  VALUE_LEFT_OUT:
    '«{{value}}» в поле {{tag}} не удалось прочитать, значение пропущено. Сверьте с документами.',
  TEXT_CUT:
    'Текст в поле {{tag}} содержит знаков: {{length, number}}; сохранены первые {{kept, number}}. Целиком он остается в исходном сообщении.',
  PREVIOUS_WITHOUT_ITEM:
    'Предшествующая декларация {{number}} относится к товару №\u00a0{{item}}, а в декларации товары с 1 по {{items, number}}. Уточните, какой товар она продолжает.',
  REGISTRATION_NUMBER_TAKEN:
    'Регистрационный номер {{number}} уже принадлежит декларации с другим содержанием, полученной в файле {{file}}. Уточните, которая из двух верна.',

  NO_ITEMS:
    'В декларации нет товаров, только основной лист. Отправителю следует подать ее вместе с товарами.',
  ITEM_COUNT_DIFFERS:
    'В графе 5 указано товаров: {{declared, number}}, в декларации их {{found, number}}. Исправьте графу 5 или добавьте недостающее.',
  ITEM_ORDINALS_BROKEN:
    'Нарушен порядок номеров товаров: {{found, number}} стоит там, где должен быть {{expected, number}}. Пронумеруйте товары с 1 без пропусков.',
  REGISTRATION_IN_FUTURE:
    'Дата регистрации {{found}} еще не наступила (сегодня {{today}}). Исправьте дату.',
  DOCUMENT_AFTER_REGISTRATION:
    'Документ {{document}} датирован {{found}}, позже регистрации {{registered}}. Проверьте дату документа.',
  COUNTRY_CODE_UNKNOWN: 'Кода страны «{{code}}» в классификаторе нет. Сверьте код с документами.',
  TRANSIT_WITHOUT_DESTINATION:
    'В транзитной декларации не указан таможенный орган назначения. Запросите его у декларанта (графа 53).',
  TAX_NUMBER_CHECK_DIGIT:
    'У БИН/ИИН {{found}} неверный контрольный разряд: такой номер не выдается. Проверьте номер лица.',
  HS_CODE_MISSING: 'Код товара не указан. Заполните графу 33.',
  HS_CODE_MALFORMED: 'Код товара «{{found}}» должен состоять из 6–11 цифр. Исправьте графу 33.',
  HS_CHAPTER_RESERVED:
    'Код товара {{found}} относится к группе {{chapter}}, которая в номенклатуре для товаров не используется. Проверьте код.',
  DESCRIPTION_MISSING: 'Товар не описан. Заполните графу 31.',
  DESCRIPTION_POOR:
    'Описания «{{found}}» недостаточно, чтобы классифицировать товар. Запросите полное описание.',
  CURRENCY_UNKNOWN: 'Кода валюты «{{currencyCode}}» в классификаторе нет. Исправьте код.',
  CURRENCY_MISSING:
    'У суммы по счету {{amount, number}} не указана валюта. Запросите валюту (графа 22).',
  INVOICE_SUM_DIFFERS:
    'Сумма цен товаров {{found, number}}\u00a0{{currencyCode}}, а по счету {{expected, number}}\u00a0{{currencyCode}}. Исправьте графу 22 или графу 42.',
  PRICES_MISSING:
    'Товаров без цены: {{missing, number}} из {{items, number}}, поэтому сумму цен не с чем сравнить.',
  PRICE_CURRENCY_DIFFERS:
    'Цены товаров указаны в {{found}}, счет в {{expected}}: суммы сравнить нельзя.',
  CUSTOMS_VALUE_SUM_DIFFERS:
    'Сумма таможенной стоимости товаров {{found, number}}\u00a0{{currencyCode}}, а в графе 12 указано {{expected, number}}\u00a0{{currencyCode}}. Исправьте графу 12 или графу 45.',
  ROUND_NUMBERS:
    'Цена ({{amount, number}}\u00a0{{currencyCode}}) и вес нетто ({{net, number}}\u00a0кг) указаны ровными тысячами. Сверьте с документами.',
  NET_ABOVE_GROSS:
    'Вес нетто {{net, number}}\u00a0кг больше веса брутто {{gross, number}}\u00a0кг. Исправьте графу 35 или графу 38.',
  TARE_UNUSUAL:
    'Упаковка составляет {{percent, number}}\u00a0% веса брутто (брутто {{gross, number}}\u00a0кг, нетто {{net, number}}\u00a0кг). Проверьте вес.',
  GROSS_SUM_DIFFERS:
    'Сумма веса брутто товаров {{found, number}}\u00a0кг, а в основном листе указано {{expected, number}}\u00a0кг. Проверьте вес.',
  PACKAGES_SUM_DIFFERS:
    'Сумма мест по товарам {{found, number}}, а в графе 6 указано {{expected, number}}. Проверьте число мест.',
  CONTAINER_CHECK_DIGIT:
    'Номер контейнера «{{found}}» не отвечает ISO 6346, или неверна его контрольная цифра. Сверьте с контейнером.',
  CONTAINER_FLAG:
    'В графе 19 указано {{declared}}, а контейнеров названо: {{found, number}}. Проверьте, в контейнерах ли товары.',
};
