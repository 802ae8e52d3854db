/** Price, invoice, customs value, payments. */
export const money = {
  CURRENCY_UNKNOWN: 'Сыныптауышта «{{currencyCode}}» деген валюта коды жоқ. Кодты түзетіңіз.',
  CURRENCY_MISSING:
    'Шот бойынша соманың валютасы көрсетілмеген: {{amount, number}}. Валютасын сұратыңыз (22-баған).',
  INVOICE_SUM_DIFFERS:
    'Тауарлар бағасының қосындысы {{found, number}}\u00a0{{currencyCode}}, ал шот бойынша сома {{expected, number}}\u00a0{{currencyCode}}. 22-бағанды немесе 42-бағанды түзетіңіз.',
  PRICES_MISSING:
    'Бағасы жоқ тауар саны: {{missing, number}}, барлығы: {{items, number}}. Сондықтан бағалардың қосындысын шотпен салыстыру мүмкін болмады.',
  PRICE_CURRENCY_DIFFERS:
    'Тауар бағасының валютасы: {{found}}, шоттың валютасы: {{expected}}. Сомаларды салыстыру мүмкін болмады.',
  CUSTOMS_VALUE_SUM_DIFFERS:
    'Тауарлардың кедендік құнының қосындысы {{found, number}}\u00a0{{currencyCode}}, ал 12-бағанда {{expected, number}}\u00a0{{currencyCode}}. 12-бағанды немесе 45-бағанды түзетіңіз.',
  ROUND_NUMBERS:
    'Баға ({{amount, number}}\u00a0{{currencyCode}}) мен нетто салмағы ({{net, number}}\u00a0кг) дөңгелек мыңмен көрсетілген. Құжаттармен салыстырыңыз.',
};
