import { ofDeclaration, ofItem } from './indicator.ts';

const number = { type: 'number', disclosure: 'officer' } as const;
const byCode = 'commodity code → HS6, the first with enough items; unknown below that';

/** What goods weigh, against what such goods weigh and against other papers. */
export const weightIndicators = [
  ofItem('tareShare', {
    ...number,
    unit: 'share',
    labels: ['Қаптама үлесі', 'Доля тары', 'Tare share'],
    formula: '1 − net / gross; unknown when gross is missing or 0',
  }),
  ofItem('tareDeviation', {
    ...number,
    disclosure: 'analyst',
    unit: 'deviations',
    labels: ['Қаптама үлесінің ауытқуы', 'Отклонение доли тары', 'Deviation of the tare share'],
    formula: 'robust z of the tare share among the same goods; bins of 0.5 %, MAD never below one',
    minimumSample: 6,
    fallback: 'commodity code → HS4, the first with enough items; unknown below that',
  }),
  ofItem('unitWeightRatio', {
    ...number,
    disclosure: 'analyst',
    unit: 'ratio',
    labels: [
      'Бірлік салмағының әдеттегіге қатынасы',
      'Отношение веса единицы к обычному',
      'Weight per unit against the usual',
    ],
    formula: 'net kg per supplementary unit divided by the median of the same goods and unit',
    minimumSample: 6,
    fallback: byCode,
  }),
  ofItem('unitWeightDeviation', {
    ...number,
    disclosure: 'analyst',
    unit: 'deviations',
    labels: [
      'Бірлік салмағының ауытқуы',
      'Отклонение веса единицы',
      'Deviation of the weight per unit',
    ],
    formula: 'robust z of ln(net kg per supplementary unit)',
    minimumSample: 6,
    fallback: byCode,
  }),
  ofItem('packageWeightRatio', {
    ...number,
    disclosure: 'analyst',
    unit: 'ratio',
    labels: [
      'Орын салмағының әдеттегіге қатынасы',
      'Отношение веса места к обычному',
      'Weight per package against the usual',
    ],
    formula: 'net kg per package divided by the median of the same goods in the same packages',
    minimumSample: 6,
    fallback: byCode,
  }),
  ofItem('packageWeightDeviation', {
    ...number,
    disclosure: 'analyst',
    unit: 'deviations',
    labels: [
      'Орын салмағының ауытқуы',
      'Отклонение веса места',
      'Deviation of the weight per package',
    ],
    formula: 'robust z of ln(net kg per package)',
    minimumSample: 6,
    fallback: byCode,
  }),
  ofItem('previousWeightRatio', {
    ...number,
    unit: 'ratio',
    labels: [
      'Нетто салмағының алдыңғы құжаттағыға қатынасы',
      'Отношение веса нетто к весу в предшествующем документе',
      'Net weight against the previous documents',
    ],
    formula:
      'net weight divided by the sum of the net weights of the previous documents of the item; unknown while one of them has none',
  }),
  ofDeclaration('announcedWeightRatio', {
    ...number,
    unit: 'ratio',
    labels: [
      'Брутто салмағының алдын ала мәлімделгенге қатынасы',
      'Отношение веса брутто к объявленному ранее',
      'Gross weight against what was announced',
    ],
    formula:
      'gross weight divided by that of the newest earlier paper of the same consignment (preliminary information, transit, arrival, storage), found by transport document or registration number',
    window: 180,
    fallback: 'none: unknown where the post has no earlier paper with a gross weight',
  }),
  ofDeclaration('containerWeightRatio', {
    ...number,
    unit: 'ratio',
    labels: [
      'Брутто салмағының контейнерлер салмағына қатынасы',
      'Отношение веса брутто к весу по контейнерам',
      'Gross weight against its containers',
    ],
    formula:
      'gross weight divided by the sum of the gross weights of the containers; unknown while one has none',
  }),
  ofItem('roundFigures', {
    ...number,
    unit: 'count',
    labels: ['Дөңгелек сандар', 'Круглые числа', 'Round figures'],
    formula:
      'how many of price, net kg and quantity are whole multiples of 100; unknown with fewer than two of them',
  }),
  ofDeclaration('roundShare', {
    ...number,
    unit: 'share',
    labels: ['Дөңгелек сандардың үлесі', 'Доля круглых чисел', 'Share of round figures'],
    formula: 'round ones among all prices, net weights and quantities of the items',
    minimumSample: 4,
    fallback: 'none: unknown with fewer figures',
  }),
] as const;
