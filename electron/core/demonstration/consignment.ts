import type { GoodsLine } from './goods/line.ts';
import type { Broker } from './world/brokers.ts';
import type { Truck } from './world/carriers.ts';
import type { Currency } from './world/exchange.ts';
import type { Office } from './world/offices.ts';
import type { Trader } from './world/traders.ts';

/**
 * What is on its way, before it becomes a message. The same shape serves for what
 * is really loaded and for what is declared; a planted scheme turns the first
 * into the second.
 */
export interface Consignment {
  /** Ordinal of the message in the window, from 0. */
  readonly sequence: number;
  /** Local date of lodging, its ordinal in the window, and the UTC moment. */
  readonly date: string;
  readonly day: number;
  readonly receivedAt: string;
  readonly procedure: Procedure;
  readonly trader: Trader;
  readonly broker: Broker | null;
  readonly signatory: string;
  /** The party abroad: seller at import, buyer at export. */
  readonly partner: { readonly name: string; readonly address: string; readonly country: string };
  /** Who receives transit goods; elsewhere `null`. */
  readonly transit: Transit | null;
  readonly contract: { readonly number: string; readonly date: string };
  readonly currencyControl: string | null;
  readonly dispatch: string;
  readonly destination: string;
  readonly gate: Office;
  readonly mode: '20' | '31' | '40';
  readonly travelDays: number;
  readonly truck: Truck | null;
  /** Wagon numbers or a flight, where there is no truck. */
  readonly carriedBy: string;
  readonly containers: readonly string[];
  readonly terms: string;
  readonly currency: Currency;
  /** Tenge for one unit of the invoice currency, and for one US dollar. */
  readonly rate: number;
  readonly usdRate: number;
  /** Freight to the border outside the price, tiyn; 0 where the price includes it. */
  readonly freight: number;
  readonly insurance: number;
  readonly loads: readonly Load[];
}

export const procedures = ['IM40', 'IM51', 'IM53', 'IM70', 'EX10', 'TR80'] as const;
export type Procedure = (typeof procedures)[number];

export interface Transit {
  readonly consignee: {
    readonly code: string | null;
    readonly name: string;
    readonly address: string;
  };
  readonly office: Office;
  readonly seals: readonly string[];
  /** Last day to arrive, yyyy-mm-dd. */
  readonly timeLimit: string;
}

/** The goods of one item. */
export interface Load {
  readonly line: GoodsLine;
  readonly origin: string;
  /** Certificate of origin with which the goods enter duty free, by kind of document; `null`: none claimed. */
  readonly preference: string | null;
  readonly brand: string;
  readonly maker: string;
  readonly model: string;
  /** In pieces, pairs, litres, … of which the price is agreed; in kg where the goods are sold so. */
  readonly quantity: number;
  readonly netGrams: number;
  readonly grossGrams: number;
  readonly packages: number;
  /** Invoice price, minor units of the invoice currency. */
  readonly price: number;
  readonly permits: readonly string[];
  /** Serial number under which the trader's permits for these goods are registered. */
  readonly permitNumber: string;
  readonly vins: readonly string[];
  /** Words that the declarant adds to the description; usually none. */
  readonly remark: string;
}

/** Gross mass of the whole, grams. */
export const grossOf = (loads: readonly Load[]): number =>
  loads.reduce((sum, load) => sum + load.grossGrams, 0);

/** Sum of the item prices, minor units of the invoice currency. */
export const invoiceOf = (loads: readonly Load[]): number =>
  loads.reduce((sum, load) => sum + load.price, 0);

/** A share `part` of the load: mass, quantity, packages and price go down together. */
export function scaled(load: Load, part: number): Load {
  const quantity = Math.max(1, Math.round(load.quantity * part));
  const share = quantity / load.quantity;
  const netGrams = Math.max(100, Math.round((load.netGrams * share) / 100) * 100);
  return {
    ...load,
    quantity,
    netGrams,
    grossGrams: Math.max(netGrams, Math.round((load.grossGrams * share) / 100) * 100),
    packages: Math.max(1, Math.round(load.packages * share)),
    price: Math.max(1, Math.round(load.price * share)),
    vins: load.vins.slice(0, quantity),
  };
}
