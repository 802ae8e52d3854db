import type { Declaration, Item } from '../../../shared/declaration.ts';
import { airWaybillDigits } from './air-waybill.ts';
import { imoCheckDigit, imoNumberIn, isImoNumber } from './imo-number.ts';
import { kindsOf, papersOf, placeOf } from './papers.ts';
import { expecting, type Rule } from './rule.ts';
import { hasRightCheckSign, isVin } from './vin.ts';
import { isWagonNumber, wagonCheckDigit } from './wagon-number.ts';

/** Modes of transport of the classifier of the Commission. */
const modes = new Set('10 20 30 31 32 40 50 71 72 80 90 99'.split(' '));
const sea = '10';
const rail = '20';
const roadTrains = new Set(['31', '32']);
const airWaybill = '02017';
const tirCarnet = '02024';
/** A motor vehicle or a trailer; 8716 90 are parts of trailers. */
const vehicleHeadings = ['8702', '8703', '8704', '8711', '8716'];
const partsOfTrailers = '871690';
/** Trailers, and vehicles driven by an electric motor alone (subheadings of the Harmonized System). */
const withoutEngine = ['8716', '870240', '870380', '870460', '871160'];
const firstYear = 1900;

/** Means of transport, transport documents, vehicles as goods. */
export const transportRules: readonly Rule[] = [
  {
    code: 'TRANSPORT_MODE_UNKNOWN',
    severity: 'error',
    field: 'transport.border.mode',
    boxes: ['25', '26'],
    apart: true,
    where: 'eaeu',
    *check({ transport }) {
      const named = [
        ['transport.border.mode', transport.border.mode],
        ['transport.inlandMode', transport.inlandMode],
      ] as const;
      for (const [field, mode] of named) {
        if (mode !== null && !modes.has(mode)) yield { field, params: { found: mode } };
      }
    },
  },
  {
    code: 'TRANSPORT_NUMBERS_TOO_FEW',
    severity: 'error',
    field: 'transport.arrival.identity',
    boxes: ['18', '21'],
    apart: true,
    where: 'eaeu',
    *check({ transport }) {
      const { arrival, border, inlandMode } = transport;
      // Box 21 names the tractor, which moves the others; box 18 names them all.
      const [field, mode, identity] =
        arrival.identity === null
          ? ['transport.border.identity', border.mode, border.identity]
          : ['transport.arrival.identity', inlandMode ?? border.mode, arrival.identity];
      if (mode === null || identity === null || !roadTrains.has(mode)) return;
      if (numbersIn(identity).length < 2) yield { field, params: { mode, found: identity } };
    },
  },
  {
    code: 'WAGON_CHECK_DIGIT',
    severity: 'error',
    field: 'transport.arrival.identity',
    boxes: ['18', '21'],
    apart: true,
    where: 'eaeu',
    *check(declaration) {
      for (const { field, identity } of identitiesIn(rail, declaration)) {
        for (const number of numbersIn(identity)) {
          // Names of trains and numbers of containers are no numbers of wagons.
          if (!/^\d{7,9}$/.test(number) || isWagonNumber(number)) continue;
          const expected = number.length === 8 ? wagonCheckDigit(number.slice(0, -1)) : null;
          yield { field, params: { found: number, ...expecting(expected) } };
        }
      }
    },
  },
  {
    code: 'IMO_NUMBER_CHECK_DIGIT',
    severity: 'warning',
    field: 'transport.arrival.identity',
    boxes: ['18', '21'],
    apart: true,
    *check(declaration) {
      for (const { field, identity } of identitiesIn(sea, declaration)) {
        const number = imoNumberIn(identity);
        if (number === null || isImoNumber(number)) continue;
        const expected = number.length === 7 ? imoCheckDigit(number.slice(0, -1)) : null;
        yield { field, params: { found: number, ...expecting(expected) } };
      }
    },
  },
  {
    code: 'AIR_WAYBILL_CHECK_DIGIT',
    severity: 'warning',
    field: 'documents.reference',
    boxes: ['44'],
    where: 'eaeu',
    *check(declaration) {
      const told = new Set<string>();
      for (const paper of papersOf(declaration)) {
        const { code, reference } = paper.document;
        if (code !== airWaybill || reference === null || told.has(reference)) continue;
        told.add(reference);
        const digits = airWaybillDigits(reference);
        if (digits === null || digits.found === digits.expected) continue;
        yield { ...placeOf(paper), params: { number: reference, ...digits } };
      }
    },
  },
  {
    code: 'TIR_CARNET_MALFORMED',
    severity: 'warning',
    field: 'documents.reference',
    boxes: ['40', '44'],
    where: 'eaeu',
    *check(declaration) {
      for (const paper of papersOf(declaration)) {
        const { code, reference } = paper.document;
        if (code !== tirCarnet || reference === null) continue;
        if (/^[A-Z]{2}\d{8}$/.test(reference.replace(/[\s.№-]/gu, '').toUpperCase())) continue;
        yield { ...placeOf(paper), params: { found: reference } };
      }
    },
  },
  {
    code: 'TRANSPORT_DOCUMENT_MISSING',
    severity: 'warning',
    field: 'documents',
    boxes: ['25', '44'],
    where: 'eaeu',
    documents: ['goods', 'transit'],
    needs: ['carriage'],
    *check(declaration, { tables, day }) {
      const mode = modeOf(declaration);
      const fitting = mode === null ? undefined : tables.row('carriage', mode, day)?.documents;
      if (mode === null || fitting === undefined) return;
      const kinds = kindsOf(declaration);
      if (fitting.some((kind) => kinds.has(kind))) return;
      yield { params: { mode, expected: fitting.join(', ') } };
    },
  },
  {
    code: 'VIN_MALFORMED',
    severity: 'error',
    elsewhere: 'warning',
    field: 'vehicles.vin',
    boxes: ['31'],
    *check({ items }) {
      for (const { item, vin } of vinsOf(items)) {
        if (!isVin(vin)) yield { item, params: { found: vin, length: [...vin].length } };
      }
    },
  },
  {
    code: 'VIN_CHECK_SIGN',
    severity: 'warning',
    field: 'vehicles.vin',
    boxes: ['31'],
    *check({ items }) {
      for (const { item, vin } of vinsOf(items)) {
        if (isVin(vin) && !hasRightCheckSign(vin)) yield { item, params: { found: vin } };
      }
    },
  },
  {
    code: 'VIN_REPEATED',
    severity: 'warning',
    field: 'vehicles.vin',
    boxes: ['31'],
    *check({ items }) {
      const seen = new Set<string>();
      for (const { item, vin } of vinsOf(items)) {
        if (seen.has(vin)) yield { item, params: { found: vin } };
        seen.add(vin);
      }
    },
  },
  {
    code: 'VEHICLE_NOT_DESCRIBED',
    severity: 'warning',
    field: 'vehicles',
    boxes: ['31', '33'],
    where: 'eaeu',
    documents: ['goods'],
    *check({ items }) {
      for (const item of items) {
        if (isVehicle(item) && item.vehicles.length === 0 && !namesVin(item)) {
          yield { item: item.ordinal, params: { code: item.hsCode ?? '' } };
        }
      }
    },
  },
  {
    code: 'VEHICLE_DATA_MISSING',
    severity: 'error',
    field: 'vehicles',
    boxes: ['31'],
    where: 'eaeu',
    documents: ['goods'],
    *check({ items }) {
      for (const item of items) {
        if (!isVehicle(item)) continue;
        const hasEngine = !withoutEngine.some((prefix) => item.hsCode?.startsWith(prefix));
        for (const { vin, year, engineCc } of item.vehicles) {
          const lacks = [
            { field: 'vehicles.vin', context: 'vin', isSo: vin === null },
            { field: 'vehicles.year', context: 'year', isSo: year === null },
            {
              field: 'vehicles.engineCc',
              context: 'engine',
              isSo: hasEngine && (engineCc ?? 0) <= 0,
            },
          ];
          for (const { field, context, isSo } of lacks) {
            if (isSo) yield { item: item.ordinal, field, params: { vin: vin ?? '', context } };
          }
        }
      }
    },
  },
  {
    code: 'VEHICLE_YEAR_IMPLAUSIBLE',
    severity: 'error',
    elsewhere: 'warning',
    field: 'vehicles.year',
    boxes: ['31'],
    *check({ items }, { day }) {
      const last = Number(day.slice(0, 4)) + 1;
      for (const { ordinal, vehicles } of items) {
        for (const { year, vin } of vehicles) {
          if (year === null || (year >= firstYear && year <= last)) continue;
          yield { item: ordinal, params: { found: String(year), vin: vin ?? '' } };
        }
      }
    },
  },
];

/** The mode at the border, or inland where only that is said. */
const modeOf = ({ transport }: Declaration): string | null =>
  transport.border.mode ?? transport.inlandMode;

/** Several numbers of one identity are separated by signs; senders who use blanks leave pieces with digits. */
function numbersIn(identity: string): string[] {
  const parts = identity.split(/[/\\;,|+&]/).map((part) => part.trim());
  const numbers = parts.filter((part) => part !== '');
  if (numbers.length > 1) return numbers.flatMap(wholeNumbers);
  return wholeNumbers(identity);
}

const shortestNumber = 4;

/** The words that hold a digit and are long enough for a number; the text itself where they are fewer than two. */
function wholeNumbers(text: string): string[] {
  const words = text.split(/\s+/).filter((word) => word !== '');
  const numbers = words.filter((word) => /\d/.test(word) && word.length >= shortestNumber);
  return numbers.length > 0 ? numbers : [text.trim()];
}

/** What the means of transport of this mode are called, at arrival and at the border, each once. */
function identitiesIn(
  mode: string,
  { transport }: Declaration,
): { field: string; identity: string }[] {
  const { arrival, border, inlandMode } = transport;
  const named: { field: string; identity: string }[] = [];
  if (border.mode === mode && border.identity !== null) {
    named.push({ field: 'transport.border.identity', identity: border.identity });
  }
  const inland = inlandMode ?? border.mode;
  if (inland === mode && arrival.identity !== null && arrival.identity !== named[0]?.identity) {
    named.push({ field: 'transport.arrival.identity', identity: arrival.identity });
  }
  return named;
}

function* vinsOf(items: readonly Item[]): Iterable<{ item: number; vin: string }> {
  for (const { ordinal, vehicles } of items) {
    for (const { vin } of vehicles) {
      if (vin !== null) yield { item: ordinal, vin: vin.replace(/[\s-]/g, '').toUpperCase() };
    }
  }
}

function isVehicle({ hsCode }: Item): boolean {
  if (hsCode === null || hsCode.startsWith(partsOfTrailers)) return false;
  return vehicleHeadings.some((heading) => hsCode.startsWith(heading));
}

/** Where a form has no place for vehicles their numbers stand in the description. */
function namesVin({ description, commercialDescription, packages }: Item): boolean {
  const texts = [description, commercialDescription, packages.marks];
  return texts.some((text) =>
    (text?.toUpperCase().match(/[A-Z0-9]{17}/g) ?? []).some((word) => isVin(word)),
  );
}
