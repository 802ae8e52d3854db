import { traderOf, type Declaration, type Item } from '../../../shared/declaration.ts';
import { majorUnits } from '../../../shared/money.ts';
import type { ItemHistory } from '../risk/history.ts';
import type { Reader } from '../store/store.ts';
import { daysBefore } from './days.ts';
import { Remembered } from './remembered.ts';

/** Days that own prices are compared over. */
const ownPricesWindow = 180;
/** Days that "the same goods again" looks back over, the day itself included. */
const sameGoodsWindow = 3;
/** Counting stops here: a courier with thousands of parcels a day must not slow the next one down. */
const sameGoodsCounted = 50;
/** Newest own items of a heading that are looked at. */
const ownItems = 100;

type OwnItem = {
  declaration_seq: number;
  hs_code: string | null;
  origin: string | null;
  net_grams: number | null;
  value_minor: number | null;
  registered_on: string;
};

/** Customs values of items are kept in minor units of the national currency. */
const major = (item: Item, minor: number): number =>
  majorUnits({ minor, currency: item.customsValue?.currency ?? 'XXX' });

/** What the trader himself declared of the same goods before. */
export class OwnGoods {
  readonly #reader: Reader;
  readonly #day: string;
  readonly #trader: string | null;
  readonly #except: number;
  readonly #items = new Remembered<readonly OwnItem[]>();
  readonly #counts = new Remembered<number>();

  constructor(reader: Reader, declaration: Declaration, day: string, except: number) {
    this.#reader = reader;
    this.#day = day;
    this.#except = except;
    this.#trader = traderOf(declaration)?.code ?? null;
  }

  /** The trader's newest items of the heading. */
  #itemsOf({ hsCode }: Item): readonly OwnItem[] | null {
    const heading = hsCode?.slice(0, 4) ?? null;
    const trader = this.#trader;
    if (trader === null || heading === null) return null;
    return this.#items.at(heading, () =>
      this.#reader.all<OwnItem>(
        `SELECT declaration_seq, hs_code, origin, net_grams, value_minor, registered_on FROM item
         WHERE trader_code = ? AND hs4 = ? AND registered_on > ? AND registered_on <= ?
           AND declaration_seq <> ?
         ORDER BY registered_on DESC, declaration_seq DESC, ordinal DESC LIMIT ${ownItems}`,
        trader,
        heading,
        daysBefore(this.#day, ownPricesWindow),
        this.#day,
        this.#except,
      ),
    );
  }

  /** Customs values per kilogram of the same code. */
  pricesOf(item: Item): number[] {
    return (this.#itemsOf(item) ?? []).flatMap(({ hs_code, net_grams, value_minor }) =>
      hs_code === item.hsCode && net_grams !== null && net_grams > 0 && value_minor !== null
        ? [major(item, value_minor) / (net_grams / 1000)]
        : [],
    );
  }

  /** Parts of the same heading and origin within the last days. */
  partsOf(item: Item): ItemHistory['split'] {
    const items = this.#itemsOf(item);
    if (items === null) return null;
    const after = daysBefore(this.#day, sameGoodsWindow);
    const parts = items.filter(
      ({ registered_on, origin }) => registered_on > after && origin === item.originCountry,
    );
    let minor = 0;
    for (const { value_minor } of parts) minor += value_minor ?? Number.NaN;
    return {
      declarations: new Set(parts.map(({ declaration_seq }) => declaration_seq)).size,
      value: Number.isNaN(minor) ? null : major(item, minor),
    };
  }

  /** Declarations with goods of the heading within the last days, whatever their origin. */
  recent({ hsCode }: Item): number | null {
    const heading = hsCode?.slice(0, 4) ?? null;
    const trader = this.#trader;
    if (trader === null || heading === null) return null;
    return this.#counts.at(
      heading,
      () =>
        this.#reader.get<{ n: number }>(
          `SELECT count(*) AS n FROM (
             SELECT DISTINCT declaration_seq FROM item
             WHERE trader_code = ? AND hs4 = ? AND registered_on > ? AND registered_on <= ?
               AND declaration_seq <> ? LIMIT ${sameGoodsCounted})`,
          trader,
          heading,
          daysBefore(this.#day, sameGoodsWindow),
          this.#day,
          this.#except,
        )?.n ?? 0,
    );
  }
}
