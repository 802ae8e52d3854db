import { blankPreviousDocument } from '../../../shared/declaration.ts';
import { party } from './weighed.ts';
import {
  reference,
  item,
  blank,
  costs,
  transit,
  post,
  rates,
  z,
  invoiceOf,
  type Pair,
} from './indicator-worlds.ts';

/** Of the trader, his papers and the journey. */
export const otherCases = {
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
} satisfies Record<string, Pair>;
