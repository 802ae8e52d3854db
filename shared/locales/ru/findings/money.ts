/** Price, invoice, customs value, payments. */
export const money = {
  CURRENCY_UNKNOWN: 'Кода валюты «{{currencyCode}}» в классификаторе нет. Исправьте код.',
  CURRENCY_MISSING:
    'У суммы по счету {{amount, number}} не указана валюта. Запросите валюту (графа 22).',
  SUM_NEGATIVE: 'Указано {{found, number}}, значение не может быть меньше нуля. Исправьте графу.',
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
  EXCHANGE_RATE_MISSING:
    'Счет выставлен в {{currencyCode}}, но курс валюты не указан. Заполните графу 23.',
  EXCHANGE_RATE_OF_OWN_CURRENCY:
    'Счет выставлен в национальной валюте {{currencyCode}}, но курс указан {{found, number(maximumFractionDigits: 6)}}, а не 1. Исправьте графу 22 или графу 23.',
  EXCHANGE_RATE_DIFFERS:
    'Курс {{currencyCode}} указан {{found, number(maximumFractionDigits: 6)}}, а официальный курс на {{date}} равен {{expected, number(maximumFractionDigits: 6)}}. Исправьте графу 23 и суммы, пересчитанные по ней.',
  STATISTICAL_VALUE_DIFFERS:
    'Статистическая стоимость {{found, number}}\u00a0USD, а таможенная стоимость по курсу дня составляет {{expected, number}}\u00a0USD. Исправьте графу 46.',
  VALUATION_METHOD_MISSING: 'Метод определения таможенной стоимости не указан. Заполните графу 43.',
  VALUATION_METHOD_UNKNOWN:
    'Метода определения таможенной стоимости «{{found}}» нет, методы обозначаются от 1 до 6. Исправьте графу 43.',
  VALUATION_METHOD_WITHOUT_REASON:
    'Применен метод {{method}}, но не указаны ни декларация таможенной стоимости (09018), ни источник ценовой информации (09017). Добавьте документ в графу 44.',
  INCOTERMS_UNKNOWN: 'Условий поставки «{{found}}» в Инкотермс нет. Исправьте графу 20.',
  INCOTERMS_WITHDRAWN:
    'Условия поставки {{found}} взяты из прежней редакции Инкотермс. Сверьте с контрактом.',
  FREIGHT_MISSING:
    'При {{terms}} к цене добавляют перевозку до границы, а таможенная стоимость {{found, number}}\u00a0{{currencyCode}} равна одной цене. Запросите документы о перевозке.',
  FREIGHT_TWICE:
    'При {{terms}} перевозка уже входит в цену, но за нее добавлено {{found, number}}\u00a0{{currencyCode}}. Проверьте, не учтена ли она дважды.',
  INSURANCE_TWICE:
    'При {{terms}} страхование уже входит в цену, но за него добавлено {{found, number}}\u00a0{{currencyCode}}. Проверьте, не учтено ли оно дважды.',
  COST_CONVERSION_DIFFERS:
    'Сумма {{foreign, number}}\u00a0{{foreignCode}} пересчитана в {{found, number}}\u00a0{{currencyCode}}, а по графе 23 выходит {{expected, number}}\u00a0{{currencyCode}}. Исправьте сумму или курс.',
  CUSTOMS_VALUE_BUILD_DIFFERS:
    'Таможенная стоимость {{found, number}}\u00a0{{currencyCode}}, а цена с начислениями и вычетами дает {{expected, number}}\u00a0{{currencyCode}}. Исправьте графу 45 или ее составляющие.',
  CUSTOMS_VALUE_BELOW_PRICE:
    'Таможенная стоимость {{found, number}}\u00a0{{currencyCode}} ниже цены по курсу графы 23, {{expected, number}}\u00a0{{currencyCode}}. Запросите, что вычтено.',
  CUSTOMS_VALUE_FAR_ABOVE_PRICE:
    'Таможенная стоимость {{found, number}}\u00a0{{currencyCode}} более чем на 30\u00a0% выше цены по курсу графы 23, {{expected, number}}\u00a0{{currencyCode}}. Запросите, что добавлено.',
};
