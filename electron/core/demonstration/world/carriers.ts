import { at, WeightedTable, type Random } from '../prng.ts';

/**
 * Road carriers and their trucks. Plates follow the shapes of their countries
 * with a region that does not exist, so none of them is on a road.
 */
export interface Truck {
  readonly tractor: string;
  readonly trailer: string;
  readonly nationality: string;
  /** Day of the window from which it can be at the border again. */
  freeFrom: number;
}

export interface Carrier {
  readonly country: string;
  readonly trucks: Truck[];
}

const letters = 'ABCDEFHKLMNOPRSTUXYZ';
const someLetters = (random: Random, count: number) =>
  Array.from({ length: count }, () => letters[random.whole(0, letters.length - 1)]).join('');

type Plate = (random: Random, trailer: boolean) => string;
const plates: Readonly<Record<string, Plate>> = {
  // Regions of Kazakhstan end at 20.
  KZ: (random, trailer) =>
    `${random.digits(trailer ? 2 : 3)}${someLetters(random, 3)}9${random.digits(1)}`,
  // No Chinese province has the letters QZ in its plates.
  CN: (random, trailer) =>
    `QZ${someLetters(random, 1)}${random.digits(4)}${trailer ? 'G' : random.digits(1)}`,
  // Uzbek regions begin with 01.
  UZ: (random, trailer) =>
    trailer
      ? `00${random.digits(4)}${someLetters(random, 2)}`
      : `00${random.digits(3)}${someLetters(random, 3)}`,
  // Turkish provinces end at 81.
  TR: (random) => `9${random.digits(1)}${someLetters(random, 2)}${random.digits(3)}`,
  // A Russian region 0xx of three digits is never given.
  RU: (random, trailer) =>
    trailer
      ? `${someLetters(random, 2)}${random.digits(4)}09${random.digits(1)}`
      : `${someLetters(random, 1)}${random.digits(3)}${someLetters(random, 2)}09${random.digits(1)}`,
  IR: (random) => `00E${random.digits(3)}-${random.digits(2)}`,
};

const countries = new WeightedTable(
  [
    ['KZ', 46],
    ['CN', 26],
    ['UZ', 14],
    ['TR', 7],
    ['RU', 5],
    ['IR', 2],
  ] as const,
  ([, weight]) => weight,
);

export function newCarrier(random: Random, trucks = random.whole(2, 12)): Carrier {
  const [country] = countries.draw(random);
  return { country, trucks: Array.from({ length: trucks }, () => newTruck(random, country)) };
}

function newTruck(random: Random, nationality: string): Truck {
  const plate = plates[nationality];
  if (!plate) throw new RangeError(`no plates of ${nationality}`);
  return { tractor: plate(random, false), trailer: plate(random, true), nationality, freeFrom: 0 };
}

/** A truck that can be at the border on this day, the trader's own carriers first; it is then away for the trip. */
export function hire(
  random: Random,
  own: readonly Carrier[],
  all: readonly Carrier[],
  day: number,
  tripDays: number,
): Truck {
  let truck: Truck | undefined;
  for (let attempt = 0; attempt < 12 && !truck; attempt++) {
    const carrier = random.pick(attempt < own.length ? own : all);
    const start = random.whole(0, carrier.trucks.length - 1);
    for (let i = 0; i < carrier.trucks.length && !truck; i++) {
      const candidate = at(carrier.trucks, (start + i) % carrier.trucks.length);
      if (candidate.freeFrom <= day) truck = candidate;
    }
  }
  if (!truck) {
    // Every truck asked was on the road: a carrier buys one more.
    const carrier = random.pick(all);
    truck = newTruck(random, carrier.country);
    carrier.trucks.push(truck);
  }
  truck.freeFrom = day + Math.min(9, 2 + Math.round(tripDays * random.between(0.8, 1.3)));
  return truck;
}
