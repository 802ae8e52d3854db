/** Masses and packages. */
export const weight = {
  NET_ABOVE_GROSS:
    'Нетто салмағы ({{net, number}}\u00a0кг) брутто салмағынан ({{gross, number}}\u00a0кг) артық. 35-бағанды немесе 38-бағанды түзетіңіз.',
  TARE_UNUSUAL:
    'Қаптаманың брутто салмағындағы үлесі: {{percent, number}}\u00a0% (брутто {{gross, number}}\u00a0кг, нетто {{net, number}}\u00a0кг). Салмағын тексеріңіз.',
  GROSS_SUM_DIFFERS:
    'Тауарлардың брутто салмағының қосындысы {{found, number}}\u00a0кг, ал негізгі парақта {{expected, number}}\u00a0кг. Салмағын тексеріңіз.',
  PACKAGES_SUM_DIFFERS:
    'Тауарлар бойынша жүк орны саны: {{found, number}}, 6-бағандағы саны: {{expected, number}}. Жүк орны санын тексеріңіз.',
};
