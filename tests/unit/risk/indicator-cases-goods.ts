import { blankItem, blankPreviousDocument } from '../../../shared/declaration.ts';
import {
  reference,
  item,
  payment,
  compared,
  from,
  post,
  cover,
  hiding,
  evenDigits,
  nights,
  container,
  met,
  type Pair,
} from './indicator-worlds.ts';

/** Of the goods: their price, mass, description and where they come from. */
export const goodsCases = {
  priceRatio: [0.5, compared('price', 1_000), { item }],
  // ln 500 − ln 1000 = −0.6931; × 0.6745 / 0.1
  priceDeviation: [-4.6753, compared('price', 1_000), { ...compared('price', 9), item: {} }],
  unitPriceRatio: [2.5, compared('unitPrice', 100), { item }],
  unitPriceDeviation: [6.1804, compared('unitPrice', 100), { item }],
  ownPriceRatio: [
    1.25,
    { item, known: { goods: { ownPrices: [100, 900, 400, 380, 500, 300, 900] } } },
    { item, known: { goods: { ownPrices: [400, 400, 400, 400] } } },
  ],
  valueRatio: [
    2,
    { item, known: { post: { references: { value: reference(2_500, 0.1) } } } },
    { item },
  ],
  ownValueRatio: [
    0.5,
    { item, known: { post: { references: { ownValue: reference(10_000, 0.1) } } } },
    { item },
  ],
  dutyRate: [
    0.15,
    { item: { ...item, payments: [payment('2010', 750), payment('5060', 800)] } },
    { item: { ...item, payments: [payment('5060', 800)] } },
  ],
  dutyRateGap: [
    -0.05,
    {
      item: { ...item, payments: [payment('2010', 500)] },
      known: { goods: { references: { duty: reference(0.15, 0.005) } } },
    },
    { item: { ...item, payments: [payment('2010', 500)] } },
  ],
  paymentsShare: [
    0.31,
    { item: { ...item, payments: [payment('2010', 750), payment('5060', 800)] } },
    { item },
  ],
  tareShare: [0.1667, { item }, { item: { ...item, grossGrams: 0 } }],
  // (1/6 − 0.1) × 0.6745 / 0.02
  tareDeviation: [2.2483, compared('tare', 0.1, 0.02), { item }],
  unitWeightRatio: [0.5, compared('unitWeight', 1), { item }],
  unitWeightDeviation: [-4.6753, compared('unitWeight', 1), { item }],
  packageWeightRatio: [0.5, compared('packageWeight', 5), { item }],
  packageWeightDeviation: [-4.6753, compared('packageWeight', 5), { item }],
  previousWeightRatio: [
    0.8,
    {
      item: {
        ...item,
        previousDocuments: [
          { ...blankPreviousDocument(), netGrams: 4_500 },
          { ...blankPreviousDocument(), netGrams: 8_000 },
        ],
      },
    },
    {
      item: {
        ...item,
        previousDocuments: [
          { ...blankPreviousDocument(), netGrams: 4_500 },
          blankPreviousDocument(),
        ],
      },
    },
  ],
  announcedWeightRatio: [0.75, { item, known: { post: { announcedGrams: 16_000 } } }, { item }],
  containerWeightRatio: [
    1.5,
    { item, declaration: { containers: [container(3_000), container(5_000)] } },
    { item, declaration: { containers: [container(3_000), container(null)] } },
  ],
  roundFigures: [
    2,
    { item: { ...item, netGrams: 200_000, price: { minor: 30_000, currency: 'USD' } } },
    { item: { netGrams: 200_000 } },
  ],
  roundShare: [
    0.25,
    {
      declaration: {
        items: [
          { ...blankItem(1), ...item, netGrams: 200_000 },
          { ...blankItem(2), ...item },
        ],
      },
    },
    { item },
  ],
  // ln(20.5 / 31) − ln(1.5 / 31)
  descriptionFit: [
    2.615,
    { item, known: { goods: { words: met({ 6403: [20, 30], 4202: [1, 30] }) } } },
    { item },
  ],
  descriptionGoods: [
    '4202',
    { item, known: { goods: { words: met({ 6403: [1, 30], 4202: [20, 30] }) } } },
    { item },
  ],
  perishable: [true, { item: { hsCode: '0803900000' } }, { item: { hsCode: null } }],
  // HS6: (6 + 0.1·10)/(20+10) = 0.2333; with origin: (3 + 0.2333·10)/(5+10) = 0.3556; ÷ 0.1
  findingsRatio: [
    3.5556,
    {
      item,
      known: {
        goods: { controls: [{ checked: 5, confirmed: 3 }, { checked: 20, confirmed: 6 }, post] },
      },
    },
    { item, known: { goods: { controls: [{ checked: 19, confirmed: 3 }] } } },
  ],
  newChapter: [
    true,
    { item, known: { trader: { declarations: 5 }, goods: { inChapter: 0 } } },
    { item, known: { trader: { declarations: 4 }, goods: { inChapter: 0 } } },
  ],
  originElsewhere: [true, { item, declaration: from('UZ') }, { item }],
  routeShare: [
    0.05,
    { item, known: { goods: { route: { same: 2, all: 40 } } } },
    { item, known: { goods: { route: { same: 2, all: 29 } } } },
  ],
  recentSameGoods: [3, { item, known: { goods: { recentSameGoods: 3 } } }, { item }],
  splitCount: [3, { item, known: { goods: { split: { declarations: 2, value: 1 } } } }, { item }],
  splitValue: [
    12_000,
    { item, known: { goods: { split: { declarations: 2, value: 7_000 } } } },
    { item, known: { goods: { split: { declarations: 2, value: null } } } },
  ],
  // A word of the pair, the price (ln 5) and the mass of a package (ln 2) of the risk goods.
  coverSigns: [
    3,
    { item: cover, known: { goods: hiding } },
    { item: cover, known: { goods: { ...hiding, covers: null } } },
  ],
  coverRisk: [
    '640411',
    { item: cover, known: { goods: hiding } },
    { item: cover, known: { goods: { ...hiding, covers: [] } } },
  ],
  coverDutyGap: [
    0.1,
    { item: cover, known: { goods: hiding } },
    { item: { ...cover, payments: [] }, known: { goods: hiding } },
  ],
  // Eleven to a digit and twelve ones, worked out in a spreadsheet.
  firstDigitDeviation: [
    38.1445,
    { known: { trader: { firstDigits: evenDigits } } },
    { known: { trader: { firstDigits: evenDigits.slice(1) } } },
  ],
  nightArrival: [true, { known: { post: { arrival: { hour: 22, own: [], post: [] } } } }, {}],
  // 4 + 6 of 40, over midnight.
  arrivalHourShare: [
    0.25,
    { known: { post: { arrival: { hour: 23, own: nights, post: [] } } } },
    { known: { post: { arrival: { hour: 23, own: nights.slice(0, 2), post: nights } } } },
  ],
} satisfies Record<string, Pair>;
