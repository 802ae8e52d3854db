import type { Item } from '../../../../shared/declaration.ts';
import { joined, joinedOnce, type Part } from '../values/part.ts';

/** What box 31 says of the goods themselves. */

/** A description is sent in pieces of this length, cut wherever the length is reached. */
const fullPiece = 250;

/** The pieces of a description as one text: a full piece goes on in the next one, perhaps within a word. */
export function joinedPieces(pieces: readonly Part[], field: string): string | null {
  let text = '';
  let cut = false;
  for (const piece of pieces) {
    const read = piece.text(field);
    if (read === null) continue;
    const raw = piece.branch?.text ?? '';
    const blank = !cut || /^\s/.test(raw);
    text += text !== '' && blank ? ` ${read}` : read;
    cut = raw.length >= fullPiece && !/\s$/.test(raw);
  }
  return text === '' ? null : text;
}

type Described = Pick<Item, 'commercialDescription' | 'trademark' | 'producer'>;

/** Groups of the goods within the item: what each is called, its mark, model and article. */
export function readGroups(item: Part): Described {
  const groups = item.every('GoodsItemGroupDetails');
  const lines = groups.flatMap((group) => group.every('CommodityGroupItemDetails'));
  const detailsOf = (line: Part): Part => line.at('CommodityDescriptionDetails');
  return {
    commercialDescription: joined(
      groups.map((group) =>
        joined(
          [
            joinedPieces(group.every('GoodsDescriptionText'), 'commercialDescription'),
            ...group.every('CommodityGroupItemDetails').map((line) => modelOf(detailsOf(line))),
          ],
          ', ',
        ),
      ),
      '; ',
    ),
    trademark: joinedOnce(
      lines.map((line) => detailsOf(line).text('trademark', 'TradeMarkName')),
      '; ',
    ),
    producer: joinedOnce(
      lines.map(
        (line) =>
          line.text('producer', 'ManufacturerDetails', 'SubjectName') ??
          line.text('producer', 'ManufacturerDetails', 'SubjectBriefName') ??
          detailsOf(line).text('producer', 'ManufacturerName'),
      ),
      '; ',
    ),
  };
}

const modelOf = (details: Part): string | null =>
  joined(
    ['ProductMarkName', 'ProductModelName', 'ProductId'].map((name) =>
      details.text('commercialDescription', name),
    ),
    ' ',
  );

/** The year of manufacture, of which senders also give the month or the day. */
export function yearOf(car: Part, name: string): number | null {
  const text = car.text('vehicles', name);
  const year = /^(\d{4})(?:-|$)/.exec(text ?? '')?.[1];
  if (text !== null && year === undefined) car.broken('vehicles', name);
  return year === undefined ? null : Number(year);
}

/** Litres of engine volume are cubic centimetres by the thousand. */
const litre = '112';

/** Vehicles declared as goods. */
export function readVehicles(item: Part): Item['vehicles'] {
  const field = 'vehicles';
  return item.every('DTAutomobileDetails').map((car) => {
    const model = car.at('VehicleModelDetails');
    const volume = car.quantity(field, 'EngineVolumeMeasure');
    const inLitres =
      car.at('EngineVolumeMeasure').attribute('measurementUnitCode') === litre ? 1000 : 1;
    return {
      vin: car.code(field, 'VehicleId'),
      make: model.text(field, 'VehicleMakeName') ?? model.text(field, 'VehicleMakeCode'),
      model: model.text(field, 'VehicleModelName'),
      year: yearOf(car, 'ManufactureDate'),
      engineCc: volume === null ? null : volume * inLitres,
    };
  });
}

/** Names of the elements of excise marks; the two families of messages say the same with other words. */
export interface StampNames {
  readonly stamp: string;
  readonly series: string;
  readonly count: string;
  readonly list: readonly [string, string];
  readonly range: readonly [string, string, string];
}

const stampNames: StampNames = {
  stamp: 'ExciseStampDetails',
  series: 'ExciseStampSeriesId',
  count: 'ExciseStampQuantity',
  list: ['ExciseStampIdListDetails', 'ExciseStampId'],
  range: ['ExciseStampRangeDetails', 'ExciseFirstStampId', 'ExciseLastStampId'],
};

/**
 * Excise marks: a line for each run of numbers and each number by itself. The count of one run stands
 * with it; the count of several stands on a line of its own before them.
 */
export function readStamps(item: Part, names: StampNames = stampNames): Item['exciseStamps'] {
  const field = 'exciseStamps';
  return item.every(names.stamp).flatMap((stamp) => {
    const series = stamp.text(field, names.series);
    const count = stamp.count(field, names.count);
    const [list, number] = names.list;
    const [range, first, last] = names.range;
    const runs = [
      ...stamp.every(range).map((run) => ({
        from: run.text(field, first),
        to: run.text(field, last),
      })),
      ...stamp
        .every(list)
        .flatMap((numbers) => numbers.texts(field, number))
        .map((one) => ({ from: one, to: one })),
    ];
    const [only] = runs;
    if (only !== undefined && runs.length === 1) return [{ series, ...only, count }];
    const total =
      count === null && series === null ? [] : [{ series, from: null, to: null, count }];
    return [...total, ...runs.map((run) => ({ series, ...run, count: null }))];
  });
}

/** Packages and what they are packed in. */
export function readPackages(item: Part): Item['packages'] {
  const cargo = item.at('CargoPackagePalletDetails');
  const kinds = cargo.every('PackagePalletDetails');
  const packed = kinds.find((kind) => isPacking(kind)) ?? kinds[0];
  const field = 'packages';
  return {
    count: cargo.packages(`${field}.count`, 'CargoQuantity'),
    kindCode: packed?.code(`${field}.kindCode`, 'PackageKindCode') ?? null,
    kindName: cargo.text(`${field}.kindName`, 'CargoKindName'),
    marks: joinedOnce(
      kinds.flatMap((kind) => [
        kind.text(`${field}.marks`, 'PackageMarkName'),
        ...kind.texts(`${field}.marks`, 'CargoDescriptionText'),
      ]),
      '; ',
    ),
  };
}

/** Kind of information 0 is packing, 3 pallets; older versions call it otherwise. */
const isPacking = (kind: Part): boolean =>
  (kind.code('packages', 'InformationKindCode') ??
    kind.code('packages', 'CargoPackageInfoKindCode')) === '0';
