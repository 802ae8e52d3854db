import { blankItem, type Item } from '../../../../shared/declaration.ts';
import { at, every, type Branch } from '../branch.ts';
import type { ValueReader } from '../values/value-reader.ts';
import { readClassifications } from './commodity-code.ts';
import { readCosts } from './costs.ts';
import { readPayments, readPreference } from './duties.ts';
import { amount, joined, listed, mass, type MessageContext } from './leaves.ts';
import { partyLine } from './parties.ts';
import { readDocuments, readPreviousDocuments, readStatements } from './papers.ts';

/** One `GovernmentAgencyGoodsItem`; `position` is its place in the message, from 1. */
export function readItem(
  branch: Branch,
  position: number,
  context: MessageContext,
  values: ValueReader,
): Item {
  const said = values.count(at(branch, 'SequenceNumeric'), position, 'items');
  const ordinal = said === null || said === 0 ? position : said;
  const commodity = at(branch, 'Commodity');
  const measure = at(commodity, 'GoodsMeasure');
  const valuation = at(branch, 'CustomsValuation');
  const blank = blankItem(ordinal);
  const { hsCode, further } = readClassifications(commodity, ordinal, values);
  const origin = readOrigin(branch, ordinal, values);
  const { costs, said: charges } = readCosts(valuation, ordinal, context, values);
  const { payments, said: methods } = readPayments(commodity, ordinal, context, values);
  const sum = (leaf: Branch | undefined, field: string): Item['price'] =>
    amount(leaf, ordinal, field, context, values);
  return {
    ...blank,
    hsCode,
    description: values.text(at(commodity, 'Description'), ordinal, 'description'),
    originCountry: origin.country,
    originRegion: origin.region,
    grossGrams: mass(at(measure, 'GrossMassMeasure'), ordinal, 'grossGrams', values),
    netGrams: mass(
      at(measure, 'NetNetWeightMeasure') ?? at(measure, 'NetWeightMeasure'),
      ordinal,
      'netGrams',
      values,
    ),
    price: sum(at(commodity, 'InvoiceLine', 'ItemChargeAmount'), 'price'),
    customsValue: sum(at(branch, 'CustomsValueAmount'), 'customsValue'),
    statisticalValue: sum(at(branch, 'StatisticalValueAmount'), 'statisticalValue'),
    supplementaryUnits: readUnits(measure, ordinal, values),
    procedure: readProcedure(branch, ordinal, values),
    ...readPreference(commodity, ordinal, values),
    producer: listed(
      every(branch, 'Manufacturer').map((person) => partyLine(person, ordinal, values)),
    ),
    valuationMethod: values.code(at(valuation, 'MethodCode'), ordinal, 'valuationMethod'),
    packages: readPackages(branch, ordinal, values),
    costs: { ...blank.costs, ...costs },
    documents: readDocuments(branch, ordinal, context, values),
    containers: readContainers(commodity, ordinal, values),
    payments,
    previousDocuments: readPreviousDocuments(branch, ordinal, values),
    freeText: joined(
      [
        ...readStatements(branch, ordinal, 'freeText', values),
        ...further,
        ...dangerousGoods(commodity, ordinal, values),
        origin.preferential,
        valuationIndicator(branch, ordinal, values),
        ...ownPersons(branch, ordinal, values),
        ...charges,
        ...methods,
      ],
      '\n',
    ),
  };
}

/** Origin for the ordinary measures is type 1, for a preference type 2, which may name a group of countries. */
const preferential = '2';

function readOrigin(
  branch: Branch,
  item: number,
  values: ValueReader,
): { country: string | null; region: string | null; preferential: string | null } {
  const all = every(branch, 'Origin').map((origin) => ({
    country: values.code(at(origin, 'CountryCode'), item, 'originCountry'),
    region: values.text(at(origin, 'RegionID'), item, 'originRegion'),
    kind: values.code(at(origin, 'TypeCode'), item, 'originCountry'),
  }));
  const isCountry = (code: string | null): boolean => code !== null && /^[A-Z]{2}$/.test(code);
  const main =
    all.find(({ country, kind }) => kind !== preferential && isCountry(country)) ??
    all.find(({ country }) => isCountry(country));
  const other = all.find((each) => each !== main && each.country !== null);
  const differs = other !== undefined && other.country !== main?.country;
  return {
    country: main?.country ?? null,
    region: main?.region ?? null,
    preferential: differs ? joined(['Origin', other.kind, other.country], ' ') : null,
  };
}

function readUnits(
  measure: Branch | undefined,
  item: number,
  values: ValueReader,
): Item['supplementaryUnits'] {
  const field = 'supplementaryUnits';
  return every(measure, 'TariffQuantity')
    .map((leaf) => ({
      code: leaf.attributes['unitCode']?.trim() || null,
      name: null,
      quantity: values.quantity(leaf, item, field),
    }))
    .filter(({ quantity }) => quantity !== null);
}

/**
 * Box 37: the procedure has a previous one beside it, or two digits; all other codes are additional
 * ones of the union or the country (000 none, 1H7, E02), several separated by `;`.
 */
function readProcedure(branch: Branch, item: number, values: ValueReader): Item['procedure'] {
  const field = 'procedure';
  const all = every(branch, 'GovernmentProcedure').map((each) => ({
    current: values.code(at(each, 'CurrentCode'), item, field),
    previous: values.code(at(each, 'PreviousCode'), item, field),
  }));
  const main =
    all.find(({ previous }) => previous !== null) ??
    all.find(({ current }) => /^(?:\d{2}|\d{4})$/.test(current ?? ''));
  const whole = /^(\d{2})(\d{2})$/.exec(main?.current ?? '');
  return {
    requested: whole?.[1] ?? main?.current ?? null,
    previous: main?.previous ?? whole?.[2] ?? null,
    national: listed(all.filter((each) => each !== main).map(({ current }) => current)),
  };
}

/** Several kinds of packages in one item: the counts are summed, kinds and marks listed. */
function readPackages(branch: Branch, item: number, values: ValueReader): Item['packages'] {
  let count: number | null = null;
  const kinds: (string | null)[] = [];
  const marks: (string | null)[] = [];
  for (const each of every(branch, 'Packaging')) {
    const packages = values.packages(at(each, 'QuantityQuantity'), item, 'packages.count');
    if (packages !== null) count = (count ?? 0) + packages;
    kinds.push(values.code(at(each, 'TypeCode'), item, 'packages.kindCode'));
    const mark = at(each, 'MarksNumbersID') ?? at(each, 'MarksNumberID');
    marks.push(values.text(mark, item, 'packages.marks'));
  }
  return { count, kindCode: listed(kinds), kindName: null, marks: listed(marks) };
}

function readContainers(
  commodity: Branch | undefined,
  item: number,
  values: ValueReader,
): string[] {
  const identities = every(commodity, 'TransportEquipment')
    .map((branch) => values.code(at(branch, 'ID'), item, 'containers'))
    .filter((identity) => identity !== null);
  return [...new Set(identities)];
}

function dangerousGoods(
  commodity: Branch | undefined,
  item: number,
  values: ValueReader,
): (string | null)[] {
  return every(commodity, 'DangerousGoods').map((branch) => {
    const number = values.code(at(branch, 'UNDGID'), item, 'freeText');
    return number === null ? null : `UN ${number}`;
  });
}

/** Four digits, each 1 where something influences the price (box 45 of the form); 0000 says that nothing does. */
function valuationIndicator(branch: Branch, item: number, values: ValueReader): string | null {
  const codes = every(branch, 'ValuationAdjustment')
    .map((each) => values.code(at(each, 'AdditionCode'), item, 'freeText'))
    .filter((code) => code !== null && !/^0+$/.test(code));
  return codes.length === 0 ? null : `ValuationAdjustment ${codes.join('; ')}`;
}

const persons = [
  'Exporter',
  'Consignor',
  'Consignee',
  'Buyer',
  'Seller',
  'DomesticDutyTaxParty',
  'AEOMutualRecognitionParty',
  'RefundRecipientParty',
];

/** Persons and countries named for this item only, each on a line under its name in the message. */
function ownPersons(branch: Branch, item: number, values: ValueReader): (string | null)[] {
  return persons.flatMap((name) =>
    every(branch, name).map((person) => {
      const line = partyLine(person, item, values);
      const role = values.code(at(person, 'RoleCode'), item, 'freeText');
      return line === null ? null : `${joined([name, role], ' ')}: ${line}`;
    }),
  );
}
