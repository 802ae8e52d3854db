import type { Item } from '../../../shared/declaration.ts';
import { majorUnits, type Money } from '../../../shared/money.ts';
import { kilograms, named } from './facts-form.ts';
import { dutyOf, sumOf, unitOf } from './item-figures.ts';

const sum = (money: Money | null): number | null => (money === null ? null : majorUnits(money));

function extreme(
  values: readonly (number | null)[],
  choose: (...numbers: number[]) => number,
): number | null {
  const told = values.filter((value) => value !== null);
  return told.length === 0 ? null : choose(...told);
}

function stampsOf({ exciseStamps }: Item): number | null {
  let all = 0;
  for (const { count } of exciseStamps) {
    if (count === null) return null;
    all += count;
  }
  return all;
}

/** The fields of an item, as they are declared. */
export function itemFacts(item: Item) {
  const { documents, vehicles, packages, otherPreferences } = item;
  const unit = unitOf(item);
  return {
    hsCode: item.hsCode,
    origin: item.originCountry,
    originRegion: item.originRegion,
    description:
      [item.description, item.commercialDescription].filter((text) => text !== null).join(' ') ||
      null,
    trademark: item.trademark,
    producer: item.producer,
    declaredFree: item.declaredFree,
    preference: item.preference,
    feePreference: otherPreferences.fee,
    excisePreference: otherPreferences.excise,
    vatPreference: otherPreferences.vat,
    quota: item.quota,
    licence: item.licence,
    requestedProcedure: item.procedure.requested,
    previousProcedure: item.procedure.previous,
    nationalProcedure: item.procedure.national,
    netKilograms: kilograms(item.netGrams),
    grossKilograms: kilograms(item.grossGrams),
    bareNetKilograms: kilograms(item.bareNetGrams),
    unit: unit?.code ?? null,
    quantity: unit?.quantity ?? null,
    itemPackages: packages.count,
    packageKind: packages.kindCode,
    packageMarks: packages.marks,
    itemPrice: sum(item.price),
    itemValue: sum(item.customsValue),
    statisticalValue: sum(item.statisticalValue),
    valuationMethod: item.valuationMethod,
    itemDeliveryTerms: item.deliveryTerms.code,
    documentKinds: documents.flatMap(({ code }) => code ?? []),
    documentNumbers: named(documents.map(({ reference }) => reference)),
    itemContainers: named(item.containers),
    itemPayments: sumOf(item.payments.map(({ amount }) => amount)),
    duty: dutyOf(item),
    vins: named(vehicles.map(({ vin }) => vin)),
    vehicleMakes: named(vehicles.map(({ make }) => make)),
    vehicleYear: extreme(
      vehicles.map(({ year }) => year),
      Math.min,
    ),
    engineCc: extreme(
      vehicles.map(({ engineCc }) => engineCc),
      Math.max,
    ),
    exciseStamps: stampsOf(item),
    stampSeries: named(item.exciseStamps.map(({ series }) => series)),
    freeText: item.freeText,
  };
}
