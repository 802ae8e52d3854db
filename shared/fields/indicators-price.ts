import { ofDeclaration, ofItem } from './indicator.ts';

/** The references of goods: the finest group that is large enough, as it was before this declaration. */
const goodsFallback =
  'commodity code and origin → code → HS6 and origin → HS6 → HS4, the first with enough items; unknown below that';

const number = { type: 'number', disclosure: 'analyst' } as const;

/** What goods cost, against what such goods cost here. */
export const priceIndicators = [
  ofItem('priceRatio', {
    ...number,
    unit: 'ratio',
    labels: [
      'Бағаның салыстыру бағасына қатынасы',
      'Отношение цены к цене для сравнения',
      'Price against the reference price',
    ],
    formula:
      'customs value per net kg divided by the median of the same goods at this post before this declaration, in the same currency; medians are read from bins 4 % wide',
    minimumSample: 30,
    fallback: goodsFallback,
  }),
  ofItem('priceDeviation', {
    ...number,
    unit: 'deviations',
    labels: [
      'Килограмм бағасының ауытқуы',
      'Отклонение цены за килограмм',
      'Deviation of the price per kilogram',
    ],
    formula:
      'robust z of ln(customs value per net kg): 0.6745 × (ln x − median) / MAD, the MAD never below one bin (0.04)',
    minimumSample: 30,
    fallback: goodsFallback,
  }),
  ofItem('unitPriceRatio', {
    ...number,
    unit: 'ratio',
    labels: [
      'Бірлік бағасының салыстыру бағасына қатынасы',
      'Отношение цены за единицу к цене для сравнения',
      'Price per unit against the reference',
    ],
    formula:
      'customs value per supplementary unit divided by the median of the same goods in the same unit and currency',
    minimumSample: 30,
    fallback: 'commodity code and origin → code → HS6; unknown below that or without a unit',
  }),
  ofItem('unitPriceDeviation', {
    ...number,
    unit: 'deviations',
    labels: [
      'Бірлік бағасының ауытқуы',
      'Отклонение цены за единицу',
      'Deviation of the price per unit',
    ],
    formula: 'robust z of ln(customs value per supplementary unit)',
    minimumSample: 30,
    fallback: 'commodity code and origin → code → HS6; unknown below that or without a unit',
  }),
  ofItem('ownPriceRatio', {
    ...number,
    unit: 'ratio',
    labels: [
      'Бағаның тұлғаның өз бағаларына қатынасы',
      'Отношение цены к прежним ценам самого лица',
      "Price against the trader's own earlier prices",
    ],
    formula:
      'customs value per net kg divided by the exact median of the same trader and commodity code, newest 100 items of the HS4',
    window: 180,
    minimumSample: 5,
    fallback: 'none: unknown with fewer earlier items',
  }),
  ofDeclaration('valueRatio', {
    ...number,
    unit: 'ratio',
    labels: [
      'Құнның бекеттегі әдеттегі құнға қатынасы',
      'Отношение стоимости к обычной на посту',
      'Value against what is usual at the post',
    ],
    formula:
      'total customs value divided by the median of the same direction and currency here; bins 10 % wide',
    minimumSample: 30,
    fallback: 'none: unknown below that',
  }),
  ofDeclaration('ownValueRatio', {
    ...number,
    unit: 'ratio',
    labels: [
      'Құнның тұлға үшін әдеттегі құнға қатынасы',
      'Отношение стоимости к обычной для лица',
      'Value against what is usual of the trader',
    ],
    formula:
      'total customs value divided by the median of the same trader and currency; bins 10 % wide',
    minimumSample: 5,
    fallback: 'none: unknown below that',
  }),
  ofItem('dutyRate', {
    ...number,
    disclosure: 'officer',
    unit: 'share',
    labels: ['Баждың нақты мөлшерлемесі', 'Фактическая ставка пошлины', 'Effective rate of duty'],
    formula: 'payments of kind 2010 divided by the customs value; unknown where none is named',
  }),
  ofItem('dutyRateGap', {
    ...number,
    unit: 'share',
    labels: [
      'Баж мөлшерлемесінің әдеттегіден айырмасы',
      'Отличие ставки пошлины от обычной',
      'Duty rate less the usual one',
    ],
    formula:
      'effective rate of duty less the median of the same goods here; negative: less is paid than usual; bins of 0.5 % of the value',
    minimumSample: 30,
    fallback: 'commodity code → HS6; unknown below that',
  }),
  ofDeclaration('paymentsShare', {
    ...number,
    disclosure: 'officer',
    unit: 'share',
    labels: [
      'Төлемдердің кедендік құндағы үлесі',
      'Доля платежей в таможенной стоимости',
      'Payments as a share of the customs value',
    ],
    formula:
      'all sums of box 47 divided by the total customs value; unknown where no sum is named or the currencies differ',
  }),
] as const;
