import type { Declaration, Item, Party } from '../../../../shared/declaration.ts';
import type { Money } from '../../../../shared/money.ts';
import { escaped, group, kilograms, leaf, sum } from './xml.ts';

const namespaces = [
  'xmlns:gd="urn:EEC:R:055:GoodsDeclaration:v1.8.1"',
  'xmlns:ccdo="urn:EEC:M:ComplexDataObjects:v0.4.14"',
  'xmlns:csdo="urn:EEC:M:SimpleDataObjects:v0.4.14"',
  'xmlns:cacdo="urn:EEC:M:CA:ComplexDataObjects:v1.8.1"',
  'xmlns:casdo="urn:EEC:M:CA:SimpleDataObjects:v1.8.1"',
].join(' ');

const kinds: Readonly<Record<string, string>> = { IM: 'ИМ', EX: 'ЭК', TR: 'ТТ' };

/** A correction, as the message names it. */
export interface Correction {
  readonly ordinal: number;
  /** Identity of the message that is corrected. */
  readonly of: string;
}

/** The goods declaration as a message R.055 of the Eurasian Union, the way brokers with a program of their own send it. */
export function writeUnionMessage(declaration: Declaration, correction: Correction | null): string {
  const { registration, totals, office, parties } = declaration;
  const national = totals.customsValue?.currency ?? 'KZT';
  const day = declaration.declaredOn ?? '';
  return `<?xml version="1.0" encoding="UTF-8"?>
<gd:GoodsDeclaration ${namespaces}>${[
    leaf('csdo:EDocCode', 'R.055'),
    leaf('csdo:EDocId', identityOf(declaration, correction?.ordinal ?? 0)),
    correction === null ? '' : leaf('csdo:EDocRefId', correction.of),
    correction === null ? '' : leaf('casdo:ObjectOrdinal', correction.ordinal),
    leaf('csdo:EDocDateTime', `${day}T09:00:00+05:00`),
    leaf('casdo:DeclarationKindCode', kinds[declaration.type ?? ''] ?? declaration.type),
    leaf('casdo:CustomsProcedureCode', declaration.procedure),
    leaf('casdo:EDocIndicatorCode', 'ЭД'),
    leaf('casdo:PageQuantity', totals.sheets),
    leaf('casdo:GoodsQuantity', totals.items),
    leaf('casdo:CargoQuantity', totals.packages),
    leaf('casdo:InternalDocId', declaration.reference),
    group(
      'cacdo:CustomsDeclarationIdDetails',
      leaf('csdo:CustomsOfficeCode', office?.code ?? null),
      leaf('csdo:DocCreationDate', registration?.date ?? null),
      leaf('casdo:CustomsDocumentId', registration?.number ?? null),
    ),
    group('cacdo:DeclarantDetails', person(parties.declarant)),
    shipment(declaration, national),
    signed(declaration),
  ].join('\n')}
</gd:GoodsDeclaration>
`;
}

/** Identity that the sender gives a message: told from the record it was made of, in the shape of a UUID. */
export function identityOf({ sourceId, registration }: Declaration, ordinal: number): string {
  const digits = `${(sourceId ?? '').padStart(8, '0')}${registration?.number ?? ''}`;
  const tail = digits.slice(-12).padStart(12, '0');
  return `${digits.slice(0, 8)}-0000-4000-8000-${tail.slice(0, 10)}${String(ordinal).padStart(2, '0')}`;
}

function person(party: Party | null): string {
  if (party === null) return '';
  return [
    leaf('csdo:SubjectName', party.name),
    leaf('csdo:TaxpayerId', party.code),
    group(
      'ccdo:SubjectAddressDetails',
      leaf('csdo:UnifiedCountryCode', party.country),
      leaf('csdo:AddressText', party.address),
    ),
  ].join('');
}

function amount(name: string, money: Money | null): string {
  return money === null ? '' : leaf(name, sum(money), ` currencyCode="${money.currency}"`);
}

function means(
  name: string,
  mode: string | null,
  side: Declaration['transport']['arrival'],
): string {
  const identities = side.identity?.split(/[;/]/) ?? [];
  return group(
    name,
    leaf('csdo:UnifiedTransportModeCode', mode),
    leaf('casdo:RegistrationNationalityCode', side.nationality),
    leaf('casdo:TransportMeansQuantity', identities.length),
    ...identities.map((identity) =>
      group('cacdo:TransportMeansItemDetails', leaf('casdo:TransportMeansRegId', identity)),
    ),
  );
}

function shipment(declaration: Declaration, national: string): string {
  const { parties, countries, totals, transport, deliveryTerms, borderOffice } = declaration;
  const country = (name: string, code: string | null) =>
    group(name, leaf('casdo:CACountryCode', code));
  return group(
    'cacdo:GDGoodsShipmentDetails',
    group('cacdo:ConsignorDetails', person(parties.consignor)),
    group('cacdo:ConsigneeDetails', person(parties.consignee)),
    group('cacdo:FinancialSettlementSubjectDetails', person(parties.financial)),
    country('cacdo:DepartureCountryDetails', countries.dispatch),
    country('cacdo:DestinationCountryDetails', countries.destination),
    country('cacdo:TradeCountryDetails', countries.trading),
    group('cacdo:OriginCountryDetails', leaf('csdo:ShortCountryName', countries.origin)),
    amount('casdo:CustomsValueAmount', totals.customsValue),
    amount('casdo:CAValueAmount', declaration.invoice),
    leaf('casdo:ExchangeRate', declaration.exchangeRate, ' scaleNumber="0"'),
    group(
      'cacdo:TransactionNatureDetails',
      leaf('casdo:TransactionNatureCode', declaration.transaction.nature),
    ),
    group(
      'cacdo:DeliveryTermsDetails',
      leaf('casdo:DeliveryTermsCode', deliveryTerms.code),
      leaf('casdo:PlaceName', deliveryTerms.place),
    ),
    group('cacdo:GoodsLocationDetails', leaf('casdo:PlaceName', declaration.goodsLocation)),
    group(
      'cacdo:GDConsignmentDetails',
      leaf('casdo:ContainerIndicator', transport.containerised === true ? 1 : 0),
      group(
        'cacdo:BorderCustomsOfficeDetails',
        leaf('csdo:CustomsOfficeCode', borderOffice?.code ?? null),
        leaf('casdo:CustomsOfficeName', borderOffice?.name ?? null),
      ),
      means('cacdo:BorderTransportDetails', transport.border.mode, transport.border),
      means('cacdo:ArrivalDepartureTransportDetails', transport.inlandMode, transport.arrival),
    ),
    group(
      'cacdo:PaymentGuaranteeDetails',
      (totals.guaranteed?.minor ?? 0) > 0 ? amount('casdo:GuaranteeAmount', totals.guaranteed) : '',
    ),
    ...facts(declaration),
    ...declaration.items.map((item) => `\n${goods(item, declaration, national)}`),
  );
}

/** Box B: what is paid, by kinds. */
function facts({ items }: Declaration): string[] {
  const byKind = new Map<string, Money>();
  for (const { kind, amount: paid, mode } of items.flatMap(({ payments }) => payments)) {
    if (kind === null || paid === null || mode === 'guaranteed') continue;
    const before = byKind.get(kind)?.minor ?? 0;
    byKind.set(kind, { minor: before + paid.minor, currency: paid.currency });
  }
  return [...byKind].map(([kind, paid]) =>
    group(
      'cacdo:GDFactPaymentDetails',
      leaf('casdo:CustomsTaxModeCode', kind),
      amount('casdo:CAPaymentNAmount', paid),
    ),
  );
}

function goods(item: Item, declaration: Declaration, national: string): string {
  const { packages, procedure, preference } = item;
  const mass = (name: string, grams: number | null) =>
    leaf(name, kilograms(grams), ' measurementUnitCode="166"');
  return group(
    'cacdo:GDGoodsItemDetails',
    leaf('casdo:ConsignmentItemOrdinal', item.ordinal),
    leaf('csdo:CommodityCode', item.hsCode),
    ...pieces(item.description).map((text) => leaf('casdo:GoodsDescriptionText', text)),
    mass('csdo:UnifiedGrossMassMeasure', item.grossGrams),
    mass('csdo:UnifiedNetMassMeasure', item.netGrams),
    ...item.supplementaryUnits.map(({ code, name, quantity }) =>
      group(
        'cacdo:GoodsMeasureDetails',
        leaf('casdo:GoodsMeasure', quantity, ` measurementUnitCode="${escaped(code ?? '')}"`),
        leaf('casdo:MeasureUnitAbbreviationCode', name),
      ),
    ),
    group(
      'cacdo:GoodsItemGroupDetails',
      leaf('casdo:GoodsItemGroupOrdinal', item.commercialDescription === null ? null : 1),
      leaf('casdo:GoodsDescriptionText', item.commercialDescription),
    ),
    group(
      'cacdo:CargoPackagePalletDetails',
      leaf('casdo:PackageAvailabilityCode', 1),
      leaf('casdo:CargoQuantity', packages.count),
      group(
        'cacdo:PackagePalletDetails',
        leaf('casdo:InformationKindCode', 0),
        leaf('csdo:PackageKindCode', packages.kindCode),
        leaf('csdo:PackageQuantity', packages.count),
        leaf('casdo:CargoDescriptionText', packages.marks),
      ),
    ),
    group(
      'cacdo:ContainerListDetails',
      ...item.containers.map((identity) =>
        group('cacdo:ContainerDetails', leaf('csdo:ContainerId', identity)),
      ),
    ),
    group('cacdo:OriginCountryDetails', leaf('casdo:CACountryCode', item.originCountry)),
    group('cacdo:PreferenceDetails', leaf('casdo:CustomsDutyPrefCode', preference)),
    group(
      'cacdo:CustomsProcedureDetails',
      leaf('casdo:CustomsProcedureCode', procedure.requested),
      leaf('casdo:PreviousCustomsProcedureModeCode', procedure.previous),
      leaf('casdo:GoodsMoveFeatureCode', procedure.national),
    ),
    amount('casdo:CAValueAmount', item.price),
    amount('casdo:CustomsValueAmount', item.customsValue),
    leaf('casdo:ValuationMethodCode', item.valuationMethod),
    group('cacdo:DeliveryTermsDetails', leaf('casdo:DeliveryTermsCode', item.deliveryTerms.code)),
    ...(item.ordinal === 1 ? announced(declaration) : []),
    ...item.documents.map(({ code, name, reference, date }) =>
      group(
        'cacdo:PresentedDocDetails',
        leaf('csdo:DocKindCode', code),
        leaf('csdo:DocName', name),
        leaf('csdo:DocId', reference),
        leaf('csdo:DocCreationDate', date),
      ),
    ),
    ...item.payments.map((payment) => paymentLine(payment, item, national)),
  );
}

/** The number of the preliminary information, which this form names among the documents. */
function announced({ manifest }: Declaration): string[] {
  if (manifest === null) return [];
  return [
    group(
      'cacdo:PresentedDocDetails',
      leaf('csdo:DocKindCode', '10060'),
      leaf('csdo:DocId', manifest),
    ),
  ];
}

/** A line of box 47: a share of the value, a sum per unit, or the fee, which is a fixed sum. */
function paymentLine(payment: Item['payments'][number], item: Item, national: string): string {
  const { kind, base, rate, amount: due, mode } = payment;
  const [unit] = item.supplementaryUnits;
  const manner = base !== null ? '%' : kind === '1010' ? 'S' : '*';
  const currency = leaf('csdo:UnifiedCurrencyN3Code', numberOf(national));
  const measured = leaf('csdo:UnifiedMeasurementUnitCode', unit?.code ?? null);
  return group(
    'cacdo:CustomsPaymentDetails',
    leaf('casdo:CustomsTaxModeCode', kind),
    manner === '%' ? leaf('casdo:TaxBaseMeasure', sum(base)) + currency : '',
    manner === '*' ? leaf('casdo:TaxBaseMeasure', unit?.quantity ?? null) + measured : '',
    group(
      'cacdo:EffectiveCustomsRateDetails',
      leaf('casdo:DutyTaxFeeRateKindCode', manner),
      leaf('casdo:DutyTaxFeeRateValue', rate),
      manner === '%' ? '' : currency,
      manner === '*' ? measured : '',
    ),
    leaf('casdo:CustomsTaxPaymentFeatureCode', mode === 'guaranteed' ? 'УН' : 'ИУ'),
    amount('casdo:CAPaymentNAmount', due),
  );
}

/** Currencies of payments are written by number (ISO 4217). */
const numberOf = (currency: string): string => (currency === 'KZT' ? '398' : currency);

function signed({ parties, declaredOn }: Declaration): string {
  const [lastName = null, ...rest] = parties.representative?.split(' ') ?? [];
  return group(
    'cacdo:SignatoryPersonV2Details',
    group(
      'ccdo:SigningDetails',
      group(
        'ccdo:FullNameDetails',
        leaf('csdo:FirstName', rest.join(' ')),
        leaf('csdo:LastName', lastName),
      ),
      leaf('csdo:SigningDate', declaredOn),
    ),
  );
}

/** A description is written in lines of at most 250 signs. */
function pieces(text: string | null): string[] {
  return text === null ? [] : (text.match(/[^]{1,250}/g) ?? []);
}
