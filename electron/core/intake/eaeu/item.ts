import { blankItem, type Declaration, type Item } from '../../../../shared/declaration.ts';
import type { Branch } from '../branch.ts';
import { joined, Part } from '../values/part.ts';
import type { ValueReader } from '../values/value-reader.ts';
import { countryCode, isFree, withoutDashes } from './codes.ts';
import { readDocuments, readPreviousDocument } from './documents.ts';
import { joinedPieces, readGroups, readPackages, readStamps, readVehicles } from './goods.ts';
import { readPayments } from './payments.ts';

type Containers = Declaration['containers'];

/** Currencies of the sums whose elements do not name one. */
export interface Currencies {
  readonly national: string;
  readonly invoice: string;
}

/** The number of an item as the message gives it, or else its place among the items. */
export function ordinalOf(
  branch: Branch,
  name: string,
  place: number,
  values: ValueReader,
): number {
  const part = new Part(branch, place, values);
  const ordinal = part.count('ordinal', name);
  if (ordinal === 0) part.broken('ordinal', name);
  return ordinal === null || ordinal === 0 ? place : ordinal;
}

/** Documents of an item go by other names in transit declarations and in preliminary information. */
const presented = ['PresentedDocDetails', 'TDPresentedDocDetails', 'PIGoodsDocDetails'];
const preceding = ['PrecedingDocDetails', 'TDPrecedingDocDetails', 'PIPrecedingDocDetails'];

/** One goods item of a goods or transit declaration. Its containers are added to `containers`. */
export function readItem(
  branch: Branch,
  place: number,
  { national, invoice }: Currencies,
  containers: Containers,
  values: ValueReader,
): Item {
  const ordinal = ordinalOf(branch, 'ConsignmentItemOrdinal', place, values);
  const item = new Part(branch, ordinal, values);
  const procedure = item.at('CustomsProcedureDetails');
  const preference = item.at('PreferenceDetails');
  const preferred = (field: string, name: string): string | null =>
    withoutDashes(preference.code(field, name));
  const terms = item.at('DeliveryTermsDetails');
  const documents = presented.flatMap((name) => item.every(name));
  const previous = preceding.flatMap((name) => item.every(name));
  return {
    ...blankItem(ordinal),
    hsCode: item.code('hsCode', 'CommodityCode'),
    description: joinedPieces(item.every('GoodsDescriptionText'), 'description'),
    ...readGroups(item),
    originCountry: countryCode(item.code('originCountry', 'OriginCountryDetails', 'CACountryCode')),
    originRegion: item.code('originRegion', 'OriginCountryDetails', 'TerritoryCode'),
    grossGrams: item.grams('grossGrams', 'UnifiedGrossMassMeasure'),
    netGrams: item.grams('netGrams', 'UnifiedNetMassMeasure'),
    bareNetGrams: item.grams('bareNetGrams', 'CleanNetMassMeasure'),
    price: item.money('price', invoice, 'CAValueAmount'),
    customsValue: item.money('customsValue', national, 'CustomsValueAmount'),
    // Box 46 of the Union's form is in dollars.
    statisticalValue: item.money('statisticalValue', 'USD', 'StatisticValueAmount'),
    supplementaryUnits: readUnits(item),
    procedure: {
      requested: procedure.code('procedure.requested', 'CustomsProcedureCode'),
      previous: procedure.code('procedure.previous', 'PreviousCustomsProcedureModeCode'),
      national: procedure.code('procedure.national', 'GoodsMoveFeatureCode'),
    },
    preference: preferred('preference', 'CustomsDutyPrefCode'),
    otherPreferences: {
      fee: preferred('otherPreferences.fee', 'CustomsClearanceChargesPrefCode'),
      excise: preferred('otherPreferences.excise', 'ExcisePrefCode'),
      vat: preferred('otherPreferences.vat', 'VATPrefCode'),
    },
    quota: readQuota(item.at('QuotaDetails')),
    declaredFree: isFree(
      item.code('declaredFree', 'GoodsProhibitionFreeCode'),
      item.texts('declaredFree', 'ProhibitionCode'),
    ),
    vehicles: readVehicles(item),
    exciseStamps: readStamps(item),
    valuationMethod: item.code('valuationMethod', 'ValuationMethodCode'),
    packages: readPackages(item),
    deliveryTerms: {
      code: terms.code('deliveryTerms.code', 'DeliveryTermsCode'),
      place: terms.text('deliveryTerms.place', 'PlaceName'),
    },
    documents: readDocuments(documents),
    containers: readContainers(item, ordinal, containers),
    payments: readPayments(item, national),
    previousDocuments: previous.map((part) => readPreviousDocument(part, national)),
  };
}

/** The supplementary unit (box 41), and the further ones of box 31. */
function readUnits(item: Part): Item['supplementaryUnits'] {
  const field = 'supplementaryUnits';
  return [...item.every('GoodsMeasureDetails'), ...item.every('AddGoodsMeasureDetails')]
    .map((measure) => ({
      code: measure.at('GoodsMeasure').attribute('measurementUnitCode'),
      name: measure.text(field, 'MeasureUnitAbbreviationCode'),
      quantity: measure.quantity(field, 'GoodsMeasure'),
    }))
    .filter((unit) => unit.code !== null || unit.quantity !== null);
}

/** What is left of the quota (box 39), as figures with their units. */
function readQuota(quota: Part): string | null {
  const left = quota
    .every('QuotaMeasureReminderDetails')
    .map((measure) =>
      joined(
        [
          measure.text('quota', 'GoodsMeasure'),
          measure.text('quota', 'MeasureUnitAbbreviationCode') ??
            measure.at('GoodsMeasure').attribute('measurementUnitCode'),
        ],
        ' ',
      ),
    );
  return joined([...left, quota.text('quota', 'QuotaRemainderAmount')], '; ');
}

/** Containers of an item (box 31); each is also noted for the declaration, with the item it carries. */
function readContainers(item: Part, ordinal: number, containers: Containers): string[] {
  const identities = new Set<string>();
  const lists = item.every('ContainerListDetails');
  const described = [
    ...lists.flatMap((list) =>
      list.every('ContainerDetails').map((container) => ({
        container,
        type: list.code('containers.type', 'PackageKindCode'),
      })),
    ),
    ...item.every('PIContainerDetails').map((container) => ({ container, type: null })),
  ];
  for (const { container, type } of described) {
    const identity = container.code('containers', 'ContainerId');
    if (identity === null || identities.has(identity)) continue;
    identities.add(identity);
    containers.push({ identity, type, item: ordinal, packages: null, grossGrams: null });
  }
  return [...identities];
}
