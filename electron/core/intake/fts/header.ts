import { blankDeclaration, type Declaration, type Item } from '../../../../shared/declaration.ts';
import { unnamedCurrency } from '../../../../shared/money.ts';
import {
  commonProcedure,
  countryCode,
  currencyOfMember,
  directionOf,
  isBeforeArrival,
  isCurrencyOfMember,
  memberOfOffice,
  sumOfMoney,
  transitProcedure,
} from '../eaeu/codes.ts';
import { coded } from '../eaeu/header.ts';
import { joined, type Part } from '../values/part.ts';
import { readDocument } from './documents.ts';
import type { Currencies } from './item.ts';
import { addressOf, numberOf, personName, readOrganization } from './parties.ts';
import { readTransit } from './transit.ts';
import { readTransport } from './transport.ts';

/** Features of persons, and the member of the Union that gives them. */
const features = [
  ['RKOrganizationFeatures', 'KZ'],
  ['RFOrganizationFeatures', 'RU'],
  ['RBOrganizationFeatures', 'BY'],
  ['RAOrganizationFeatures', 'AM'],
  ['KGOrganizationFeatures', 'KG'],
] as const;

/**
 * Currencies of the sums of a declaration. The album is Russian and used by the whole Union; the
 * national currency is that of the country whose office the message is for: the recipient it names,
 * the office of box 30, the currency of the customs value, the country that numbers the declarant, and
 * only then tenge.
 */
export function currenciesOf(root: Part): Currencies {
  const shipment = root.at('ESADout_CUGoodsShipment');
  const location = shipment.at('ESADout_CUGoodsLocation');
  const valued = shipment.currency('totals.customsValue', 'CustCostCurrencyCode');
  const declarant = shipment.at('ESADout_CUDeclarant');
  const countries = [
    countryCode(root.code('office', 'RecipientCountryCode')),
    countryCode(location.code('office', 'CustomsCountryCode')),
    memberOfOffice(location.code('office', 'CustomsOffice')),
  ];
  const numbered = features.find(([name]) => declarant.has(name))?.[1] ?? null;
  const national =
    countries.map(currencyOfMember).find((currency) => currency !== undefined) ??
    (valued !== null && isCurrencyOfMember(valued) ? valued : currencyOfMember(numbered)) ??
    'KZT';
  return {
    national,
    valued: valued ?? national,
    invoice:
      shipment.currency('invoice', 'ESADout_CUMainContractTerms', 'ContractCurrencyCode') ??
      unnamedCurrency,
  };
}

/** The header of a declaration with the items read before: boxes 1 to 30, 48, 50 to 54 and B. */
export function readHeader(root: Part, items: Item[], currencies: Currencies): Declaration {
  const shipment = root.at('ESADout_CUGoodsShipment');
  const consignment = shipment.at('ESADout_CUConsigment');
  const contract = shipment.at('ESADout_CUMainContractTerms');
  const terms = contract.at('CUESADDeliveryTerms');
  const kind = root.code('type', 'CustomsProcedure');
  const stated = root.code('procedure', 'CustomsModeCode');
  const direction = directionOf(kind, stated);
  const feature = root.code('feature', 'DeclarationKind') ?? root.code('feature', 'TransitFeature');
  const declaration: Declaration = {
    ...blankDeclaration(),
    document: direction === 'transit' ? 'transit' : 'goods',
    feature,
    beforeArrival: isBeforeArrival(feature),
    type: kind,
    direction,
    procedure:
      stated ?? commonProcedure(items) ?? (direction === 'transit' ? transitProcedure : null),
    sourceId: root.text('sourceId', 'DocumentID'),
    reference: root.text('reference', 'RegNumberDoc'),
    parties: readParties(root, shipment),
    countries: {
      dispatch: countryCode(consignment.code('countries.dispatch', 'DispatchCountryCode')),
      destination: countryCode(consignment.code('countries.destination', 'DestinationCountryCode')),
      origin:
        shipment.text('countries.origin', 'OriginCountryName') ??
        shipment.code('countries.origin', 'OriginCountryCode'),
      trading: countryCode(contract.code('countries.trading', 'TradeCountryCode')),
      firstDestination: null,
    },
    transport: readTransport(consignment, direction),
    borderOffice: coded(
      consignment.at('BorderCustomsOffice'),
      'borderOffice',
      'Code',
      'OfficeName',
    ),
    transaction: {
      nature: contract.code('transaction.nature', 'DealNatureCode'),
      feature: contract.code('transaction.feature', 'DealFeatureCode'),
    },
    deliveryTerms: {
      code: terms.code('deliveryTerms.code', 'DeliveryTermsStringCode'),
      place: terms.text('deliveryTerms.place', 'DeliveryPlace'),
    },
    invoice: contract.money('invoice', currencies.invoice, 'TotalInvoiceAmount'),
    exchangeRate: readExchangeRate(contract),
    totals: {
      items: shipment.count('totals.items', 'TotalGoodsNumber'),
      packages: shipment.packages('totals.packages', 'TotalPackageNumber'),
      sheets: shipment.count('totals.sheets', 'TotalSheetNumber'),
      loadingLists: shipment.count('totals.loadingLists', 'SpecificationNumber'),
      grossGrams: null,
      customsValue: shipment.money('totals.customsValue', currencies.valued, 'TotalCustCost'),
      payments: null,
      guaranteed: null,
    },
    deferredPayment: readDeferrals(shipment.at('ESADout_CUPayments')),
    payments: readFacts(shipment.at('ESADout_CUPayments'), currencies.national),
    items,
  };
  readLocation(shipment.at('ESADout_CUGoodsLocation'), declaration);
  readGuarantees(shipment, currencies.national, declaration);
  readDates(root, consignment, declaration);
  if (direction === 'transit') {
    declaration.transit = readTransit(root, shipment, currencies.national, declaration);
  }
  return declaration;
}

function readParties(root: Part, shipment: Part): Declaration['parties'] {
  const declarant = readOrganization(shipment.at('ESADout_CUDeclarant'), 'declarant');
  const other = (name: string, role: 'consignor' | 'consignee' | 'financial') =>
    readOrganization(shipment.at(name), role, declarant);
  const signer = root.at('FilledPerson');
  const field = 'parties.representative';
  return {
    consignor: other('ESADout_CUConsignor', 'consignor'),
    consignee: other('ESADout_CUConsignee', 'consignee'),
    financial: other('ESADout_CUFinancialAdjustingResponsiblePerson', 'financial'),
    declarant,
    // The signer stands in a section of its own since album 5.12, and in the element itself before.
    representative: personName(signer.at('SigningDetails'), field) ?? personName(signer, field),
    principal: null,
    carrier: readOrganization(shipment.at('ESADout_CUCarrier'), 'carrier'),
  };
}

/** The day of signing, else that of the message; the day the goods are expected. */
function readDates(root: Part, consignment: Part, declaration: Declaration): void {
  const declaredOn = (date: string): void => {
    declaration.declaredOn = date;
  };
  root.date('declaredOn', declaredOn, 'EECEDocHeaderAddInfo', 'EDocDateTime');
  root.date('declaredOn', declaredOn, 'ExecutionDate');
  root.date('declaredOn', declaredOn, 'FilledPerson', 'SigningDetails', 'SigningDate');
  consignment.date(
    'expectedOn',
    (date) => {
      declaration.expectedOn = date;
    },
    'DateExpectedArrival',
  );
}

/** National units for one unit of the currency; the rate is given for `CurrencyQuantity` of them. */
function readExchangeRate(contract: Part): number | null {
  const rate = contract.rate('exchangeRate', 'ContractCurrencyRate');
  const units = contract.quantity('exchangeRate', 'CurrencyQuantity');
  if (rate === null || rate === 0) return null;
  return units === null || units === 0 ? rate : Number((rate / units).toPrecision(12));
}

/** Where the goods are (box 30), and the document of the warehouse they are in. */
function readLocation(location: Part, declaration: Declaration): void {
  const field = 'goodsLocation';
  declaration.goodsLocation =
    joined(
      [
        location.text(field, 'LocationName'),
        location.text(field, 'GoodsLocationPlace', 'NumberCustomsZone'),
        addressOf(location.at('Address'), field),
      ],
      ', ',
    ) ?? location.text(field, 'CustomsOffice');
  declaration.warehouse =
    location.text('warehouse', 'GoodsLocationWarehouse', 'PrDocumentNumber') ??
    location.text('warehouse', 'RegisterDocumentIdDetails', 'RegistrationNumberId') ??
    location.text('warehouse', 'RegisterDocumentIdDetails', 'DocId');
}

/** Deferral of payments (box 48): kind of payment and the last day, for each. */
function readDeferrals(payments: Part): string | null {
  const field = 'deferredPayment';
  return joined(
    payments
      .every('CUDelayPayments')
      .map((deferral) =>
        joined(
          [
            deferral.code(field, 'PaymentModeCode'),
            deferral.text(field, 'EndDate') ??
              deferral.text(field, 'PaymentSheduleDetails', 'EndDate') ??
              deferral.text(field, 'DelayDate'),
          ],
          ' ',
        ),
      ),
    '; ',
  );
}

/** What was paid (box B). */
function readFacts(payments: Part, national: string): Declaration['payments'] {
  const field = 'payments';
  return payments
    .every('ESADout_CUCustomsPayment')
    .map((fact) => {
      const currency = fact.currency(`${field}.amount`, 'PaymentCurrencyCode') ?? national;
      return {
        kind: fact.code(`${field}.kind`, 'PaymentModeCode'),
        amount: fact.money(`${field}.amount`, currency, 'PaymentAmount'),
        mode: 'payable' as const,
        payer: numberOf(fact, `${field}.payer`),
      };
    })
    .filter(({ kind, amount }) => kind !== null || amount !== null);
}

/** Security for payments (box 52): its documents, and the sum of it. */
function readGuarantees(shipment: Part, national: string, declaration: Declaration): void {
  const guarantees = shipment.every('Guarantee');
  declaration.totals.guaranteed = sumOfMoney(
    guarantees.map((guarantee) => readAmount(guarantee, ['Amount', 'GuaranteeAmount'], national)),
  );
  for (const guarantee of guarantees) {
    const document = readDocument(guarantee.at('GuaranteeDocDetails'));
    if (document !== null) declaration.documents.push(document);
  }
}

/** A sum that is either an element, or an element with the sum and its currency in it. */
function readAmount(part: Part, names: readonly string[], national: string) {
  const field = 'totals.guaranteed';
  const amount = part.at(names.find((name) => part.has(name)) ?? '');
  const currency = amount.currency(field, 'CurrencyCode') ?? national;
  return amount.money(field, currency, 'Amount') ?? amount.money(field, currency);
}
