import { grossOf, type Consignment, type Procedure, type Transit } from './consignment.ts';
import { capacityKg, loadVehicle } from './loading.ts';
import { randomFor, WeightedTable, at, type Random } from './prng.ts';
import { hire } from './world/carriers.ts';
import { momentOf, shiftDate, type Day } from './world/calendar.ts';
import { foreignCompany } from './world/names.ts';
import { inventedWagon } from './world/numbers.ts';
import { railGate, transitOffices } from './world/offices.ts';
import {
  exportDestinations,
  freeTradeCertificates,
  routesFrom,
  type Route,
} from './world/routes.ts';
import { seasonFactor } from './world/seasons.ts';
import type { Offer } from './world/suppliers.ts';
import type { Relation, Trader } from './world/traders.ts';
import type { World } from './world/world.ts';

/** What a trader sets out to bring on a day. */
export interface Order {
  readonly trader: Trader;
  readonly relation: Relation;
  readonly offers: readonly Offer[];
  readonly procedure: Procedure;
  /** Another country of loading than the partner's usual one. */
  readonly dispatch?: string;
  readonly mode?: '20' | '31';
}

/** The relation and the goods that are in season for a trader. */
export function ordinaryOrder(trader: Trader, day: Day, random: Random): Order | null {
  for (let attempt = 0; attempt < 5; attempt++) {
    const relation = new WeightedTable(trader.relations, ({ weight }) => weight).draw(random);
    const main = random.pick(relation.partner.offers);
    if (!random.chance(seasonFactor(main.line.season, day.month))) continue;
    return {
      trader,
      relation,
      offers: itemsAround(main, relation, trader, day, random),
      procedure: procedureOf(trader, random),
    };
  }
  return null;
}

function procedureOf(trader: Trader, random: Random): Procedure {
  if (trader.kind === 'exporter') return 'EX10';
  if (trader.kind === 'forwarder') return 'TR80';
  const other = trader.otherProcedure;
  return other && random.chance(other.share) ? `IM${other.code}` : 'IM40';
}

const mostItems = 60;

/** The main goods and what travels with them: more models of the same, other goods of the same seller. */
function itemsAround(
  main: Offer,
  relation: Relation,
  trader: Trader,
  day: Day,
  random: Random,
): Offer[] {
  const wished = Math.round(trader.breadth * random.logNormal(1, 0.75));
  const whole = main.line.detail === 'vehicle' || main.line.kgPerUnit > 10_000;
  const most =
    whole || trader.kind === 'exporter' ? 1 : main.line.sector === 'fresh food' ? 3 : mostItems;
  const count = Math.min(most, Math.max(1, wished));
  const others = relation.partner.offers.filter(
    (offer) => offer.line.detail !== 'vehicle' && seasonFactor(offer.line.season, day.month) > 0.2,
  );
  const items = [main];
  while (items.length < count)
    items.push(others.length > 0 && random.chance(0.75) ? random.pick(others) : main);
  return items;
}

/** Puts the ordered goods on the road: the consignment as it really is. */
export function dispatchOrder(
  world: World,
  order: Order,
  when: { sequence: number; day: Day; second: number },
  random: Random,
): Consignment {
  const { trader, relation, procedure } = order;
  const { partner } = relation;
  const route = routeOf(order, random);
  const { containers, vehicles, capacity } = vehiclesOf(world, order, route, random);
  const rate = world.rates.on(when.day.index, partner.currency);
  const usdRate = world.rates.on(when.day.index, 'USD');
  const outsidePrice = procedure.startsWith('IM') && ['EXW', 'FCA', 'FOB'].includes(partner.terms);
  const loads = loadVehicle(order.offers, {
    random,
    capacity,
    vehicles,
    perUsd: usdRate / rate,
    carriage: procedure === 'EX10' || outsidePrice ? 0 : route.freight,
    permitNumberOf: (offer) => permitNumber(world.seed, trader, offer),
    preferenceOf: (offer) => preferenceOf(world.seed, trader, offer, procedure),
  });
  const freightUsd = (grossOf(loads) / 1000) * route.freight * random.logNormal(1, 0.12);
  const insured = random.chance(0.1);
  const broker =
    trader.broker !== null && random.chance(0.04) ? random.pick(world.brokers) : trader.broker;
  const transit =
    procedure === 'TR80'
      ? transitOf(world, order, when.day, Math.max(1, containers.length), random)
      : null;
  return {
    sequence: when.sequence,
    date: when.day.date,
    day: when.day.index,
    receivedAt: momentOf(when.day.date, when.second),
    procedure,
    trader,
    broker,
    signatory: broker ? at(broker.staff, trader.index % broker.staff.length) : trader.signatory,
    partner,
    transit,
    contract: relation.contract,
    currencyControl: relation.currencyControl,
    dispatch: order.dispatch ?? partner.dispatch,
    destination: transit ? transit.office.country : procedure === 'EX10' ? partner.country : 'KZ',
    gate: route.gate,
    mode: route.mode,
    travelDays: route.days + random.whole(0, 3),
    truck:
      route.mode === '31'
        ? hire(random, trader.carriers, world.carriers, when.day.index, route.days)
        : null,
    carriedBy: route.mode === '31' ? '' : carriedBy(route, vehicles, random),
    containers,
    terms: partner.terms,
    currency: partner.currency,
    rate,
    usdRate,
    freight: outsidePrice ? Math.round(freightUsd * usdRate * 100) : 0,
    insurance:
      outsidePrice && insured ? Math.round(freightUsd * usdRate * random.between(4, 9)) : 0,
    loads,
  };
}

function routeOf(order: Order, random: Random): Route {
  const { relation, procedure, offers } = order;
  if (procedure === 'EX10') {
    const ways = exportDestinations.filter(({ country }) => country === relation.partner.country);
    const way = ways.length > 0 ? random.pick(ways) : { mode: '20' as const, gate: railGate };
    return {
      from: 'KZ',
      mode: way.mode,
      gate: way.gate,
      days: 1,
      freight: 0,
      weight: 1,
      containerised: 0,
    };
  }
  const perishable = offers[0]?.line.perishable ?? false;
  const routes = routesFrom(order.dispatch ?? relation.partner.dispatch, perishable);
  const suitable = routes.filter(({ mode }) =>
    order.mode ? mode === order.mode : !perishable || mode !== '20',
  );
  return new WeightedTable(suitable.length > 0 ? suitable : routes, ({ weight }) => weight).draw(
    random,
  );
}

function vehiclesOf(world: World, order: Order, route: Route, random: Random) {
  if (route.mode === '40') return { containers: [], vehicles: 1, capacity: capacityKg['40'] };
  const boxed = order.offers[0]?.line.detail !== 'vehicle' && random.chance(route.containerised);
  if (boxed) {
    const wished = route.mode === '31' || random.chance(0.8) ? 1 : 2;
    const picked = Array.from({ length: wished }, () => random.pick(world.containers));
    const containers = [...new Set(picked)];
    const vehicles = containers.length;
    return { containers, vehicles, capacity: vehicles * capacityKg['20 container'] };
  }
  if (route.mode === '31') return { containers: [], vehicles: 1, capacity: capacityKg['31'] };
  const vehicles =
    order.procedure === 'EX10'
      ? Math.min(12, Math.max(1, Math.round(random.logNormal(2.4, 0.7))))
      : 1;
  return { containers: [], vehicles, capacity: vehicles * capacityKg['20 wagon'] };
}

function carriedBy(route: Route, vehicles: number, random: Random): string {
  if (route.mode === '40') return `QZ${random.whole(100, 999)}`;
  return Array.from({ length: vehicles }, () => inventedWagon(random)).join(';');
}

function permitNumber(seed: number, trader: Trader, offer: Offer): string {
  return randomFor(seed, 'permit', trader.bin, offer.line.key, offer.brand).digits(5);
}

/** Whether the trader has the habit of claiming the preference that the origin allows. */
function preferenceOf(
  seed: number,
  trader: Trader,
  offer: Offer,
  procedure: Procedure,
): string | null {
  const certificate = freeTradeCertificates[offer.origin];
  if (certificate === undefined || procedure !== 'IM40') return null;
  return randomFor(seed, 'preference', trader.bin, offer.line.key).chance(0.85)
    ? certificate
    : null;
}

const usualOffices = new WeightedTable(transitOffices, ({ country }) =>
  country === 'KZ' ? 16 : country === 'RU' ? 24 : country === 'KG' ? 14 : 10,
);

function transitOf(world: World, order: Order, day: Day, seals: number, random: Random): Transit {
  const { trader, relation } = order;
  // Who receives, and where, is settled between the partners once and for all.
  const settled = randomFor(
    world.seed,
    'consignee',
    trader.bin,
    relation.contract.number,
    relation.contract.date,
  );
  let office = usualOffices.draw(settled);
  if (office.country === relation.partner.dispatch) office = at(transitOffices, 0);
  const domestic = office.country === 'KZ';
  const consignee = domestic
    ? settled.pick(world.traders)
    : foreignCompany(settled, office.country);
  return {
    consignee: {
      code: 'bin' in consignee ? consignee.bin : null,
      name: consignee.name,
      address: consignee.address,
    },
    office,
    seals: Array.from({ length: seals }, () => `AQ${random.digits(7)}`),
    timeLimit: shiftDate(day.date, random.whole(3, 6) + (domestic ? 1 : 3)),
  };
}
