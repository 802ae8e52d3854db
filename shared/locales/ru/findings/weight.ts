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
};
