import { describe, expect, it } from 'vitest';
import { factsOf, type Fact } from '../../../electron/core/risk/facts.ts';
import { canonicalJson } from '../../../electron/core/risk/canonical.ts';
import { blankDocument, blankItem, blankPreviousDocument } from '../../../shared/declaration.ts';
import type { Declaration, Item } from '../../../shared/declaration.ts';
import { fieldById, indicators } from '../../../shared/fields.ts';
import { bin, factIn, importOf, knowing, party, tenge, type Known } from './weighed.ts';

interface Case {
  readonly item?: Partial<Item>;
  readonly declaration?: Partial<Declaration>;
  readonly known?: Known;
}
/** A case whose figure is worked out by hand, and one that cannot be told. */
type Pair = readonly [is: Fact, of: Case, unknown: Case];

const reference = (median: number, spread: number) => ({ n: 40, median, spread });
/** 10 kg net in 12 kg gross worth 5,000 tenge: 500 a kilogram; 20 pieces in 4 boxes. */
const goods = {
  hsCode: '6403990000',
  originCountry: 'CN',
  netGrams: 10_000,
  grossGrams: 12_000,
  customsValue: tenge(5_000),
  supplementaryUnits: [{ code: '796', name: null, quantity: 20 }],
  packages: { count: 4, kindCode: 'CT', kindName: null, marks: null },
} as const satisfies Partial<Item>;
const item: Partial<Item> = { ...goods, supplementaryUnits: [...goods.supplementaryUnits] };
const payment = (kind: string, amount: number) => ({
  kind,
  base: null,
  rate: null,
  rates: [],
  join: null,
  baseQuantity: null,
  amount: tenge(amount),
  mode: null,
});
const compared = (measure: string, median: number, spread = 0.1): Case => ({
  item,
  known: { goods: { references: { [measure]: reference(median, spread) } } },
});
const blank = importOf();
const costs = (externalFreight: number | null) => ({
  ...blank.costs,
  invoice: { national: tenge(1_000), foreign: null },
  externalFreight:
    externalFreight === null ? null : { national: tenge(externalFreight), foreign: null },
});
const from = (dispatch: string) => ({ countries: { ...blank.countries, dispatch } });
const transit = (date: string | null): Partial<Declaration> => ({
  documents: [{ ...blankDocument(), code: '09013', reference: 'T1', date }],
});
const post = { checked: 100, confirmed: 10 };
const rates = (own: { accepted: number; errors: number }) => ({
  broker: { recent: 7, own, all: { accepted: 90, errors: 10 } },
});
const z = 0.6745;

const cover: Partial<Item> = {
  ...item,
  description: 'Подошвы ДЛЯ КРОССОВОК',
  payments: [payment('2010', 250)],
};
/** Shoes behind soles: worth 500 a kilogram and 2.5 kg to a box as the item is; soles are 100, and 5 kg. */
const hiding = {
  references: { price: reference(100, 0.1), packageWeight: reference(5, 0.1) },
  covers: [
    { risk: '640299', words: ['сандал'], references: { price: reference(110, 0.1) } },
    {
      risk: '640411',
      words: ['кроссов'],
      references: {
        price: reference(500, 0.1),
        packageWeight: reference(2.5, 0.1),
        duty: reference(0.15, 0.005),
      },
    },
  ],
};
const evenDigits = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((bin) => ({ bin, n: bin === 1 ? 12 : 11 }));
const nights = [
  { bin: 0, n: 6 },
  { bin: 22, n: 4 },
  { bin: 12, n: 30 },
];

type Id = (typeof indicators)[number]['id'];
const cases: Record<Id, Pair> = {
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
  certificateUses: [2, { item, known: { goods: { certificateUses: 2 } } }, { item }],
  traderDeclarations: [0, { known: { trader: {} } }, {}],
  daysSinceFirstDeclaration: [30, { known: { trader: { firstOn: '2026-06-01' } } }, {}],
  daysSinceLastDeclaration: [
    1,
    { known: { trader: { lastOn: '2026-06-30' } } },
    { known: { trader: {} } },
  ],
  // 1 July 2018 to 1 July 2026
  daysSinceTaxNumber: [
    2_922,
    {},
    { declaration: { parties: { ...blank.parties, consignee: party('900101300017') } } },
  ],
  confirmedFindings: [2, { known: { trader: { confirmed: 2 } } }, {}],
  // 4·e^(−90/180) + 2·e^(−360/180)
  findingsScore: [
    2.6968,
    {
      known: {
        trader: {
          findings: [
            { severity: 4, daysAgo: 90 },
            { severity: 2, daysAgo: 360 },
          ],
        },
      },
    },
    {},
  ],
  // (3 + 0.1·5) / (5 + 5) ÷ 0.1
  traderFindingsRatio: [
    3.5,
    { known: { trader: { controls: { checked: 5, confirmed: 3 } }, goods: { controls: [post] } } },
    { known: { trader: { controls: { checked: 5, confirmed: 3 } } } },
  ],
  traderCategory: ['high', { known: { trader: { category: 'high' } } }, { known: { trader: {} } }],
  traderDebt: [0, { known: { trader: { debt: 0 } } }, { known: { trader: {} } }],
  officeShare: [
    0.125,
    { known: { trader: { declarations: 8, atOffice: 1 } } },
    { known: { trader: { declarations: 4, atOffice: 1 } } },
  ],
  newPartner: [
    true,
    { known: { trader: { declarations: 8, withPartner: 0 } } },
    { known: { trader: { declarations: 8 } } },
  ],
  brokerDeclarations: [7, { known: { post: rates({ accepted: 1, errors: 0 }) } }, {}],
  newBroker: [
    false,
    { known: { trader: { declarations: 8, throughBroker: 3 } } },
    { known: { trader: { declarations: 3, throughBroker: 0 } } },
  ],
  // Wilson: 10 of 40 are 25 %, at least 14.19 %; all brokers: 10 of 100
  brokerErrorRatio: [
    1.4187,
    { known: { post: rates({ accepted: 30, errors: 10 }) } },
    { known: { post: rates({ accepted: 9, errors: 10 }) } },
  ],
  controlWarnings: [0, {}, {}],
  corrections: [2, { known: { post: { corrections: 2 } } }, {}],
  invoiceUses: [1, { known: { post: { invoiceUses: 1 } } }, {}],
  belowThreshold: [
    0.98,
    { declaration: invoiceOf(9_800), known: { post: { thresholds: [10_000, 50_000] } } },
    { declaration: invoiceOf(50_000), known: { post: { thresholds: [10_000, 50_000] } } },
  ],
  termsAgainstCosts: [
    'missing',
    { declaration: { deliveryTerms: { code: 'FOB', place: null }, costs: costs(null) } },
    { declaration: { deliveryTerms: { code: 'FOB', place: null } } },
  ],
  freightShare: [
    0.2,
    { item, declaration: { costs: costs(1_000) } },
    { item, declaration: { costs: costs(null) } },
  ],
  freightDeviation: [
    Math.round((10_000 * z * (0.2 - 0.1)) / 0.02) / 10_000,
    {
      item,
      declaration: { costs: costs(1_000) },
      known: { post: { references: { freight: reference(0.1, 0.02) } } },
    },
    { item, declaration: { costs: costs(1_000) } },
  ],
  vehicleFindings: [1, { known: { post: { vehicles: { findings: 1, elsewhere: null } } } }, {}],
  containerFindings: [1, { known: { post: { containers: { findings: 1, elsewhere: null } } } }, {}],
  vehicleElsewhere: [true, { known: { post: { vehicles: { findings: 0, elsewhere: true } } } }, {}],
  containerElsewhere: [
    false,
    { known: { post: { containers: { findings: 0, elsewhere: false } } } },
    {},
  ],
  transitDays: [9, { declaration: transit('2026-06-22') }, { declaration: transit(null) }],
  // (9 + 1) / (4 + 1)
  transitDaysRatio: [
    2,
    {
      declaration: transit('2026-06-22'),
      known: { post: { references: { transit: reference(4, 1) } } },
    },
    { declaration: transit('2026-06-22') },
  ],
  transitDaysAllowed: [
    5,
    {
      declaration: {
        transit: {
          departureOffice: null,
          destinationOffice: null,
          destinationCountry: null,
          seals: null,
          sealCount: null,
          timeLimit: '2026-07-06',
          guarantee: null,
        },
      },
    },
    {},
  ],
  daysSincePrevious: [
    31,
    {
      declaration: {
        previousDocuments: [
          { ...blankPreviousDocument(), date: '2026-01-01' },
          { ...blankPreviousDocument(), date: '2026-05-31' },
        ],
      },
    },
    { declaration: { previousDocuments: [{ ...blankPreviousDocument(), date: '2026-07-02' }] } },
  ],
};

function container(grossGrams: number | null) {
  return { identity: 'QZAU1234565', type: null, item: null, packages: null, grossGrams };
}
function invoiceOf(major: number): Partial<Declaration> {
  return { invoice: { minor: major * 100, currency: 'USD' } };
}
/** One word, met in so many of so many declarations of each heading. */
function met(headings: Record<number, [n: number, of: number]>) {
  return {
    words: [new Map(Object.entries(headings).map(([heading, [n]]) => [Number(heading), n]))],
    declarations: (heading: number) => headings[heading]?.[1] ?? 0,
  };
}

const figureOf = (id: Id, { item: of, declaration, known }: Case): Fact =>
  factIn(importOf(of, declaration), knowing(known), id);

/** What is never unknown: it is counted in the declaration or in the post itself. */
const alwaysKnown = new Set(['controlWarnings', 'corrections']);

describe('An indicator', () => {
  it.each(indicators)('$id gives the figure that was worked out by hand', ({ id }) => {
    const [is, of] = cases[id];
    expect(figureOf(id, of)).toEqual(is);
  });

  it.each(indicators.filter(({ id }) => !alwaysKnown.has(id)))(
    '$id is unknown where there is too little to tell it from',
    ({ id }) => {
      const [, , unknown] = cases[id];
      expect(figureOf(id, unknown)).toBeNull();
    },
  );

  it.each(indicators)('$id says its formula, window, sample and fallback', (indicator) => {
    expect(fieldById(indicator.id)).toBe(indicator);
    expect(indicator.formula.length).toBeGreaterThan(10);
    expect(indicator.fallback.length).toBeGreaterThan(10);
    expect(indicator.minimumSample).toBeGreaterThanOrEqual(0);
    expect(indicator.window === null || indicator.window > 0).toBe(true);
    if (indicator.type === 'number') expect(indicator.unit).toBeDefined();
  });

  it('is one of more than thirty', () => {
    expect(indicators.length).toBeGreaterThan(30);
  });
});

describe('Facts', () => {
  it('leave out what is unknown, and say what is none', () => {
    const facts = factsOf(importOf(), [], knowing());
    expect(facts.header).toMatchObject({ trader: bin, containers: [], itemCount: 1 });
    expect(Object.values(facts.header)).not.toContain(null);
    expect(Object.keys(facts.items[0]?.values ?? {})).not.toContain('netKilograms');
  });

  it('of the same declaration and history are the same text', () => {
    const once = () => factsOf(importOf(item), [], knowing({ trader: {}, goods: {} }));
    expect(canonicalJson(once())).toBe(canonicalJson(once()));
  });
});
