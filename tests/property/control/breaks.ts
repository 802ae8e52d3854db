import type { Declaration, Item } from '../../../shared/declaration.ts';
import type { TariffRate } from '../../../shared/reference.ts';
import type { Error } from './assembling.ts';
import type { ItemPlan, Plan } from './plans.ts';

/** One way to break a sound declaration, and the one finding it must give. */
export interface Break {
  readonly code: string;
  /** Whether it can be done to this item of this declaration (to the first one where the header breaks). */
  readonly suits?: (plan: Plan, item: ItemPlan) => boolean;
  /** Done while the declaration is made, so that all the rest follows from it. */
  readonly error?: (plan: Plan, item: ItemPlan) => Error;
  /** Done to the declaration when it is made. */
  readonly spoil?: (declaration: Declaration, item: Item) => void;
  /** Whether the finding is of the item, not of the header. */
  readonly onItem: boolean;
}

const isImport = ({ procedure }: Plan): boolean => procedure !== 'EX10';
const isReleased = ({ procedure }: Plan): boolean => procedure === 'IM40';
const isSuspended = ({ procedure }: Plan): boolean => procedure === 'IM70';
const isForeign = ({ currency }: Plan): boolean => currency !== 'KZT';
const hasDuty = ({ goods }: ItemPlan): boolean =>
  goods.duty.elements.some(({ value }) => value > 0);
const isByValue = ({ goods }: ItemPlan): boolean =>
  goods.duty.elements.some(({ kind }) => kind === 'percent');
/** No payment of it hangs on its mass or its number. */
const isPlain = ({ goods }: ItemPlan): boolean =>
  goods.excise === null && goods.duty.elements.every(({ kind }) => kind === 'percent');

const raised = ({ elements, join }: TariffRate): TariffRate => ({
  elements: elements.map((element, index) =>
    index === 0 ? { ...element, value: element.value + 1 } : element,
  ),
  join,
});

/** More than any tolerance of a line or an item, tiyn. */
const noticeable = 100_000;

export const breaks: readonly Break[] = [
  // Goods
  {
    code: 'HS_CODE_NOT_TEN_DIGITS',
    onItem: true,
    suits: (plan, { goods }) => !isImport(plan) && goods.code === '3926909709',
    // Its heading says no more of units than a line that is not there.
    spoil: (_, item) => void (item.hsCode = '3926909'),
  },
  {
    code: 'HS_CODE_NOT_IN_NOMENCLATURE',
    onItem: true,
    suits: (plan, { goods }) => !isImport(plan) && goods.unit === null,
    spoil: (_, item) => void (item.hsCode = '3926909999'),
  },
  {
    code: 'DESCRIPTION_IS_HEADING',
    onItem: true,
    suits: (_, { goods }) => goods.text.length > 12,
    spoil: (_, item) => void (item.description = item.description?.split(', торговая')[0] ?? null),
  },
  {
    code: 'UNIT_CODE_UNKNOWN',
    onItem: true,
    suits: (_, { goods }) => goods.unit !== null,
    spoil: (_, item) => void item.supplementaryUnits.push({ code: '999', name: null, quantity: 1 }),
  },
  {
    code: 'QUANTITY_ZERO',
    onItem: true,
    suits: (_, item) => item.goods.unit !== null && isPlain(item),
    spoil: (_, item) => {
      for (const unit of item.supplementaryUnits) unit.quantity = 0;
    },
  },
  {
    code: 'UNIT_MISSING',
    onItem: true,
    suits: (_, item) => item.goods.unit !== null && isPlain(item),
    spoil: (_, item) => void (item.supplementaryUnits = []),
  },
  {
    code: 'UNIT_DIFFERS',
    onItem: true,
    suits: (_, item) => item.goods.unit !== null && isPlain(item),
    spoil: (_, item) => {
      for (const unit of item.supplementaryUnits) unit.code = '168';
    },
  },
  {
    code: 'UNIT_NOT_DEMANDED',
    onItem: true,
    suits: (_, { goods }) => goods.unit === null,
    spoil: (_, item) => void (item.supplementaryUnits = [{ code: '796', name: null, quantity: 7 }]),
  },
  // Exchange rate and statistical value
  {
    code: 'EXCHANGE_RATE_DIFFERS',
    onItem: false,
    suits: isForeign,
    error: () => ({ exchange: 1.01 }),
  },
  {
    code: 'EXCHANGE_RATE_MISSING',
    onItem: false,
    suits: isForeign,
    spoil: (declaration) => void (declaration.exchangeRate = null),
  },
  {
    code: 'EXCHANGE_RATE_OF_OWN_CURRENCY',
    onItem: false,
    suits: (plan) => !isForeign(plan),
    spoil: (declaration) => void (declaration.exchangeRate = 512.34),
  },
  {
    code: 'STATISTICAL_VALUE_DIFFERS',
    onItem: true,
    spoil: (_, { statisticalValue }) => {
      if (statisticalValue)
        statisticalValue.minor = Math.round(statisticalValue.minor * 1.01) + 200;
    },
  },
  // Customs value
  {
    code: 'VALUATION_METHOD_MISSING',
    onItem: true,
    suits: isImport,
    spoil: (_, item) => void (item.valuationMethod = null),
  },
  {
    code: 'VALUATION_METHOD_UNKNOWN',
    onItem: true,
    suits: isImport,
    spoil: (_, item) => void (item.valuationMethod = '7'),
  },
  {
    code: 'VALUATION_METHOD_WITHOUT_REASON',
    onItem: true,
    suits: isImport,
    spoil: (_, item) => void (item.valuationMethod = '6'),
  },
  {
    code: 'INCOTERMS_UNKNOWN',
    onItem: false,
    spoil: (declaration) => void (declaration.deliveryTerms.code = 'FFF'),
  },
  {
    code: 'INCOTERMS_WITHDRAWN',
    onItem: false,
    suits: ({ freight }) => freight === 0,
    spoil: (declaration) => void (declaration.deliveryTerms.code = 'DAF'),
  },
  {
    code: 'FREIGHT_MISSING',
    onItem: false,
    suits: (plan) => isImport(plan) && plan.freight === 0,
    spoil: (declaration) => void (declaration.deliveryTerms.code = 'FOB'),
  },
  {
    code: 'FREIGHT_TWICE',
    onItem: false,
    suits: ({ freight }) => freight > 0,
    spoil: (declaration) => void (declaration.deliveryTerms.code = 'DAP'),
  },
  {
    code: 'COST_CONVERSION_DIFFERS',
    onItem: false,
    spoil: ({ costs }) => {
      const national = costs.insurance?.national ?? null;
      costs.insurance = { national, foreign: { minor: 999_999_999, currency: 'KZT' } };
    },
  },
  {
    code: 'CUSTOMS_VALUE_BUILD_DIFFERS',
    onItem: true,
    suits: isImport,
    error: () => ({ value: noticeable }),
  },
  // Duty
  {
    code: 'DUTY_RATE_DIFFERS',
    onItem: true,
    suits: isImport,
    error: (_, { goods }) => ({ dutyRate: raised(goods.duty) }),
  },
  {
    code: 'DUTY_AMOUNT_DIFFERS',
    onItem: true,
    suits: isImport,
    error: () => ({ dutyAmount: 101 + 50 }),
  },
  {
    code: 'DUTY_BASE_DIFFERS',
    onItem: true,
    suits: (plan, item) => isImport(plan) && isByValue(item),
    error: () => ({ dutyBase: noticeable }),
  },
  {
    code: 'DUTY_MISSING',
    onItem: true,
    suits: (plan, item) => isImport(plan) && hasDuty(item),
    error: () => ({ without: 'duty' }),
  },
  {
    code: 'PAYMENT_QUANTITY_DIFFERS',
    onItem: true,
    suits: (plan, { goods }) =>
      isImport(plan) &&
      goods.unit !== null &&
      goods.unit === goods.duty.elements.at(-1)?.unit &&
      goods.excise === null,
    spoil: (_, item) => {
      for (const unit of item.supplementaryUnits) unit.quantity = (unit.quantity ?? 0) + 1;
    },
  },
  {
    code: 'PREFERENCE_MISSING',
    onItem: true,
    suits: isImport,
    spoil: (_, item) => void (item.preference = null),
  },
  // Excise
  {
    code: 'EXCISE_RATE_DIFFERS',
    onItem: true,
    suits: (plan, { goods }) => isImport(plan) && goods.excise !== null,
    error: (_, { goods }) => (goods.excise ? { exciseRate: raised(goods.excise) } : {}),
  },
  {
    code: 'EXCISE_AMOUNT_DIFFERS',
    onItem: true,
    suits: (plan, { goods }) => isImport(plan) && goods.excise !== null,
    error: () => ({ exciseAmount: noticeable }),
  },
  {
    code: 'EXCISE_MISSING',
    onItem: true,
    suits: (plan, { goods }) => isImport(plan) && goods.excise !== null,
    error: () => ({ without: 'excise' }),
  },
  // Value added tax
  {
    code: 'VAT_RATE_DIFFERS',
    onItem: true,
    suits: isImport,
    error: () => ({ vatRate: 17 }),
  },
  {
    code: 'VAT_AMOUNT_DIFFERS',
    onItem: true,
    suits: isImport,
    error: () => ({ vatAmount: noticeable }),
  },
  {
    code: 'VAT_BASE_DIFFERS',
    onItem: true,
    suits: isImport,
    error: () => ({ vatBase: 2_500_000 }),
  },
  {
    code: 'VAT_BASE_WITHOUT_FEE',
    onItem: false,
    suits: isImport,
    error: () => ({ isFeeInBase: false }),
  },
  { code: 'VAT_MISSING', onItem: true, suits: isImport, error: () => ({ without: 'vat' }) },
  // Fee
  { code: 'FEE_AMOUNT_DIFFERS', onItem: false, error: () => ({ at: 0, fee: 19_000 }) },
  { code: 'FEE_MISSING', onItem: false, suits: isImport, error: () => ({ at: 0, without: 'fee' }) },
  {
    code: 'FEE_RATE_NOT_FIXED',
    onItem: false,
    spoil: ({ items }) => {
      const fee = items[0]?.payments.find(({ kind }) => kind === '1010');
      if (fee) fee.rates = [{ kind: 'percent', value: 1, currency: null, unit: null, per: null }];
    },
  },
  // Totals
  { code: 'PAYMENT_DUPLICATED', onItem: true, suits: isImport, error: () => ({ isDoubled: true }) },
  {
    code: 'SUSPENDED_PAYMENT_PAYABLE',
    onItem: true,
    suits: isSuspended,
    error: () => ({ mode: 'payable' }),
  },
  {
    code: 'RELEASED_PAYMENT_GUARANTEED',
    onItem: true,
    suits: isReleased,
    error: () => ({ mode: 'guaranteed' }),
  },
  {
    code: 'PAYMENTS_BY_KIND_DIFFER',
    onItem: false,
    suits: isReleased,
    spoil: ({ payments }) => {
      const [first] = payments;
      if (first?.amount) first.amount.minor += noticeable;
    },
  },
  {
    code: 'PAYMENTS_TOTAL_DIFFERS',
    onItem: false,
    spoil: ({ totals }) => {
      if (totals.payments) totals.payments.minor += noticeable;
    },
  },
  {
    code: 'GUARANTEED_TOTAL_DIFFERS',
    onItem: false,
    suits: isSuspended,
    spoil: ({ totals }) => {
      if (totals.guaranteed) totals.guaranteed.minor = Math.floor(totals.guaranteed.minor / 2);
    },
  },
  // Mass and packages
  {
    code: 'BARE_NET_ABOVE_NET',
    onItem: true,
    spoil: (_, item) => void (item.bareNetGrams = (item.netGrams ?? 0) + 1),
  },
  {
    code: 'NET_ZERO',
    onItem: true,
    suits: (_, { goods }) => goods.unit !== null,
    // With nothing in the packages their weight is all packing, which is another finding.
    spoil: (_, item) => {
      item.netGrams = 0;
      item.bareNetGrams = 0;
      item.grossGrams = null;
    },
  },
  {
    code: 'NET_EQUALS_GROSS',
    onItem: true,
    suits: (_, { goods }) => goods.unit !== null,
    spoil: (_, item) => {
      item.netGrams = item.grossGrams;
    },
  },
  {
    code: 'GROSS_AGAINST_DOCUMENT',
    onItem: false,
    spoil: (declaration) => {
      for (const { documents } of declaration.items) {
        for (const document of documents) {
          if (document.code !== '02015') continue;
          document.quantity = ((declaration.totals.grossGrams ?? 0) * 1.05) / 1000;
          document.unit = '166';
        }
      }
    },
  },
  {
    code: 'VEHICLE_OVERLOADED',
    onItem: false,
    suits: (_, { goods }) => goods.unit !== null,
    spoil: (declaration, item) => {
      const added = 26_000_137;
      item.netGrams = (item.netGrams ?? 0) + added;
      item.grossGrams = (item.grossGrams ?? 0) + added;
      declaration.totals.grossGrams = (declaration.totals.grossGrams ?? 0) + added;
    },
  },
];
