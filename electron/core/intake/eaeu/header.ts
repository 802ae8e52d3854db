import { blankDeclaration, type Declaration, type Item } from '../../../../shared/declaration.ts';
import { unnamedCurrency } from '../../../../shared/money.ts';
import type { ReadDeclaration } from '../format.ts';
import { currencyMarked, joined, type Part } from '../values/part.ts';
import { ValueReader } from '../values/value-reader.ts';
import {
  commonProcedure,
  countryCode,
  currencyOfMember,
  directionOf,
  isBeforeArrival,
  isCurrencyOfMember,
  memberOfOffice,
  paperNumber,
  sumOfMoney,
  transitProcedure,
} from './codes.ts';
import { readDocument } from './documents.ts';
import type { Currencies } from './item.ts';
import { addressOf, fullName, readSubject } from './parties.ts';
import { readTransport } from './transport.ts';

type Stamp = Declaration['registration'];

/** Elements under which the shipment stands in versions of the goods declaration (R.055 and R.036). */
export const shipments = ['GDGoodsShipmentDetails', 'DeclarationGoodsShipmentDetails'];
export const consignments = ['GDConsignmentDetails', 'DeclarationConsignmentDetails'];
const paymentFacts = ['GDFactPaymentDetails', 'FactPaymentDetails'];
const paymentDocuments = ['GDPaymentDocDetails', 'PaymentDocDetails'];

/** The first of these sections that the message has. */
export const firstOf = (part: Part, names: readonly string[]): Part =>
  part.at(names.find((name) => part.has(name)) ?? '');

/**
 * Currencies of the sums that name none. The national one is that of the total customs value, else that
 * of the office of registration, else tenge.
 */
export function currenciesOf(root: Part, shipment: Part): Currencies {
  // Faults of these values are told when the header is read.
  const peek = new ValueReader();
  const marked = (name: string): string | null =>
    currencyMarked(shipment.at(name).branch, null, 'totals.customsValue', peek);
  const valued = marked('CustomsValueAmount');
  const office = root.code('office.code', 'CustomsDeclarationIdDetails', 'CustomsOfficeCode');
  const national =
    valued !== null && isCurrencyOfMember(valued)
      ? valued
      : (currencyOfMember(memberOfOffice(office)) ?? 'KZT');
  return { national, invoice: marked('CAValueAmount') ?? unnamedCurrency };
}

/**
 * What is the same in every document of the Commission: the document itself and who lodges it. `main`
 * holds its kind and its totals, where they do not stand in the root.
 */
export function readIdentity(root: Part, items: Item[], main: Part = root): Declaration {
  const kind = main.code('type', 'DeclarationKindCode');
  const stated = main.code('procedure', 'CustomsProcedureCode');
  const direction = directionOf(kind, stated);
  const feature =
    main.code('feature', 'DeclarationFeatureCode') ?? main.code('feature', 'TransitFeatureCode');
  const registered = root.at('CustomsDeclarationIdDetails');
  const office = registered.code('office.code', 'CustomsOfficeCode');
  const declaration: Declaration = {
    ...blankDeclaration(),
    document: direction === 'transit' ? 'transit' : 'goods',
    feature,
    beforeArrival: isBeforeArrival(feature),
    type: kind,
    direction,
    procedure:
      stated ?? commonProcedure(items) ?? (direction === 'transit' ? transitProcedure : null),
    sourceId: root.text('sourceId', 'EDocId'),
    office: office === null ? null : { code: office, name: null },
    reference: root.text('reference', 'InternalDocId'),
    items,
  };
  declaration.registration = readRegistration(registered);
  declaration.correction = readCorrection(root);
  const signed = root.at('SignatoryPersonV2Details', 'SigningDetails');
  const declaredOn = (date: string): void => {
    declaration.declaredOn = date;
  };
  root.date('declaredOn', declaredOn, 'EDocDateTime');
  signed.date('declaredOn', declaredOn, 'SigningDate');
  declaration.parties.declarant = readSubject(root.at('DeclarantDetails'), 'declarant');
  declaration.parties.representative = fullName(
    signed.at('FullNameDetails'),
    'parties.representative',
  );
  declaration.totals.items = main.count('totals.items', 'GoodsQuantity');
  declaration.totals.packages = main.packages('totals.packages', 'CargoQuantity');
  declaration.totals.sheets = main.count('totals.sheets', 'PageQuantity');
  declaration.totals.loadingLists = main.count('totals.loadingLists', 'LoadingListsQuantity');
  return declaration;
}

function readRegistration(registered: Part): Stamp {
  const number = registered.code('registration.number', 'CustomsDocumentId');
  const stamp: NonNullable<Stamp> = { serial: null, number, date: null };
  registered.date('registration.date', (date) => (stamp.date = date), 'DocCreationDate');
  return number === null && !registered.has('DocCreationDate') ? null : stamp;
}

/** The finished declaration: its numbers are put together once every date is settled. */
export function settled(declaration: Declaration, values: ValueReader): ReadDeclaration {
  values.dates.settle();
  const { office, registration, correction } = declaration;
  const number = paperNumber(
    office?.code ?? null,
    registration?.date ?? null,
    registration?.number ?? null,
  );
  declaration.registrationNumber = number;
  if (correction !== null) correction.of = number ?? correction.of;
  return { declaration, findings: values.faults.findings };
}

const changes = [
  'StageChangeCode',
  'ReasonChangeCode',
  'QuantityChangeCode',
  'CountryChangeCode',
  'TNVEDChangeCode',
  'CustomsCostChangeCode',
  'CustomsPaymentChangeCode',
  'OtherChangeCode',
];

/** The ordinal of a correction, what it corrects and the code of the changes, as its boxes stand on paper. */
function readCorrection(root: Part): Declaration['correction'] {
  // Number 0 is the declaration as first lodged.
  const ordinal = root.count('correction.ordinal', 'ObjectOrdinal') || null;
  const replaced = root.text('correction.of', 'EDocRefId');
  const changed = root.at('GDCChangeDetails');
  const reason = joined(
    changes.map((name) => changed.code('correction.reason', name)),
    '/',
  );
  if (ordinal === null && replaced === null && reason === null) return null;
  return { ordinal, of: replaced, reason };
}

/** Fills in what the shipment of a goods declaration says: boxes 2, 8 to 30, 48, 52 and B. */
export function readShipment(shipment: Part, national: string, declaration: Declaration): void {
  const consignment = firstOf(shipment, consignments);
  const nature = shipment.at('TransactionNatureDetails');
  const terms = shipment.at('DeliveryTermsDetails');
  const border = consignment.at('BorderCustomsOfficeDetails');
  const { declarant } = declaration.parties;
  const subject = (name: string, role: 'consignor' | 'consignee' | 'financial') =>
    readSubject(shipment.at(name), role, declarant);
  declaration.parties.consignor = subject('ConsignorDetails', 'consignor');
  declaration.parties.consignee = subject('ConsigneeDetails', 'consignee');
  declaration.parties.financial = subject('FinancialSettlementSubjectDetails', 'financial');
  declaration.countries = {
    dispatch: country(shipment, 'dispatch', 'DepartureCountryDetails'),
    destination: country(shipment, 'destination', 'DestinationCountryDetails'),
    origin:
      shipment.text('countries.origin', 'OriginCountryDetails', 'ShortCountryName') ??
      country(shipment, 'origin', 'OriginCountryDetails'),
    trading: country(shipment, 'trading', 'TradeCountryDetails'),
    firstDestination: null,
  };
  declaration.transport = readTransport(consignment);
  declaration.borderOffice = coded(
    border,
    'borderOffice',
    'CustomsOfficeCode',
    'CustomsOfficeName',
  );
  declaration.transaction = {
    nature: nature.code('transaction.nature', 'TransactionNatureCode'),
    feature: nature.code('transaction.feature', 'TransactionFeatureCode'),
  };
  declaration.deliveryTerms = {
    code: terms.code('deliveryTerms.code', 'DeliveryTermsCode'),
    place: terms.text('deliveryTerms.place', 'PlaceName'),
  };
  declaration.invoice = shipment.money('invoice', national, 'CAValueAmount');
  declaration.exchangeRate = readExchangeRate(shipment);
  declaration.totals.customsValue = shipment.money(
    'totals.customsValue',
    national,
    'CustomsValueAmount',
  );
  readLocation(shipment.at('GoodsLocationDetails'), declaration);
  declaration.deferredPayment = readDeferrals(shipment);
  declaration.payments = readFacts(shipment, national);
  readGuarantees(shipment, national, declaration);
}

const country = (shipment: Part, field: string, name: string): string | null =>
  countryCode(shipment.code(`countries.${field}`, name, 'CACountryCode'));

/** A code with its name; `null` where the message says neither. */
export function coded(
  part: Part,
  field: string,
  code: string,
  name: string,
): Declaration['office'] {
  const read = { code: part.code(`${field}.code`, code), name: part.text(`${field}.name`, name) };
  return read.code === null && read.name === null ? null : read;
}

/** Beyond this the scale is no power of ten but the number of units itself, as some senders write it. */
const largestPower = 9;

/** National units for one unit of the currency; `scaleNumber` is the power of ten the rate is given for. */
function readExchangeRate(shipment: Part): number | null {
  const rate = shipment.rate('exchangeRate', 'ExchangeRate');
  const scale = Number(shipment.at('ExchangeRate').attribute('scaleNumber') ?? '0');
  if (rate === null || rate === 0) return null;
  if (!Number.isInteger(scale) || scale <= 0) return rate;
  const units = scale > largestPower ? scale : 10 ** scale;
  return Number((rate / units).toPrecision(12));
}

/** Where the goods are (box 30), and the certificate of the warehouse they are in. */
function readLocation(location: Part, declaration: Declaration): void {
  const field = 'goodsLocation';
  declaration.goodsLocation =
    joined(
      [
        location.text(field, 'PlaceName'),
        location.text(field, 'CustomsControlZoneId'),
        addressOf(location.at('SubjectAddressDetails'), field),
      ],
      ', ',
    ) ?? location.text(field, 'CustomsOfficeCode');
  declaration.warehouse = location.text(
    'warehouse',
    'RegisterDocumentIdDetails',
    'RegistrationNumberId',
  );
}

/** Deferral of payments (box 48): kind of payment and the last day, for each. */
function readDeferrals(shipment: Part): string | null {
  const field = 'deferredPayment';
  return joined(
    shipment
      .every('DefferedPaymentDetails')
      .map((deferral) =>
        joined(
          [
            deferral.code(field, 'CustomsTaxModeCode'),
            deferral.text(field, 'EndDate') ??
              deferral.text(field, 'PaymentSheduleDetails', 'EndDate'),
          ],
          ' ',
        ),
      ),
    '; ',
  );
}

/** What was paid (box B). */
function readFacts(shipment: Part, national: string): Declaration['payments'] {
  const field = 'payments';
  return paymentFacts
    .flatMap((name) => shipment.every(name))
    .map((fact) => ({
      kind: fact.code(`${field}.kind`, 'CustomsTaxModeCode'),
      amount: fact.money(`${field}.amount`, national, 'CAPaymentNAmount'),
      mode: 'payable' as const,
      payer:
        firstOf(fact, paymentDocuments).code(`${field}.payer`, 'TaxpayerId') ??
        firstOf(fact, paymentDocuments).code(`${field}.payer`, 'PersonId'),
    }))
    .filter(({ kind, amount }) => kind !== null || amount !== null);
}

/** Security for payments (box 52): its documents, and the sum of it. */
function readGuarantees(shipment: Part, national: string, declaration: Declaration): void {
  const guarantees = shipment.every('PaymentGuaranteeDetails');
  declaration.totals.guaranteed = sumOfMoney(
    guarantees.map((guarantee) =>
      guarantee.money('totals.guaranteed', national, 'GuaranteeAmount'),
    ),
  );
  for (const guarantee of guarantees) {
    const document = readDocument(guarantee.at('GuaranteeDocDetails'));
    if (document !== null) declaration.documents.push(document);
  }
}
