import { ofItem } from './indicator.ts';

/** What the goods are, and whether their words and their past agree with their code. */
export const goodsIndicators = [
  ofItem('descriptionFit', {
    type: 'number',
    unit: 'points',
    disclosure: 'analyst',
    labels: [
      'Сипаттаманың кодқа сәйкестігі',
      'Соответствие описания коду',
      'Fit of the description with the code',
    ],
    formula:
      'naive Bayes: ln P(words | declared HS4) − ln P(words | best other HS4), P = (n + 0.5) / (N + 1) over the first 8 words of four letters or more, cut to 6 letters and kept in 65,536 buckets; negative: the words fit another heading better; words met under more than 64 headings tell nothing',
    minimumSample: 10,
    fallback:
      'none: unknown where the declared HS4 has fewer declarations, the words are new here, or no other HS4 shares them',
  }),
  ofItem('descriptionGoods', {
    type: 'code',
    disclosure: 'officer',
    labels: [
      'Сипаттамаға сай келетін HS4',
      'HS4, подходящая к описанию',
      'HS4 that the description fits best',
    ],
    formula:
      'the heading with the highest likelihood of the words (see descriptionFit); the declared one where none is better',
    minimumSample: 10,
    fallback: 'none: unknown where descriptionFit is',
  }),
  ofItem('coverSigns', {
    type: 'number',
    unit: 'count',
    disclosure: 'analyst',
    labels: [
      'Тәуекел тауарының белгілері',
      'Признаков товара риска',
      'Signs of the risk goods behind cover goods',
    ],
    formula:
      'of the pairs in the reference table whose cover goods (and origins) the item is declared as, not more than the first 20 by code, the one with the most of four signs: a word of the pair begins a word of the description, or the words met here fit the HS4 of the risk goods better than the declared one; the price per kg; the net mass per package or unit; the share of the packing, each where it is nearer to the risk goods than to the declared ones by 2 robust deviations. 0: no pair, or no sign',
    minimumSample: 6,
    fallback:
      'each figure as its own indicator (price from 30 items, masses and packing from 6, words from 10 declarations of both HS4); a sign that cannot be told is none; unknown where no table of pairs is loaded',
  }),
  ofItem('coverRisk', {
    type: 'code',
    disclosure: 'analyst',
    labels: ['Ықтимал тәуекел тауары', 'Возможный товар риска', 'Risk goods that may be behind'],
    formula: 'HS prefix of the risk goods of the pair that coverSigns counts',
    fallback: 'none: unknown where the item is the cover goods of no pair',
  }),
  ofItem('coverDutyGap', {
    type: 'number',
    unit: 'share',
    disclosure: 'analyst',
    labels: [
      'Тәуекел тауары бажының айырмасы',
      'Разница пошлины с товаром риска',
      'Duty of the risk goods less the duty paid',
    ],
    formula:
      'median rate of duty of the risk goods of that pair less the rate of the item, both as shares of the customs value',
    minimumSample: 30,
    fallback: 'HS10 → HS6 of the risk goods, with or without preference as the item; else unknown',
  }),
  ofItem('perishable', {
    type: 'flag',
    disclosure: 'public',
    box: '33',
    labels: ['Тез бұзылатын тауар', 'Скоропортящийся товар', 'Perishable'],
    formula: 'commodity code under 01–04, 06–08 or 3002: worked first, never suspected for it',
  }),
  ofItem('findingsRatio', {
    type: 'number',
    unit: 'ratio',
    disclosure: 'analyst',
    labels: [
      'Осындай тауарлар бойынша бұзушылықтар жиілігі',
      'Частота нарушений по таким товарам',
      'Findings among the same goods',
    ],
    formula:
      'confirmed share of the controls of the same HS6 and origin, shrunk by 10 controls towards that of the HS6 and this towards the post, divided by the share of the post',
    minimumSample: 20,
    fallback:
      'HS6 and origin → HS6 → the post, by shrinking; unknown while the post has fewer controls or no finding',
  }),
  ofItem('newChapter', {
    type: 'flag',
    disclosure: 'officer',
    labels: [
      'Тұлға бұрын әкелмеген тауар тобы',
      'Товарная группа, новая для лица',
      'Chapter new to the trader',
    ],
    formula: 'none of the trader’s earlier declarations here has goods of the same HS2',
    minimumSample: 5,
    fallback: 'none: unknown with fewer earlier declarations of the trader',
  }),
  ofItem('originElsewhere', {
    type: 'flag',
    disclosure: 'public',
    box: '34',
    labels: [
      'Шығарылған елі жөнелту елінен өзге',
      'Страна происхождения отличается от страны отправления',
      'Origin differs from dispatch',
    ],
    formula: 'country of origin is not the country of dispatch',
  }),
  ofItem('routeShare', {
    type: 'number',
    unit: 'share',
    disclosure: 'analyst',
    labels: ['Осындай маршруттың үлесі', 'Доля такого маршрута', 'How usual the route is'],
    formula:
      'share of the earlier declarations with goods of the same HS4 that have the same countries of dispatch, trade and origin',
    minimumSample: 30,
    fallback: 'none: unknown where the HS4 has fewer declarations',
  }),
  ofItem('recentSameGoods', {
    type: 'number',
    unit: 'count',
    disclosure: 'officer',
    labels: [
      'Соңғы 3 күндегі осындай тауарлар',
      'Таких же товаров за 3 дня',
      'Same goods within 3 days',
    ],
    formula:
      'other declarations of the same trader with the same HS4 registered on this day or the two days before, counted to 50',
    window: 3,
  }),
  ofItem('splitCount', {
    type: 'number',
    unit: 'count',
    disclosure: 'officer',
    labels: [
      'Бөлшектелген партияның бөліктері',
      'Частей раздробленной партии',
      'Parts of a split consignment',
    ],
    formula:
      'declarations of the same trader with the same HS4 and origin within 72 hours (this day and the two before), this one included, among his newest 100 items of the HS4',
    window: 3,
  }),
  ofItem('splitValue', {
    type: 'number',
    unit: 'tenge',
    disclosure: 'officer',
    labels: [
      'Бөлшектелген партияның құны',
      'Стоимость раздробленной партии',
      'Value of a split consignment',
    ],
    formula:
      'sum of the customs values of the items that splitCount counts, this declaration’s included; unknown while one has none',
    window: 3,
  }),
  ofItem('certificateUses', {
    type: 'number',
    unit: 'count',
    disclosure: 'public',
    box: '44',
    labels: [
      'Сертификаттың басқа декларациялардағы қолданылуы',
      'Использований сертификата в других декларациях',
      'Other declarations with the certificate',
    ],
    formula:
      'most other accepted declarations that name one of the item’s certificates (veterinary, phytosanitary, of origin) by kind and number, counted to 50; unknown where the item names none',
  }),
] as const;
