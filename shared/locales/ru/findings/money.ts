/** Price, invoice, customs value, payments. */
export const money = {
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
};
