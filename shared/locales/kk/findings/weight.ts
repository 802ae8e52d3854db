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
  NET_SUM_ABOVE_GROSS:
    'Тауарлардың нетто салмағының қосындысы ({{net, number}}\u00a0кг) брутто салмағынан ({{gross, number}}\u00a0кг) артық. 35-бағанды немесе 38-бағанды түзетіңіз.',
  NET_ZERO: 'Нетто салмағы нөлге тең. 38-бағанды түзетіңіз.',
  GROSS_ZERO: 'Брутто салмағы нөлге тең. 35-бағанды түзетіңіз.',
  BARE_NET_ABOVE_NET:
    'Ешқандай қаптамасыз нетто салмағы ({{found, number}}\u00a0кг) нетто салмағынан ({{net, number}}\u00a0кг) артық. 38-бағанды түзетіңіз.',
  NET_EQUALS_GROSS:
    'Тауар қапталған ({{packageKind}}), бірақ нетто мен брутто салмағы бірдей: {{net, number}}\u00a0кг. Салмағын тексеріңіз.',
  PACKAGES_NONE_OF_KIND:
    'Қаптама түрі көрсетілген ({{packageKind}}), бірақ жүк орны саны нөлге тең. 31-бағанды толтырыңыз.',
  VEHICLE_OVERLOADED:
    'Брутто салмағы {{gross, number}}\u00a0кг, ал көрсетілген көлік құралдары ({{vehicles, number}}) әдетте таситын салмақ: {{expected, number}}\u00a0кг. Салмақ пен 18-бағанды тексеріңіз.',
  CONTAINER_OVERLOADED:
    '{{container}} контейнеріндегі салмақ: {{gross, number}}\u00a0кг, әдетте ең көбі: {{expected, number}}\u00a0кг. Салмағын тексеріңіз.',
  GROSS_AGAINST_DOCUMENT:
    'Брутто салмағы: {{found, number}}\u00a0кг, көлік құжаттарында: {{expected, number}}\u00a0кг. Оларды салыстырыңыз.',
};
