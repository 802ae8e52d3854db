import { blankItem, type Declaration, type Item } from '../../../../shared/declaration.ts';
import type { Branch } from '../branch.ts';
import { countryCode, isFree, withoutDashes } from '../eaeu/codes.ts';
import { joinedPieces, readStamps, yearOf, type StampNames } from '../eaeu/goods.ts';
import { ordinalOf } from '../eaeu/item.ts';
import { joined, joinedOnce, Part } from '../values/part.ts';
import type { ValueReader } from '../values/value-reader.ts';
import { readDocument, readPreviousDocument } from './documents.ts';
import { readPayments } from './payments.ts';

type Containers = Declaration['containers'];

/** Currencies of the sums of a declaration: of payments, of customs values, of the contract. */
export interface Currencies {
  readonly national: string;
  readonly valued: string;
  readonly invoice: string;
}

/** One goods item. Its containers are added to `containers`. */
export function readItem(
  branch: Branch,
  place: number,
  { national, valued, invoice }: Currencies,
  containers: Containers,
  values: ValueReader,
): Item {
  const ordinal = ordinalOf(branch, 'GoodsNumeric', place, values);
  const item = new Part(branch, ordinal, values);
  const procedure = item.at('ESADCustomsProcedure');
  const preference = item.at('Preferencii');
  const preferred = (field: string, name: string): string | null =>
    withoutDashes(preference.code(field, name));
  const terms = item.at('CUESADDeliveryTerms');
  const contracted = item.currency('price', 'InvoicedCurrencyCode') ?? invoice;
  return {
    ...blankItem(ordinal),
    hsCode: item.code('hsCode', 'GoodsTNVEDCode'),
    description: joinedPieces(item.every('GoodsDescription'), 'description'),
    ...readGroups(item),
    originCountry: countryCode(item.code('originCountry', 'OriginCountryCode')),
    originRegion: item.code('originRegion', 'RBOriginCountryCode'),
    grossGrams: item.grams('grossGrams', 'GrossWeightQuantity'),
    netGrams: item.grams('netGrams', 'NetWeightQuantity'),
    bareNetGrams: item.grams('bareNetGrams', 'NetWeightQuantity2'),
    price: item.money('price', contracted, 'InvoicedCost'),
    customsValue: item.money('customsValue', valued, 'CustomsCost'),
    // Box 46 of the Union's form is in dollars.
    statisticalValue: item.money('statisticalValue', 'USD', 'StatisticalCost'),
    supplementaryUnits: readUnits(item),
    procedure: {
      requested: procedure.code('procedure.requested', 'MainCustomsModeCode'),
      previous: procedure.code('procedure.previous', 'PrecedingCustomsModeCode'),
      national: procedure.code('procedure.national', 'GoodsTransferFeature'),
    },
    preference: preferred('preference', 'CustomsDuty'),
    otherPreferences: {
      fee: preferred('otherPreferences.fee', 'CustomsTax'),
      excise: preferred('otherPreferences.excise', 'Excise'),
      // The element is called "rate" and holds the preference on value added tax.
      vat: preferred('otherPreferences.vat', 'Rate'),
    },
    quota: readQuota(item.at('ESADGoodsQuota')),
    declaredFree: isFree(
      item.code('declaredFree', 'AdditionalSign'),
      item.texts('declaredFree', 'RestrictionSign'),
    ),
    vehicles: item.every('GoodsAutomobile').map((car) => readVehicle(car)),
    exciseStamps: readStamps(item, stampNames),
    valuationMethod: item.code('valuationMethod', 'CustomsCostCorrectMethod'),
    packages: readPackages(item.at('ESADGoodsPackaging')),
    deliveryTerms: {
      code: terms.code('deliveryTerms.code', 'DeliveryTermsStringCode'),
      place: terms.text('deliveryTerms.place', 'DeliveryPlace'),
    },
    documents: item
      .every('ESADout_CUPresentedDocument')
      .map((part) => readDocument(part))
      .filter((document) => document !== null),
    containers: readContainers(item, ordinal, containers),
    payments: readPayments(item, national),
    previousDocuments: item
      .every('ESADout_CUPrecedingDocument')
      .map((part) => readPreviousDocument(part, valued)),
  };
}

const stampNames: StampNames = {
  stamp: 'ESADExcise',
  series: 'ExciseSerieses',
  count: 'ExciseQuantity',
  list: ['ExciseList', 'ExciseNumber'],
  range: ['ExciseRange', 'ExciseFirstNumber', 'ExciseLastNumber'],
};

type Described = Pick<Item, 'commercialDescription' | 'trademark' | 'producer'>;

/** Groups of the goods within the item: what each is called, its mark, model and article. */
function readGroups(item: Part): Described {
  const groups = item.every('GoodsGroupDescription');
  const lines = groups.flatMap((group) => group.every('GoodsGroupInformation'));
  const models = (group: Part): (string | null)[] =>
    group.every('GoodsGroupInformation').map((line) =>
      joined(
        ['GoodsMark', 'GoodsModel', 'GoodsMarking'].map((name) =>
          line.text('commercialDescription', name),
        ),
        ' ',
      ),
    );
  return {
    commercialDescription: joined(
      groups.map((group) =>
        joined(
          [
            joinedPieces(group.every('GoodsDescription'), 'commercialDescription'),
            ...models(group),
          ],
          ', ',
        ),
      ),
      '; ',
    ),
    trademark: joinedOnce(
      lines.map((line) => line.text('trademark', 'TradeMark')),
      '; ',
    ),
    producer: joinedOnce(
      lines.map((line) => line.text('producer', 'Manufacturer')),
      '; ',
    ),
  };
}

/** The supplementary unit (box 41), and the further ones of box 31. */
function readUnits(item: Part): Item['supplementaryUnits'] {
  const field = 'supplementaryUnits';
  return [
    'SupplementaryGoodsQuantity',
    'SupplementaryGoodsQuantity1',
    'RBSupplementaryGoodsQuantity',
  ]
    .flatMap((name) => item.every(name))
    .map((unit) => ({
      code: unit.code(field, 'MeasureUnitQualifierCode'),
      name: unit.text(field, 'MeasureUnitQualifierName'),
      quantity: unit.quantity(field, 'GoodsQuantity'),
    }))
    .filter((unit) => unit.code !== null || unit.quantity !== null);
}

/** What is left of the quota (box 39), as figures with their units. */
function readQuota(quota: Part): string | null {
  const goods = quota.at('ESADProductQuantityQuota');
  const money = quota.at('ESADCurrencyQuota');
  const withUnit = (figure: string | null, unit: string | null): string | null =>
    figure === null ? null : joined([figure, unit], ' ');
  return joined(
    [
      withUnit(
        goods.text('quota', 'QuotaQuantity'),
        goods.text('quota', 'QuotaMeasurementName') ??
          goods.text('quota', 'QuotaMeasureUnitQualifierCode'),
      ),
      withUnit(
        money.text('quota', 'QuotaCurrencyQuantity'),
        money.text('quota', 'QuotaCurrencyName') ?? money.text('quota', 'QuotaCurrencyCode'),
      ),
    ],
    '; ',
  );
}

function readVehicle(car: Part): Item['vehicles'][number] {
  const field = 'vehicles';
  return {
    vin: car.code(field, 'VINID'),
    make: car.text(field, 'Mark') ?? car.text(field, 'MarkCode'),
    model: car.text(field, 'Model'),
    year: yearOf(car, 'OfftakeYear'),
    engineCc: car.quantity(field, 'EngineVolumeQuanity'),
  };
}

/** Packages and what they are packed in: information of kind 0, in older versions of any. */
function readPackages(packaging: Part): Item['packages'] {
  const kinds = packaging.every('PackagePalleteInformation');
  const packing = kinds.find((kind) => kind.code('packages', 'InfoKindCode') === '0') ?? kinds[0];
  const field = 'packages';
  return {
    count: packaging.packages(`${field}.count`, 'PakageQuantity'),
    kindCode:
      packing?.code(`${field}.kindCode`, 'PalleteCode') ??
      packaging.code(`${field}.kindCode`, 'PackingInformation', 'PackingCode'),
    kindName: null,
    marks: joinedOnce(
      kinds.flatMap((kind) => kind.texts(`${field}.marks`, 'CargoDescriptionText')),
      '; ',
    ),
  };
}

/** Containers of an item (box 31); each is also noted for the declaration, with the item it carries. */
function readContainers(item: Part, ordinal: number, containers: Containers): string[] {
  const identities = new Set<string>();
  for (const list of item.every('ESADContainer')) {
    const type = list.code('containers.type', 'ContainerKind');
    for (const number of list.every('ContainerNumber')) {
      const identity =
        number.code('containers', 'ContainerIdentificaror') ?? number.code('containers');
      if (identity === null || identities.has(identity)) continue;
      identities.add(identity);
      containers.push({ identity, type, item: ordinal, packages: null, grossGrams: null });
    }
  }
  return [...identities];
}
