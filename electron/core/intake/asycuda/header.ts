import { blankDeclaration, type Declaration, type Item } from '../../../../shared/declaration.ts';
import { majorUnits } from '../../../../shared/money.ts';
import { at, type Branch } from '../branch.ts';
import type { ValueReader } from '../values/value-reader.ts';
import { declaredType, directionOf, flowOf } from './direction.ts';
import { readParty } from './parties.ts';
import { readCosts, type ItemContext } from './valuation.ts';

type Coded = Declaration['office'];
type Stamp = Declaration['registration'];

/** The header sections and the items read before, as one declaration; registration number still to be named. */
export function readHeader(
  header: Branch,
  sourceId: string | null,
  items: Item[],
  context: ItemContext,
  values: ValueReader,
): Declaration {
  const identification = at(header, 'identification');
  const declared = declaredType(header, values);
  const procedure = commonProcedure(items);
  const property = at(header, 'property');
  const transport = at(header, 'transport');
  const valuation = at(header, 'valuation');
  const general = at(header, 'general_information');
  const text = (field: string, branch: Branch | undefined): string | null =>
    values.text(branch, null, field);

  const direction = directionOf(declared, flowOf(header, values), procedure);
  const declaration: Declaration = {
    ...blankDeclaration(),
    document: direction === 'transit' ? 'transit' : 'goods',
    type: declared.type,
    generalProcedure: declared.generalProcedure,
    direction,
    procedure,
    sourceId,
    office: readCoded(
      at(identification, 'office_segment', 'customs_clearance_office_code'),
      at(identification, 'office_segment', 'customs_clearance_office_name'),
      'office',
      values,
    ),
    registration: readStamp(at(identification, 'registration'), 'registration', values),
    assessment: readStamp(at(identification, 'assessment'), 'assessment', values),
    receipt: readStamp(
      at(identification, 'receipt') ?? at(identification, 'reciept'),
      'receipt',
      values,
    ),
    reference: text('reference', at(header, 'declarant', 'reference', 'number')),
    manifest: text('manifest', at(identification, 'manifest_reference_number')),
    parties: readParties(header, values),
    countries: readCountries(at(general, 'country'), values),
    transport: readTransport(transport, values),
    borderOffice: readCoded(
      at(transport, 'border_office', 'code'),
      at(transport, 'border_office', 'name'),
      'borderOffice',
      values,
    ),
    goodsLocation: text('goodsLocation', at(transport, 'location_of_goods')),
    warehouse: text('warehouse', at(header, 'warehouse', 'identification')),
    transaction: {
      nature: text('transaction.nature', at(header, 'financial', 'financial_transaction', 'code1')),
      feature: text(
        'transaction.feature',
        at(header, 'financial', 'financial_transaction', 'code2'),
      ),
    },
    deferredPayment: text(
      'deferredPayment',
      at(header, 'financial', 'deffered_payment_reference') ??
        at(header, 'financial', 'deferred_payment_reference'),
    ),
    deliveryTerms: {
      code: values.code(at(transport, 'delivery_terms', 'code'), null, 'deliveryTerms.code'),
      place: text('deliveryTerms.place', at(transport, 'delivery_terms', 'place')),
    },
    costs: readCosts(valuation, null, context, values),
    totals: readTotals(header, context.national, values),
    transit: readTransit(at(header, 'transit'), values),
    comments: joinLines([
      text('comments', at(general, 'comments_free_text')),
      text('comments', at(general, 'additional_information')),
    ]),
    items,
  };
  values.date(at(property, 'date_of_declaration'), null, 'declaredOn', (date) => {
    declaration.declaredOn = date;
  });
  declaration.exchangeRate = readRate(
    at(valuation, 'gs_invoice', 'currency_rate'),
    declaration.costs.invoice,
    values,
  );
  declaration.invoice =
    declaration.costs.invoice?.foreign ??
    values.money(at(valuation, 'total', 'total_invoice'), context.invoice, null, 'invoice') ??
    values.money(at(header, 'financial', 'total_invoice'), context.invoice, null, 'invoice');
  return declaration;
}

/** The procedure requested by every item, where they agree. */
function commonProcedure(items: readonly Item[]): string | null {
  const requested = new Set(items.map((item) => item.procedure.requested));
  const [only = null] = requested;
  return requested.size === 1 ? only : null;
}

function readCoded(
  code: Branch | undefined,
  name: Branch | undefined,
  field: string,
  values: ValueReader,
): Coded {
  const coded = {
    code: values.code(code, null, `${field}.code`),
    name: values.text(name, null, `${field}.name`),
  };
  return coded.code === null && coded.name === null ? null : coded;
}

/** Serial letter, number and date; the date may become known only when the message ends. */
function readStamp(branch: Branch | undefined, field: string, values: ValueReader): Stamp {
  const stamp = {
    serial: values.code(at(branch, 'serial_number'), null, `${field}.serial`),
    number: wholeNumberText(values.code(at(branch, 'number'), null, `${field}.number`)),
    date: null as string | null,
  };
  const date = values.text(at(branch, 'date'), null, `${field}.date`);
  values.date(at(branch, 'date'), null, `${field}.date`, (day) => {
    stamp.date = day;
  });
  return stamp.serial === null && stamp.number === null && date === null ? null : stamp;
}

/** A number that went through a spreadsheet comes as "8879.0". */
const wholeNumberText = (number: string | null): string | null =>
  number === null ? null : number.replace(/^(\d+)\.0+$/, '$1');

function readParties(header: Branch, values: ValueReader): Declaration['parties'] {
  const traders = at(header, 'traders');
  const declarant = at(header, 'declarant');
  const principal = at(header, 'transit', 'principal');
  const trader = (name: string, role: string) =>
    readParty(
      at(traders, name, `${name}_code`),
      at(traders, name, `${name}_name`),
      `parties.${role}`,
      values,
    );
  return {
    consignor: trader('exporter', 'consignor'),
    consignee: trader('consignee', 'consignee'),
    financial: trader('financial', 'financial'),
    declarant: readParty(
      at(declarant, 'declarant_code'),
      at(declarant, 'declarant_name'),
      'parties.declarant',
      values,
    ),
    representative: values.text(
      at(declarant, 'declarant_representative'),
      null,
      'parties.representative',
    ),
    principal: readParty(at(principal, 'code'), at(principal, 'name'), 'parties.principal', values),
    carrier: null,
  };
}

function readCountries(country: Branch | undefined, values: ValueReader): Declaration['countries'] {
  const code = (field: string, leaf: Branch | undefined): string | null =>
    values.code(leaf, null, `countries.${field}`);
  return {
    dispatch: code('dispatch', at(country, 'export', 'export_country_code')),
    destination: code('destination', at(country, 'destination', 'destination_country_code')),
    origin: values.text(at(country, 'country_of_origin_name'), null, 'countries.origin'),
    trading: code('trading', at(country, 'trading_country')),
    firstDestination: code('firstDestination', at(country, 'country_first_destination')),
  };
}

function readTransport(
  transport: Branch | undefined,
  values: ValueReader,
): Declaration['transport'] {
  const means = at(transport, 'means_of_transport');
  const arrival = at(means, 'departure_arrival_information');
  const border = at(means, 'border_information');
  const text = (field: string, leaf: Branch | undefined): string | null =>
    values.text(leaf, null, `transport.${field}`);
  const loading = at(transport, 'place_of_loading');
  return {
    arrival: {
      identity: text('arrival.identity', at(arrival, 'identity')),
      nationality: values.code(at(arrival, 'nationality'), null, 'transport.arrival.nationality'),
    },
    border: {
      identity: text('border.identity', at(border, 'identity')),
      nationality: values.code(at(border, 'nationality'), null, 'transport.border.nationality'),
      mode: text('border.mode', at(border, 'mode')),
    },
    inlandMode: text('inlandMode', at(means, 'inland_mode_of_transport')),
    containerised: flag(text('containerised', at(transport, 'container_flag'))),
    loadingPlace:
      text('loadingPlace', at(loading, 'name')) ?? text('loadingPlace', at(loading, 'code')),
  };
}

function flag(text: string | null): boolean | null {
  if (text === null) return null;
  if (/^(true|1|yes|y)$/i.test(text)) return true;
  return /^(false|0|no|n)$/i.test(text) ? false : null;
}

/** A rate of zero is how the sender writes that there is none. */
function readRate(
  leaf: Branch | undefined,
  invoice: Declaration['costs']['invoice'],
  values: ValueReader,
): number | null {
  const { national = null, foreign = null } = invoice ?? {};
  const both = national !== null && foreign !== null && foreign.minor !== 0;
  const implied = both ? majorUnits(national) / majorUnits(foreign) : null;
  const rate = values.rate(leaf, null, 'exchangeRate', implied);
  return rate === 0 ? null : rate;
}

function readTotals(header: Branch, national: string, values: ValueReader): Declaration['totals'] {
  const numbers = at(header, 'property', 'nbers');
  const valuation = at(header, 'valuation');
  const amounts = at(header, 'financial', 'amounts');
  const guarantee = at(header, 'financial', 'guarantee');
  const money = (field: string, leaf: Branch | undefined) =>
    values.money(leaf, national, null, `totals.${field}`);
  const gross = 'totals.grossGrams';
  return {
    items: values.count(at(numbers, 'total_number_of_items'), null, 'totals.items'),
    packages: values.packages(at(numbers, 'total_number_of_packages'), null, 'totals.packages'),
    sheets: values.count(
      at(header, 'property', 'forms', 'total_number_of_forms'),
      null,
      'totals.sheets',
    ),
    loadingLists: values.count(at(numbers, 'number_of_loading_lists'), null, 'totals.loadingLists'),
    grossGrams:
      values.grams(at(valuation, 'weight', 'gross_weight'), null, gross) ??
      values.grams(at(valuation, 'total', 'total_weight'), null, gross),
    customsValue: money('customsValue', at(valuation, 'total_cif')),
    payments: money('payments', at(amounts, 'totals_taxes')),
    guaranteed: money('guaranteed', at(guarantee, 'amount')),
  };
}

function readTransit(branch: Branch | undefined, values: ValueReader): Declaration['transit'] {
  const transit = {
    departureOffice: null,
    guarantee: null,
    destinationOffice: values.text(
      at(branch, 'destination', 'office'),
      null,
      'transit.destinationOffice',
    ),
    destinationCountry: values.code(
      at(branch, 'destination', 'country'),
      null,
      'transit.destinationCountry',
    ),
    seals: values.text(at(branch, 'seals', 'identity'), null, 'transit.seals'),
    sealCount: values.count(at(branch, 'seals', 'number'), null, 'transit.sealCount'),
    timeLimit: null as string | null,
  };
  const limit = values.text(at(branch, 'time_limit'), null, 'transit.timeLimit');
  // Some posts write a term in days here, which is no date.
  const inDays = limit !== null && /^\d{1,3}$/.test(limit);
  if (!inDays) {
    values.date(at(branch, 'time_limit'), null, 'transit.timeLimit', (date) => {
      transit.timeLimit = date;
    });
  }
  const { destinationOffice, destinationCountry, seals, sealCount } = transit;
  const said = [destinationOffice, destinationCountry, seals, limit].some(
    (value) => value !== null,
  );
  return said || (sealCount ?? 0) > 0 ? transit : null;
}

function joinLines(lines: readonly (string | null)[]): string | null {
  const said = lines.filter((line) => line !== null);
  return said.length === 0 ? null : said.join('\n');
}
