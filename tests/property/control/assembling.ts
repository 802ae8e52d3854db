import { taxNumberCheckDigit } from '../../../electron/core/control/tax-number.ts';
import {
  blankDeclaration,
  blankDocument,
  blankItem,
  type Declaration,
  type Item,
  type Rate,
} from '../../../shared/declaration.ts';
import { minorDigits, type Money } from '../../../shared/money.ts';
import type { TariffRate } from '../../../shared/reference.ts';
import { divided, duty, inTiyn, officialOf, tenThousandths } from './exact.ts';
import { feeOfDeclaration, vatOn } from './law-at-hand.ts';
import type { ItemPlan, Plan } from './plans.ts';

type Line = Item['payments'][number];

/**
 * One thing done wrong while the declaration is made; all that is counted from it follows, as with a
 * declarant who errs once and adds up rightly.
 */
export interface Error {
  readonly at?: number;
  /** Added to the customs value, tiyn. */
  readonly value?: number;
  /** Official rate of the invoice multiplied. */
  readonly exchange?: number;
  readonly dutyRate?: TariffRate;
  readonly dutyAmount?: number;
  readonly dutyBase?: number;
  readonly exciseRate?: TariffRate;
  readonly exciseAmount?: number;
  readonly vatRate?: number;
  readonly vatBase?: number;
  readonly vatAmount?: number;
  /** The fee, whole tenge. */
  readonly fee?: number;
  readonly isFeeInBase?: boolean;
  readonly without?: 'duty' | 'excise' | 'vat' | 'fee';
  readonly mode?: Line['mode'];
  readonly isDoubled?: boolean;
  readonly preference?: string;
}

const tenge = (minor: number): Money => ({ minor, currency: 'KZT' });
const percent = (value: number): Rate => ({
  kind: 'percent',
  value,
  currency: null,
  unit: null,
  per: null,
});

/** A number of a trader with its check digit; the fifth digit is never issued. */
function taxNumber(): string {
  for (let serial = 1; ; serial++) {
    const eleven = `26019000${String(serial).padStart(3, '0')}`;
    const check = taxNumberCheckDigit(eleven);
    if (check !== null) return eleven + check;
  }
}
const trader = { code: taxNumber(), name: 'ТОО «Үлгі Сауда»', address: 'Алматы', country: 'KZ' };
const abroad = { code: null, name: 'SAMPLE TRADE LTD', address: 'Example', country: 'CN' };

/** The declaration of a plan, without fault but for the errors asked for. */
export function assemble(plan: Plan, error: Error = {}): Declaration {
  const { procedure, day, currency } = plan;
  const isImport = procedure !== 'EX10';
  const freights = shares(plan.freight, plan.items);
  const insurances = shares(plan.insurance, plan.items);
  const items = plan.items.map((each, index) => {
    const own = index === (error.at ?? 0) ? error : { exchange: error.exchange, fee: error.fee };
    const part = { freight: freights[index] ?? 0, insurance: insurances[index] ?? 0 };
    return itemOf(plan, each, index, part, { ...own, isFeeInBase: error.isFeeInBase ?? true });
  });
  const sum = (part: (item: Item) => number) => items.reduce((all, item) => all + part(item), 0);
  const lines = items.flatMap(({ payments }) => payments);
  const total = (mode: Line['mode']) =>
    lines.reduce((all, line) => all + (line.mode === mode ? (line.amount?.minor ?? 0) : 0), 0);
  const invoice = { minor: sum(({ price }) => price?.minor ?? 0), currency };
  const invoiceNational = sum(({ costs }) => costs.invoice?.national?.minor ?? 0);
  const rate = rateOf(currency) * (error.exchange ?? 1);
  const [year = '', month = '', date = ''] = day.split('-');
  return {
    ...blankDeclaration(),
    type: isImport ? 'ИМ' : 'ЭК',
    direction: isImport ? 'import' : 'export',
    procedure: procedure.slice(2),
    office: { code: '55302', name: 'Үлгі кеден бекеті' },
    registrationNumber: `55302/${date}${month}${year.slice(2)}/0000118`,
    registration: { serial: null, number: '0000118', date: day },
    declaredOn: day,
    parties: {
      consignor: isImport ? abroad : trader,
      consignee: isImport ? trader : abroad,
      financial: trader,
      declarant: trader,
      representative: 'Мысалова А.',
      principal: null,
      carrier: null,
    },
    countries: {
      dispatch: isImport ? 'CN' : 'KZ',
      destination: isImport ? 'KZ' : 'CN',
      origin: isImport ? 'КИТАЙ' : 'КАЗАХСТАН',
      trading: 'CN',
      firstDestination: null,
    },
    transport: {
      arrival: { identity: '000AAA02;00BBB02', nationality: 'KZ' },
      border: { identity: '000AAA02;00BBB02', nationality: 'KZ', mode: '31' },
      inlandMode: '31',
      containerised: false,
      loadingPlace: null,
    },
    borderOffice: { code: '55302', name: null },
    goodsLocation: '55302/СВХ 2',
    warehouse: procedure === 'IM70' ? 'ТС-9901' : null,
    transaction: { nature: '010', feature: '00' },
    deliveryTerms: { code: plan.terms, place: 'КОРГАС' },
    invoice,
    exchangeRate: Number(rate.toPrecision(12)),
    costs: {
      ...blankDeclaration().costs,
      invoice: { national: tenge(invoiceNational), foreign: invoice },
      externalFreight: { national: tenge(plan.freight), foreign: null },
      insurance: { national: tenge(plan.insurance), foreign: null },
    },
    totals: {
      items: items.length,
      packages: sum(({ packages }) => packages.count ?? 0),
      sheets: 1 + Math.ceil((items.length - 1) / 3),
      loadingLists: null,
      grossGrams: sum(({ grossGrams }) => grossGrams ?? 0),
      customsValue: tenge(sum(({ customsValue }) => customsValue?.minor ?? 0)),
      payments: tenge(total('payable')),
      guaranteed: tenge(total('guaranteed')),
    },
    payments: boxB(lines),
    items,
  };
}

function itemOf(
  plan: Plan,
  each: ItemPlan,
  index: number,
  part: { freight: number; insurance: number },
  error: Error,
): Item {
  const { procedure, currency, day } = plan;
  const isImport = procedure !== 'EX10';
  const rightPrice = inTiyn(each.price, currency, minorDigits(currency));
  const price = error.exchange === undefined ? rightPrice : converted(each, plan, error.exchange);
  const value = price + part.freight + part.insurance + (error.value ?? 0);
  const { rate, scale } = officialOf('USD');
  const dollars = divided(BigInt(value * scale) * 10_000n, tenThousandths(rate));
  const item: Item = {
    ...blankItem(index + 1),
    hsCode: each.goods.code,
    description: `${each.goods.text}, торговая марка «ҮЛГІ», артикул ${each.price}`,
    originCountry: isImport ? 'CN' : 'KZ',
    grossGrams: each.netGrams + each.tareGrams,
    netGrams: each.netGrams,
    bareNetGrams: each.netGrams,
    price: { minor: each.price, currency },
    customsValue: tenge(value),
    statisticalValue: { minor: Number(dollars), currency: 'USD' },
    supplementaryUnits:
      each.goods.unit === null
        ? []
        : [{ code: each.goods.unit, name: null, quantity: each.quantity }],
    procedure: { requested: procedure.slice(2), previous: '00', national: '000' },
    preference: error.preference ?? 'ОО',
    otherPreferences: { fee: 'ОО', excise: 'ОО', vat: 'ОО' },
    declaredFree: true,
    valuationMethod: isImport ? '1' : null,
    packages: { count: each.packages, kindCode: 'CT', kindName: 'Короб', marks: null },
    deliveryTerms: { code: plan.terms, place: 'КОРГАС' },
    costs: {
      ...blankItem(1).costs,
      invoice: { national: tenge(price), foreign: { minor: each.price, currency } },
      externalFreight: { national: tenge(part.freight), foreign: null },
      insurance: { national: tenge(part.insurance), foreign: null },
    },
    documents: [
      { ...blankDocument(), code: '04021', reference: `INV-${index}`, date: '2025-11-01' },
      { ...blankDocument(), code: '03011', reference: '25-01', date: '2025-01-15' },
      { ...blankDocument(), code: '02015', reference: '000118', date: '2025-11-10' },
    ],
  };
  return { ...item, payments: paymentsOf(plan, each, item, index === 0, error, vatOn(day)) };
}

function paymentsOf(
  plan: Plan,
  each: ItemPlan,
  item: Item,
  isFirst: boolean,
  error: Error,
  vatRate: number,
): Line[] {
  const { goods } = each;
  const value = item.customsValue?.minor ?? 0;
  const mode = error.mode ?? (plan.procedure === 'IM70' ? 'guaranteed' : 'payable');
  const quantity = (unit: string | null) => (unit === '166' ? each.netGrams / 1000 : each.quantity);
  const line = (kind: string, rate: TariffRate, base: number, amount: number, of = mode): Line => {
    const [first] = rate.elements;
    const isPlain = rate.elements.length === 1 && first?.kind === 'percent';
    const specific = rate.elements.find((element) => element.kind === 'specific');
    const writesElements = plan.writesElements || !isPlain;
    return {
      kind,
      base: specific && rate.elements.length === 1 ? null : tenge(base),
      rate: first?.value ?? null,
      rates: writesElements ? rate.elements : [],
      join: writesElements ? rate.join : null,
      baseQuantity: writesElements && specific ? quantity(specific.unit) : null,
      amount: tenge(amount),
      mode: of,
    };
  };
  const lines: Line[] = [];
  const fee = error.without === 'fee' || !isFirst ? 0 : (error.fee ?? feeOfDeclaration) * 100;
  if (fee > 0) {
    const fixed: Rate = { ...percent(fee / 100), kind: 'fixed', currency: 'KZT' };
    const elements = plan.writesElements ? [fixed] : [];
    const none = { base: null, baseQuantity: null, join: null };
    lines.push({
      kind: '1010',
      ...none,
      rate: fee / 100,
      rates: elements,
      amount: tenge(fee),
      mode: 'payable',
    });
  }
  if (plan.procedure === 'EX10') return lines;
  let base = value + (error.isFeeInBase === false ? 0 : fee) + (error.vatBase ?? 0);
  const dutyRate = error.dutyRate ?? goods.duty;
  if (error.without !== 'duty') {
    const dutyBase = value + (error.dutyBase ?? 0);
    const amount = duty(dutyRate, dutyBase, quantity) + (error.dutyAmount ?? 0);
    lines.push(line('2010', dutyRate, dutyBase, amount));
    base += amount;
  }
  if (goods.excise !== null && error.without !== 'excise') {
    const exciseRate = error.exciseRate ?? goods.excise;
    const amount = duty(exciseRate, value, quantity) + (error.exciseAmount ?? 0);
    lines.push(line('4010', exciseRate, value, amount));
    base += amount;
  }
  if (error.without !== 'vat') {
    const rate = { elements: [percent(error.vatRate ?? goods.vat ?? vatRate)], join: null };
    const amount = duty(rate, base, quantity) + (error.vatAmount ?? 0);
    lines.push(line('5060', rate, base, amount));
  }
  const last = lines.at(-1);
  if (error.isDoubled && last) lines.push(last);
  return lines;
}

/** Sums to pay by kind; what is secured stands apart in box 52. */
function boxB(lines: readonly Line[]): Declaration['payments'] {
  const sums = new Map<string, number>();
  for (const { kind, amount, mode } of lines) {
    if (mode === 'payable')
      sums.set(kind ?? '', (sums.get(kind ?? '') ?? 0) + (amount?.minor ?? 0));
  }
  return [...sums].map(([kind, minor]) => ({
    kind,
    amount: tenge(minor),
    mode: 'payable',
    payer: trader.code,
  }));
}

const rateOf = (currency: string): number => {
  const { rate, scale } = officialOf(currency);
  return rate / scale;
};

function converted(each: ItemPlan, { currency }: Plan, factor: number): number {
  return Math.round((each.price / 10 ** minorDigits(currency)) * rateOf(currency) * factor * 100);
}

/** A sum split by gross mass into whole parts; the first item bears what is left. */
function shares(sum: number, items: readonly ItemPlan[]): number[] {
  const grams = items.map(({ netGrams, tareGrams }) => netGrams + tareGrams);
  const all = grams.reduce((total, each) => total + each, 0);
  const parts = grams.map((each) => Math.floor((sum * each) / all));
  const rest = sum - parts.reduce((total, each) => total + each, 0);
  return parts.map((part, index) => (index === 0 ? part + rest : part));
}
