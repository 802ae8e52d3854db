import { taxesDue } from './assessment.ts';
import type { Consignment } from './consignment.ts';
import { after } from './after.ts';
import type { Happening } from './happening.ts';
import { before, journeyOf, type Unfinished } from './journey.ts';
import { declaredIn } from './message/declared.ts';
import { draftOf } from './message/draft.ts';
import { extensionOf, formOf, tableSenderOf, written } from './message/form.ts';
import { slipUp, type Slip } from './message/slips.ts';
import { writeMessage, type Registration } from './message/writer.ts';
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
  /** Second of the last day with which the story ends; left out: midnight. */
  readonly ends?: number;
  /** The post whose exchange rates hold, where these messages come beside others; left out: their own. */
  readonly ratesOf?: number;
}

const secondsOfDay = 86_400;

/** A declaration of the traffic and what happens around it; `null` where none comes before the story ends. */
export interface Chapter {
  readonly one: DemonstrationCase | null;
  /** Told when it is asked for: whoever wants the declarations alone need not wait for it. */
  readonly around: () => readonly Happening[];
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
  for (const { one } of generateStory(options)) if (one !== null) yield one;
}

/**
 * The traffic with everything around it: announcements, steps of officers, what is lodged again and
 * corrected, and at the end the consignments that are still on their way.
 */
export function* generateStory(options: TrafficOptions): Generator<Chapter, void, undefined> {
  const { seed, declarations } = options;
  const world = new World(seed, options.until, declarations, options.ratesOf);
  const sender = tableSenderOf(world.traders, world.days.length - 1);
  const planned = plannedByDay(plots(world), world.days.length);
  const counts = withRoomFor(planned, world.days);
  const street = new Street(world);
  const register = new Register(seed, declarations);
  let sequence = 0;
  for (const day of world.days) {
    const isLast = day.index === world.days.length - 1;
    const passed = isLast ? (options.ends ?? secondsOfDay) / secondsOfDay : 1;
    const count = counts[day.index] ?? 0;
    const intents = intentsOf(day, planned[day.index] ?? [], { count, passed }, street, world.seed);
    for (const intent of intents) {
      const when = { sequence: sequence++, day, second: intent.second };
      yield lodge(world, intent, when, register, sender);
    }
    const left = world.days.length - 1 - day.index;
    for (const [nth, before] of neverCame.entries())
      if (before === left && declarations >= enoughToAnnounce)
        yield* announcedOnly(world, street, { day, nth, sequence: neverFrom + nth }, register);
  }
  yield* unfinished(world, street, sequence, register);
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
  { count, passed }: { readonly count: number; readonly passed: number },
  street: Street,
  seed: number,
): Intent[] {
  const intents: Intent[] = [];
  for (let nth = 0; nth < count; nth++) {
    const random = randomFor(seed, 'arrival', day.index, nth);
    const plan = planned[nth];
    const order = plan ? plan.plot.order(random, plan.planned) : street.next(day, random);
    const perishable = (order.offers[0]?.line.perishable ?? false) && order.mode !== '20';
    const minute = plan?.planned.minute ?? minuteOfArrival(random, perishable);
    // Of a day that is not over only what has passed is told.
    const second = Math.floor((minute * 60 + random.whole(0, 59)) * passed);
    intents.push({ second, order, plot: plan?.plot ?? null, random });
  }
  return intents.sort((a, b) => a.second - b.second);
}

function lodge(
  world: World,
  intent: Intent,
  when: { sequence: number; day: Day; second: number },
  register: Register,
  sender: Trader | null,
): Chapter {
  const { plot, random } = intent;
  const onTheRoad = dispatchOrder(world, intent.order, when, random);
  const actual = plot?.adjust?.(onTheRoad, random) ?? onTheRoad;
  const falsehood = plot?.falsify(actual, random) ?? null;
  const declared = falsehood?.declared ?? actual;
  const clean = draftOf(world.seed, declared);
  const slipped = slipUp(clean, randomFor(world.seed, 'slip', when.sequence));
  const registration = register.enter(declared);
  const [year, month, date] = declared.date.split('-');
  const ddmmyy = `${date}${month}${year?.slice(2)}`;
  const form = formOf(declared, world, sender);
  const text = written(slipped.draft, registration, form);
  // What a form has no room for cannot be mistyped in it.
  const slip =
    form === 'asycuda' || text !== written(clean, registration, form) ? slipped.slip : null;
  const one: DemonstrationCase = {
    fileName: `${thisPost.code}_${ddmmyy}_${registration.number}.${extensionOf[form]}`,
    text,
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
  const { seed, days } = world;
  const left = days.length - 1 - declared.day;
  const lodged = { one, seed, declared, clean, slip, registration, form, left };
  const road = randomFor(seed, 'road', when.sequence);
  const journey = journeyOf(declared, days.length - 1, road);
  if (journey === null) return { one, around: () => after(lodged) };
  const around = (): Happening[] => {
    const told = {
      consignment: declared,
      declared: declaredIn(written(clean, registration, form)),
      number: numberOf(registration),
      truth: innocent(declared),
      random: road,
    };
    return [...before(told, journey, null), ...after(lodged)];
  };
  return { one, around };
}

/** What is still on its way when the story ends: every state a consignment can be in, and more than once. */
const onTheWay: readonly Unfinished[] = [
  { journey: 'announced', steps: 0 },
  { journey: 'in transit', steps: 0 },
  { journey: 'announced', steps: 1 },
  { journey: 'announced', steps: 2 },
  { journey: 'in transit', steps: 1 },
  { journey: 'in transit', steps: 2 },
  { journey: 'announced', steps: 0 },
  { journey: 'in transit', steps: 0 },
  { journey: 'announced', steps: 0 },
  { journey: 'announced', steps: 0 },
  { journey: 'announced', steps: 0 },
];

/** Days before the end on which a truck should have come that was announced and never did: some lapsed, some will. */
const neverCame = [47, 41, 36, 33, 28, 27] as const;
/** A story shorter than this has no room for them. */
const enoughToAnnounce = 200;
/** They have no place in the order of arrival. */
const neverFrom = 10_000_000;

/** What was announced, and nothing more was heard of it. */
function* announcedOnly(
  world: World,
  street: Street,
  { day, nth, sequence }: { readonly day: Day; readonly nth: number; readonly sequence: number },
  register: Register,
): Generator<Chapter> {
  const random = randomFor(world.seed, 'never came', nth);
  const consignment = roadImport(world, street, day, sequence, random);
  if (consignment === null) return;
  const registration = register.enter(consignment);
  const declared = declaredIn(writeMessage(draftOf(world.seed, consignment), registration));
  const number = numberOf(registration);
  const told = { consignment, declared, number, truth: innocent(consignment), random };
  yield {
    one: null,
    around: () => before(told, 'announced', { journey: 'announced', steps: 0 }),
  };
}

function* unfinished(
  world: World,
  street: Street,
  first: number,
  register: Register,
): Generator<Chapter> {
  const day = world.days.at(-1);
  if (day === undefined) return;
  const count = Math.min(2 * onTheWay.length, Math.ceil(world.declarations / 60));
  for (let nth = 0; nth < count; nth++) {
    const plan = onTheWay[nth % onTheWay.length];
    const random = randomFor(world.seed, 'on the way', nth);
    const consignment = roadImport(world, street, day, first + nth, random);
    if (plan === undefined || consignment === null) continue;
    const draft = draftOf(world.seed, consignment);
    const registration = register.enter(consignment);
    const declared = declaredIn(writeMessage(draft, registration));
    const number = numberOf(registration);
    const told = { consignment, declared, number, truth: innocent(consignment), random };
    yield { one: null, around: () => before(told, plan.journey, plan) };
  }
}

/** Somebody's import by road that would be declared on this day. */
function roadImport(
  world: World,
  street: Street,
  day: Day,
  sequence: number,
  random: Random,
): Consignment | null {
  for (let attempt = 0; attempt < 50; attempt++) {
    const order: Order = { ...street.next(day, random), mode: '31' };
    if (order.procedure !== 'IM40') continue;
    const when = { sequence, day, second: random.whole(15 * 3600, 21 * 3600) };
    const consignment = dispatchOrder(world, order, when, random);
    if (consignment.mode === '31') return consignment;
  }
  return null;
}

/** The number of the preliminary information; where the declaration does not name it, only its sender knows it. */
const numberOf = ({ manifest, sourceId }: Registration): string => manifest ?? `ПИ-${sourceId}`;

/** Of a paper that tells the truth as far as anybody knows. */
const innocent = ({ receivedAt }: Consignment): Truth => ({
  registrationNumber: receivedAt,
  guilty: false,
  scheme: null,
  items: [],
  outcome: '00',
  severity: 0,
  moneyMinor: 0,
});

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
  const honest = { registrationNumber, guilty: false, scheme: null, moneyMinor: 0 };
  if (!slip) return { ...honest, items: [], outcome: '00', severity: 0 };
  return { ...honest, items: slip.items, outcome: slip.outcome, severity: slip.severity };
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
