/** Masses and packages. */
export const weight = {
  NET_ABOVE_GROSS:
    'Вес нетто {{net, number}}\u00a0кг больше веса брутто {{gross, number}}\u00a0кг. Исправьте графу 35 или графу 38.',
  TARE_UNUSUAL:
    'Упаковка составляет {{percent, number}}\u00a0% веса брутто (брутто {{gross, number}}\u00a0кг, нетто {{net, number}}\u00a0кг). Проверьте вес.',
  GROSS_SUM_DIFFERS:
    'Сумма веса брутто товаров {{found, number}}\u00a0кг, а в основном листе указано {{expected, number}}\u00a0кг. Проверьте вес.',
  PACKAGES_SUM_DIFFERS:
    'Сумма мест по товарам {{found, number}}, а в графе 6 указано {{expected, number}}. Проверьте число мест.',
  NET_SUM_ABOVE_GROSS:
    'Сумма веса нетто товаров {{net, number}}\u00a0кг больше веса брутто {{gross, number}}\u00a0кг. Исправьте графу 35 или графу 38.',
  NET_ZERO: 'Вес нетто равен нулю. Исправьте графу 38.',
  GROSS_ZERO: 'Вес брутто равен нулю. Исправьте графу 35.',
  BARE_NET_ABOVE_NET:
    'Вес нетто без какой-либо упаковки {{found, number}}\u00a0кг больше веса нетто {{net, number}}\u00a0кг. Исправьте графу 38.',
  NET_EQUALS_GROSS:
    'Вес нетто и брутто одинаков, {{net, number}}\u00a0кг, хотя товар упакован ({{packageKind}}). Проверьте вес.',
  PACKAGES_NONE_OF_KIND:
    'Указан вид упаковки {{packageKind}}, но число мест равно нулю. Заполните графу 31.',
  VEHICLE_OVERLOADED:
    'Вес брутто {{gross, number}}\u00a0кг больше, чем обычно везут указанные транспортные средства ({{vehicles, number}}): {{expected, number}}\u00a0кг. Проверьте вес и графу 18.',
  CONTAINER_OVERLOADED:
    'В контейнере {{container}} {{gross, number}}\u00a0кг, обычно не более {{expected, number}}\u00a0кг. Проверьте вес.',
  GROSS_AGAINST_DOCUMENT:
    'Вес брутто {{found, number}}\u00a0кг, а в транспортных документах {{expected, number}}\u00a0кг. Сверьте их.',
};
