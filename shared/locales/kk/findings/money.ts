/** Price, invoice, customs value, payments. */
export const money = {
  CURRENCY_UNKNOWN: 'Сыныптауышта «{{currencyCode}}» деген валюта коды жоқ. Кодты түзетіңіз.',
  CURRENCY_MISSING:
    'Шот бойынша соманың валютасы көрсетілмеген: {{amount, number}}. Валютасын сұратыңыз (22-баған).',
  SUM_NEGATIVE:
    'Көрсетілген мән {{found, number}}, ол нөлден кем болмауға тиіс. Бағанды түзетіңіз.',
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
  EXCHANGE_RATE_MISSING:
    'Шоттың валютасы: {{currencyCode}}, бірақ валюта бағамы көрсетілмеген. 23-бағанды толтырыңыз.',
  EXCHANGE_RATE_OF_OWN_CURRENCY:
    'Шоттың валютасы – ұлттық валюта ({{currencyCode}}), бірақ көрсетілген бағам: {{found, number(maximumFractionDigits: 6)}}, болуға тиісті бағам: 1. 22-бағанды немесе 23-бағанды түзетіңіз.',
  EXCHANGE_RATE_DIFFERS:
    '{{currencyCode}} бағамы: {{found, number(maximumFractionDigits: 6)}}, ресми бағам ({{date}}): {{expected, number(maximumFractionDigits: 6)}}. 23-бағанды және ол бойынша есептелген сомаларды түзетіңіз.',
  STATISTICAL_VALUE_DIFFERS:
    'Статистикалық құн: {{found, number}}\u00a0USD, ал кедендік құн күннің бағамы бойынша: {{expected, number}}\u00a0USD. 46-бағанды түзетіңіз.',
  VALUATION_METHOD_MISSING: 'Кедендік құнды айқындау әдісі көрсетілмеген. 43-бағанды толтырыңыз.',
  VALUATION_METHOD_UNKNOWN:
    'Кедендік құнды айқындаудың «{{found}}» деген әдісі жоқ, әдістер 1-ден 6-ға дейін белгіленеді. 43-бағанды түзетіңіз.',
  VALUATION_METHOD_WITHOUT_REASON:
    '{{method}}-әдіс қолданылған, бірақ кедендік құн декларациясы (09018) да, баға ақпаратының көзі (09017) де көрсетілмеген. Құжатты 44-бағанға қосыңыз.',
  INCOTERMS_UNKNOWN: 'Инкотермсте «{{found}}» деген жеткізу шарты жоқ. 20-бағанды түзетіңіз.',
  INCOTERMS_WITHDRAWN:
    '{{found}} жеткізу шарты Инкотермстің бұрынғы редакциясынан алынған. Келісімшартпен салыстырыңыз.',
  FREIGHT_MISSING:
    '{{terms}} шартында бағаға шекараға дейінгі тасымал қосылады, ал кедендік құн ({{found, number}}\u00a0{{currencyCode}}) тек бағаға тең. Тасымал құжаттарын сұратыңыз.',
  FREIGHT_TWICE:
    '{{terms}} шартында тасымал бағаға енгізілген, бірақ ол үшін тағы қосылған сома: {{found, number}}\u00a0{{currencyCode}}. Екі рет есептелмегенін тексеріңіз.',
  INSURANCE_TWICE:
    '{{terms}} шартында сақтандыру бағаға енгізілген, бірақ ол үшін тағы қосылған сома: {{found, number}}\u00a0{{currencyCode}}. Екі рет есептелмегенін тексеріңіз.',
  COST_CONVERSION_DIFFERS:
    '{{foreign, number}}\u00a0{{foreignCode}} сомасы қайта есептелген: {{found, number}}\u00a0{{currencyCode}}, ал 23-баған бойынша: {{expected, number}}\u00a0{{currencyCode}}. Соманы немесе бағамды түзетіңіз.',
  CUSTOMS_VALUE_BUILD_DIFFERS:
    'Кедендік құн: {{found, number}}\u00a0{{currencyCode}}, ал баға қосымша есептеулермен және шегерімдермен: {{expected, number}}\u00a0{{currencyCode}}. 45-бағанды немесе оның құрамдас бөліктерін түзетіңіз.',
  CUSTOMS_VALUE_BELOW_PRICE:
    'Кедендік құн ({{found, number}}\u00a0{{currencyCode}}) 23-бағандағы бағам бойынша бағадан ({{expected, number}}\u00a0{{currencyCode}}) төмен. Не шегерілгенін сұратыңыз.',
  CUSTOMS_VALUE_FAR_ABOVE_PRICE:
    'Кедендік құн ({{found, number}}\u00a0{{currencyCode}}) 23-бағандағы бағам бойынша бағадан ({{expected, number}}\u00a0{{currencyCode}}) 30\u00a0%-дан астам жоғары. Не қосылғанын сұратыңыз.',
};
