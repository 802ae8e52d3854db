import { traderOf, type Declaration } from '../../../shared/declaration.ts';
import { majorUnits, type Money } from '../../../shared/money.ts';
import { costOf, grossOf, previousOf, valueOf } from './declaration-figures.ts';

const sum = (money: Money | null | undefined): number | null =>
  money == null ? null : majorUnits(money);

/** Each of them once, in the order they come; where nothing is named, an empty list: none. */
export const named = (values: readonly (string | null)[]): string[] => [
  ...new Set(values.flatMap((value) => value ?? [])),
];

/** Identities that one box names: a tractor and its trailer, with a semicolon, a slash or a comma between. */
const separate = (identities: string | null): string[] =>
  named((identities ?? '').split(/[;/,]/).map((identity) => identity.trim() || null));

/** The fields of the header, as they are declared. */
export function formFacts(declaration: Declaration) {
  const { countries, transport, parties, totals, deliveryTerms, transit } = declaration;
  return {
    document: declaration.document,
    direction: declaration.direction,
    type: declaration.type,
    generalProcedure: declaration.generalProcedure,
    procedure: declaration.procedure,
    feature: declaration.feature,
    beforeArrival: declaration.beforeArrival,
    correctionOrdinal: declaration.correction?.ordinal ?? null,
    office: declaration.office?.code ?? null,
    borderOffice: declaration.borderOffice?.code ?? null,
    manifest: declaration.manifest,
    goodsLocation: declaration.goodsLocation,
    warehouse: declaration.warehouse,
    transactionNature: declaration.transaction.nature,
    transactionFeature: declaration.transaction.feature,
    deferredPayment: declaration.deferredPayment,
    itemCount: declaration.items.length,
    packageCount: totals.packages,
    totalGrossKilograms: kilograms(grossOf(declaration)),
    customsValue: valueOf(declaration),
    invoiceSum: sum(declaration.invoice),
    invoiceCurrency: declaration.invoice?.currency ?? null,
    exchangeRate: declaration.exchangeRate,
    paymentsTotal: sum(totals.payments),
    paymentsGuaranteed: sum(totals.guaranteed),
    paymentKinds: named(
      [...declaration.payments, ...declaration.items.flatMap(({ payments }) => payments)].map(
        ({ kind }) => kind,
      ),
    ),
    deliveryTerms: deliveryTerms.code,
    deliveryPlace: deliveryTerms.place,
    externalFreight: costOf(declaration, 'externalFreight'),
    internalFreight: costOf(declaration, 'internalFreight'),
    insurance: costOf(declaration, 'insurance'),
    otherCosts: costOf(declaration, 'other'),
    deductions: costOf(declaration, 'deduction'),
    trader: traderOf(declaration)?.code ?? null,
    consignor: parties.consignor?.code ?? null,
    consignorName: parties.consignor?.name ?? null,
    consignorCountry: parties.consignor?.country ?? null,
    consignee: parties.consignee?.code ?? null,
    consigneeName: parties.consignee?.name ?? null,
    consigneeCountry: parties.consignee?.country ?? null,
    financial: parties.financial?.code ?? null,
    declarant: parties.declarant?.code ?? null,
    representative: parties.representative,
    principal: parties.principal?.code ?? null,
    carrier: parties.carrier?.code ?? null,
    carrierName: parties.carrier?.name ?? null,
    dispatchCountry: countries.dispatch,
    destinationCountry: countries.destination,
    tradingCountry: countries.trading,
    firstDestinationCountry: countries.firstDestination,
    originNamed: countries.origin,
    borderMode: transport.border.mode,
    inlandMode: transport.inlandMode,
    arrivalVehicles: separate(transport.arrival.identity),
    borderVehicles: separate(transport.border.identity),
    arrivalNationality: transport.arrival.nationality,
    borderNationality: transport.border.nationality,
    loadingPlace: transport.loadingPlace,
    containerised: transport.containerised,
    containers: named(declaration.containers.map(({ identity }) => identity)),
    containerTypes: named(declaration.containers.map(({ type }) => type)),
    generalDocumentKinds: named(declaration.documents.map(({ code }) => code)),
    generalDocuments: named(declaration.documents.map(({ reference }) => reference)),
    previousKinds: named(previousOf(declaration).map(({ kind }) => kind)),
    previousNumbers: named(
      previousOf(declaration).map(({ reference, number }) => reference ?? number),
    ),
    departureOffice: transit?.departureOffice ?? null,
    destinationOffice: transit?.destinationOffice ?? null,
    sealCount: transit?.sealCount ?? null,
    guaranteeKind: transit?.guarantee?.kind ?? null,
    guaranteeSum: sum(transit?.guarantee?.amount),
  };
}

export const kilograms = (grams: number | null): number | null =>
  grams === null ? null : grams / 1000;
