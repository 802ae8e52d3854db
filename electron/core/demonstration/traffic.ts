import { taxesDue } from './assessment.ts';
import type { Consignment } from './consignment.ts';
import { draftOf } from './message/draft.ts';
import { slipUp, type Slip } from './message/slips.ts';
import { writeMessage } from './message/writer.ts';
import { dispatchOrder, ordinaryOrder, type Order } from './orders.ts';
import { randomFor, WeightedTable, type Random } from './prng.ts';
import { plots } from './schemes/plan.ts';
import type { Falsehood, PlannedCase, Plot } from './schemes/scheme.ts';
import type { DemonstrationCase, Truth } from './truth.ts';
import { minuteOfArrival, type Day } from './world/calendar.ts';
import { thisPost } from './world/offices.ts';
import type { Trader, TraderKind } from './world/traders.ts';
import { trafficShare, World } from './world/world.ts';

export { truthLine, type DemonstrationCase } from './truth.ts';

export interface TrafficOptions {
  /** How many messages; 2,000 make a believable small post. */
  readonly declarations: number;
  /** The same seed, number and end give the same bytes. */
  readonly seed: number;
  /** Local date of the last day, yyyy-mm-dd. */
  readonly until: string;
}

/** Something that is going to arrive today. */
interface Intent {
  /** Second of the local day. */
  readonly second: number;
  readonly order: Order;
  readonly plot: Plot | null;
  readonly random: Random;
}

/**
 * The traffic of an invented border post over some fourteen months, one message at a time in the
 * order of arrival. Only the lasting world and the plan of the schemes are held in memory.
 */
export function* generateTraffic(
  options: TrafficOptions,
): Generator<DemonstrationCase, void, undefined> {
  const { seed, declarations } = options;
  const world = new World(seed, options.until, declarations);
  const planned = plannedByDay(plots(world), world.days.length);
  const counts = withRoomFor(planned, world.days);
  const street = new Street(world);
  const register = new Register(seed, declarations);
  let sequence = 0;
  for (const day of world.days) {
    const intents = intentsOf(day, planned[day.index] ?? [], counts[day.index] ?? 0, street, world);
    for (const intent of intents) {
      yield lodge(world, intent, { sequence: sequence++, day, second: intent.second }, register);
    }
  }
}

interface Planned {
  readonly plot: Plot;
  readonly planned: PlannedCase;
}

function plannedByDay(all: readonly Plot[], days: number): Planned[][] {
  const byDay: Planned[][] = Array.from({ length: days }, () => []);
  for (const plot of all)
    for (const planned of plot.cases) byDay[planned.day]?.push({ plot, planned });
  return byDay;
}

/** Declarations of each day so that the planned ones fit and the sum stays: a full day borrows from its neighbours. */
function withRoomFor(planned: readonly Planned[][], days: readonly Day[]): number[] {
  const counts = days.map(({ count }) => count);
  const spare = (day: number) => (counts[day] ?? 0) - (planned[day]?.length ?? 0);
  for (const { index } of days) {
    for (
      let lacking = -spare(index), distance = 1;
      lacking > 0 && distance < days.length;
      distance++
    ) {
      for (const neighbour of [index - distance, index + distance]) {
        const lent = Math.min(lacking, Math.max(0, spare(neighbour)));
        if (lent === 0) continue;
        counts[neighbour] = (counts[neighbour] ?? 0) - lent;
        counts[index] = (counts[index] ?? 0) + lent;
        lacking -= lent;
      }
    }
  }
  return counts;
}

/** Who comes by on ordinary business. */
class Street {
  readonly #tables: Record<TraderKind, WeightedTable<Trader>>;
  readonly #kinds = new WeightedTable(
    ['importer', 'exporter', 'forwarder'] as const,
    (kind) => trafficShare[kind],
  );

  constructor(world: World) {
    this.#tables = {
      importer: world.tableOf('importer'),
      exporter: world.tableOf('exporter'),
      forwarder: world.tableOf('forwarder'),
    };
  }

  next(day: Day, random: Random): Order {
    const table = this.#tables[this.#kinds.draw(random)];
    for (;;) {
      const trader = table.draw(random);
      if (trader.from > day.index || trader.to < day.index) continue;
      const order = ordinaryOrder(trader, day, random);
      if (order) return order;
    }
  }
}

function intentsOf(
  day: Day,
  planned: readonly Planned[],
  count: number,
  street: Street,
  world: World,
): Intent[] {
  const intents: Intent[] = [];
  for (let nth = 0; nth < count; nth++) {
    const random = randomFor(world.seed, 'arrival', day.index, nth);
    const plan = planned[nth];
    const order = plan ? plan.plot.order(random, plan.planned) : street.next(day, random);
    const perishable = (order.offers[0]?.line.perishable ?? false) && order.mode !== '20';
    const minute = plan?.planned.minute ?? minuteOfArrival(random, perishable);
    const second = minute * 60 + random.whole(0, 59);
    intents.push({ second, order, plot: plan?.plot ?? null, random });
  }
  return intents.sort((a, b) => a.second - b.second);
}

function lodge(
  world: World,
  intent: Intent,
  when: { sequence: number; day: Day; second: number },
  register: Register,
): DemonstrationCase {
  const { plot, random } = intent;
  const onTheRoad = dispatchOrder(world, intent.order, when, random);
  const actual = plot?.adjust?.(onTheRoad, random) ?? onTheRoad;
  const falsehood = plot?.falsify(actual, random) ?? null;
  const declared = falsehood?.declared ?? actual;
  const { draft, slip } = slipUp(
    draftOf(world.seed, declared),
    randomFor(world.seed, 'slip', when.sequence),
  );
  const registration = register.enter(declared);
  const [year, month, date] = declared.date.split('-');
  const ddmmyy = `${date}${month}${year?.slice(2)}`;
  return {
    fileName: `${thisPost.code}_${ddmmyy}_${registration.number}.xml`,
    xml: writeMessage(draft, registration),
    receivedAt: declared.receivedAt,
    brokerCode: declared.broker?.code ?? null,
    truth: truthOf(
      `${thisPost.code}/${ddmmyy}/${registration.number}`,
      actual,
      plot,
      falsehood,
      slip,
    ),
  };
}

function truthOf(
  registrationNumber: string,
  actual: Consignment,
  plot: Plot | null,
  falsehood: Falsehood | null,
  slip: Slip | null,
): Truth {
  if (plot?.scheme && falsehood) {
    const { declared, items, outcome, severity } = falsehood;
    const moneyMinor = Math.max(0, taxesDue(actual) - (actual.transit ? 0 : taxesDue(declared)));
    return {
      registrationNumber,
      guilty: true,
      scheme: plot.scheme,
      items,
      outcome,
      severity,
      moneyMinor,
    };
  }
  const innocent = { registrationNumber, guilty: false, scheme: null, moneyMinor: 0 };
  if (!slip) return { ...innocent, items: [], outcome: '00', severity: 0 };
  return { ...innocent, items: slip.items, outcome: slip.outcome, severity: slip.severity };
}

/** The register of the post: numbers in the order of arrival, anew each year, with the gaps of withdrawn entries. */
class Register {
  readonly #random: Random;
  #year = '';
  #number: number;
  #sourceId: number;

  constructor(seed: number, declarations: number) {
    this.#random = randomFor(seed, 'register');
    this.#number = this.#random.whole(0, declarations);
    this.#sourceId = this.#random.whole(40_000_000, 60_000_000);
  }

  enter({ date, mode }: Consignment) {
    const year = date.slice(0, 4);
    if (this.#year !== '' && year !== this.#year) this.#number = 0;
    this.#year = year;
    this.#number += this.#random.chance(0.04) ? 2 : 1;
    this.#sourceId += this.#random.whole(1, 9);
    return {
      sourceId: this.#sourceId,
      number: String(this.#number).padStart(7, '0'),
      reference: `${date.slice(2, 4)}${date.slice(5, 7)}/${this.#random.digits(4)}`,
      manifest:
        mode !== '40' && this.#random.chance(0.82)
          ? `ПИ${date.slice(2, 4)}${this.#random.digits(7)}`
          : null,
    };
  }
}
