import { randomFor, WeightedTable, type Random } from '../prng.ts';
import { brokers, type Broker } from './brokers.ts';
import { calendar, type Day } from './calendar.ts';
import { newCarrier, type Carrier } from './carriers.ts';
import { ExchangeRates } from './exchange.ts';
import { inventedContainer } from './numbers.ts';
import { newTrader, type Trader, type TraderKind, type TraderWish } from './traders.ts';

/** Share of each kind of business in the traffic of the post. */
export const trafficShare: Readonly<Record<TraderKind, number>> = {
  importer: 0.68,
  exporter: 0.12,
  forwarder: 0.2,
};

/**
 * Everything that lasts: who trades with whom, through whom, in what. Grows more
 * slowly than the traffic, so that traders recur.
 */
export class World {
  readonly seed: number;
  readonly declarations: number;
  readonly days: readonly Day[];
  readonly rates: ExchangeRates;
  readonly brokers: readonly Broker[];
  readonly carriers: readonly Carrier[];
  readonly containers: readonly string[];
  readonly traders: Trader[] = [];
  readonly #brokerTable: WeightedTable<Broker>;
  readonly #issuedBins = new Set<string>();
  #baseActivity: Record<TraderKind, number> = { importer: 0, exporter: 0, forwarder: 0 };

  constructor(seed: number, until: string, declarations: number, ratesOf = seed) {
    this.seed = seed;
    this.declarations = declarations;
    this.days = calendar(seed, until, declarations);
    this.rates = new ExchangeRates(ratesOf, this.days);
    const size = Math.max(24, Math.round(5 * declarations ** 0.53));
    this.brokers = brokers(seed, Math.max(6, Math.round(size * 0.06)));
    this.#brokerTable = new WeightedTable(this.brokers, (broker) => popularity(seed, broker));
    const random = randomFor(seed, 'carriers');
    this.carriers = Array.from({ length: Math.max(8, Math.round(size * 0.3)) }, () =>
      newCarrier(random),
    );
    const boxes = randomFor(seed, 'containers');
    this.containers = Array.from({ length: Math.max(30, Math.round(declarations * 0.25)) }, () =>
      inventedContainer(boxes),
    );
    for (const kind of ['importer', 'exporter', 'forwarder'] as const) {
      const count = Math.max(4, Math.round(size * (kind === 'importer' ? 0.78 : 0.11)));
      for (let i = 0; i < count; i++) this.#baseActivity[kind] += this.found({ kind }).activity;
    }
  }

  /** Brings a company into the world; its habits come from its own stream of chance. */
  found(wish: TraderWish): Trader {
    const index = this.traders.length;
    const trader = newTrader(
      {
        random: randomFor(this.seed, 'trader', index),
        index,
        issuedBins: this.#issuedBins,
        brokers: this.#brokerTable,
        carriers: this.carriers,
        firstDate: this.days[0]?.date ?? '',
        lastDay: this.days.length - 1,
      },
      wish,
    );
    this.traders.push(trader);
    return trader;
  }

  /** The activity with which a trader of this kind makes about so many declarations in a window of ordinary traffic. */
  activityFor(kind: TraderKind, expected: number): number {
    return (expected / (this.declarations * trafficShare[kind])) * this.#baseActivity[kind];
  }

  /** Everybody of a kind, to draw from by activity. Call when nobody is founded any more. */
  tableOf(kind: TraderKind): WeightedTable<Trader> {
    return new WeightedTable(
      this.traders.filter((trader) => trader.kind === kind),
      (trader) => trader.activity,
    );
  }
}

function popularity(seed: number, broker: Broker): number {
  const random: Random = randomFor(seed, 'popularity', broker.code);
  return random.logNormal(1, 0.8);
}
