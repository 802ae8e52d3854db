import type { Declaration, Item, Party } from '../../../../shared/declaration.ts';
import type { Money } from '../../../../shared/money.ts';
import { group, kilograms, leaf, sum } from './xml.ts';

const container = 'urn:customs.ru:Information:ExchangeDocuments:ED_Container:5.13.3';
const document = 'urn:customs.ru:Information:CustomsDocuments:ESADout_CU:5.13.1';
const common = 'urn:customs.ru:CommonAggregateTypes:5.10.0';
const form = 'urn:customs.ru:CUESADCommonAggregateTypes:5.13.0';

/**
 * A transit declaration as the neighbour in the north sends it: the form ESADout_CU of the Russian album
 * of formats, in a container of documents.
 */
export function writeAlbumTransit(declaration: Declaration): string {
  const { transit } = declaration;
  const body = [
    leaf('cat_ru:DocumentID', declaration.sourceId),
    leaf('CustomsProcedure', 'ТТ'),
    leaf('TransitDirectionCode', 'ИМ'),
    leaf('ExecutionDate', declaration.declaredOn),
    leaf('SealNumber', transit?.seals ?? null),
    leaf('SealQuantity', transit?.sealCount ?? null),
    leaf('TransitDateLimit', transit?.timeLimit ?? null),
    leaf('RecipientCountryCode', 'KZ'),
    shipment(declaration),
  ].join('\n');
  return `<?xml version="1.0" encoding="UTF-8"?>
<ED_Container xmlns="${container}" xmlns:cat_ru="${common}" DocumentModeID="1006088E">
<ContainerDoc><DocBody>
<ESADout_CU xmlns="${document}" xmlns:cat_ru="${common}" xmlns:catESAD_cu="${form}" DocumentModeID="1006107E">
${body}
</ESADout_CU>
</DocBody></ContainerDoc>
</ED_Container>
`;
}

function organization(name: string, party: Party | null): string {
  if (party === null) return '';
  return group(
    name,
    leaf('cat_ru:OrganizationName', party.name),
    party.code === null
      ? ''
      : group('cat_ru:RKOrganizationFeatures', leaf('cat_ru:BIN', party.code)),
    group(
      'cat_ru:Address',
      leaf('cat_ru:CountryCode', party.country),
      leaf('cat_ru:AddressText', party.address),
    ),
  );
}

function shipment(declaration: Declaration): string {
  const { parties, totals, items } = declaration;
  return group(
    'ESADout_CUGoodsShipment',
    leaf('catESAD_cu:TotalGoodsNumber', totals.items),
    leaf('catESAD_cu:TotalPackageNumber', totals.packages),
    organization('ESADout_CUConsignor', parties.consignor),
    organization('ESADout_CUConsignee', parties.consignee),
    organization('ESADout_CUDeclarant', parties.declarant),
    organization('ESADout_CUCarrier', parties.carrier),
    journey(declaration),
    contract(declaration),
    ...items.map((item) => `\n${goods(item)}`),
    guarantee(declaration.transit?.guarantee ?? null),
  );
}

function contract({ invoice, deliveryTerms }: Declaration): string {
  return group(
    'ESADout_CUMainContractTerms',
    leaf('catESAD_cu:ContractCurrencyCode', invoice?.currency ?? null),
    leaf('catESAD_cu:TotalInvoiceAmount', sum(invoice)),
    group(
      'catESAD_cu:CUESADDeliveryTerms',
      leaf('cat_ru:DeliveryPlace', deliveryTerms.place),
      leaf('cat_ru:DeliveryTermsStringCode', deliveryTerms.code),
    ),
  );
}

function journey({ countries, transport, transit, borderOffice }: Declaration): string {
  const means = (name: string, mode: string | null, side: typeof transport.arrival) =>
    group(
      name,
      leaf('cat_ru:TransportModeCode', mode),
      leaf('cat_ru:TransportNationalityCode', side.nationality),
      ...(side.identity?.split(/[;/]/) ?? []).map((identity) =>
        group('TransportMeans', leaf('cat_ru:TransportIdentifier', identity)),
      ),
    );
  return group(
    'ESADout_CUConsigment',
    leaf('catESAD_cu:ContainerIndicator', transport.containerised === true ? 1 : 0),
    leaf('catESAD_cu:DispatchCountryCode', countries.dispatch),
    leaf('catESAD_cu:DestinationCountryCode', countries.destination),
    group(
      'catESAD_cu:BorderCustomsOffice',
      leaf('cat_ru:Code', borderOffice?.code ?? null),
      leaf('cat_ru:OfficeName', borderOffice?.name ?? null),
    ),
    group(
      'catESAD_cu:TDDeliveryPlace',
      group(
        'catESAD_cu:DeliveryCustomsOffice',
        leaf('cat_ru:Code', transit?.destinationOffice ?? null),
        leaf('cat_ru:CustomsCountryCode', '398'),
      ),
    ),
    means('ESADout_CUDepartureArrivalTransport', transport.border.mode, transport.arrival),
    means('ESADout_CUBorderTransport', transport.border.mode, transport.border),
  );
}

function goods(item: Item): string {
  return group(
    'ESADout_CUGoods',
    leaf('catESAD_cu:GoodsNumeric', item.ordinal),
    ...(item.description?.match(/[^]{1,250}/g) ?? []).map((text) =>
      leaf('catESAD_cu:GoodsDescription', text),
    ),
    leaf('catESAD_cu:GrossWeightQuantity', kilograms(item.grossGrams)),
    leaf('catESAD_cu:NetWeightQuantity', kilograms(item.netGrams)),
    leaf('catESAD_cu:GoodsTNVEDCode', item.hsCode),
    leaf('catESAD_cu:InvoicedCost', sum(item.price)),
    leaf('catESAD_cu:InvoicedCurrencyCode', item.price?.currency ?? null),
    leaf('catESAD_cu:OriginCountryCode', item.originCountry),
    group(
      'ESADGoodsPackaging',
      leaf('catESAD_cu:PakageQuantity', item.packages.count),
      leaf('catESAD_cu:PakageTypeCode', 1),
      group(
        'catESAD_cu:PackagePalleteInformation',
        leaf('catESAD_cu:InfoKindCode', 0),
        leaf('catESAD_cu:PalleteCode', item.packages.kindCode),
      ),
    ),
    group(
      'ESADContainer',
      ...item.containers.map((identity) =>
        group('catESAD_cu:ContainerNumber', leaf('catESAD_cu:ContainerIdentificaror', identity)),
      ),
    ),
    ...item.documents.map(({ code, name, reference, date }) =>
      group(
        'ESADout_CUPresentedDocument',
        leaf('cat_ru:PrDocumentName', name),
        leaf('cat_ru:PrDocumentNumber', reference),
        leaf('cat_ru:PrDocumentDate', date),
        leaf('catESAD_cu:PresentedDocumentModeCode', code),
      ),
    ),
  );
}

function guarantee(
  offered: { kind: string | null; amount: Money | null; number: string | null } | null,
): string {
  if (offered === null) return '';
  return group(
    'TDGuarantee',
    leaf('catESAD_cu:MeasureCode', offered.kind),
    offered.amount === null
      ? ''
      : group(
          'catESAD_cu:GuaranteeAmount',
          leaf('cat_ru:Amount', sum(offered.amount)),
          leaf('cat_ru:CurrencyCode', offered.amount.currency),
        ),
    leaf('catESAD_cu:DocNumber', offered.number),
  );
}
