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
  value_currency: string | null;
  registered_on: string;
};

/**
 * The customs value of an earlier item in whole units, where it is in the currency of the item it
 * is compared with; `null` where it is not, or there is none: sums of two currencies say nothing
 * of each other.
 */
function valueBeside(item: Item, { value_minor, value_currency }: OwnItem): number | null {
  if (value_minor === null || value_currency === null) return null;
  return value_currency === item.customsValue?.currency
    ? majorUnits({ minor: value_minor, currency: value_currency })
    : null;
}

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
        `SELECT i.declaration_seq, i.hs_code, i.origin, i.net_grams, i.value_minor, d.value_currency, i.registered_on
         FROM item i JOIN declaration d ON d.seq = i.declaration_seq
         WHERE i.trader_code = ? AND i.hs4 = ? AND i.registered_on > ? AND i.registered_on <= ?
           AND i.declaration_seq <> ?
         ORDER BY i.registered_on DESC, i.declaration_seq DESC, i.ordinal DESC LIMIT ${ownItems}`,
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
    return (this.#itemsOf(item) ?? []).flatMap((own) => {
      const value = valueBeside(item, own);
      return own.hs_code === item.hsCode &&
        own.net_grams !== null &&
        own.net_grams > 0 &&
        value !== null
        ? [value / (own.net_grams / 1000)]
        : [];
    });
  }

  /** Parts of the same heading and origin within the last days. */
  partsOf(item: Item): ItemHistory['split'] {
    const items = this.#itemsOf(item);
    if (items === null) return null;
    const after = daysBefore(this.#day, sameGoodsWindow);
    const parts = items.filter(
      ({ registered_on, origin }) => registered_on > after && origin === item.originCountry,
    );
    const values = parts.map((part) => valueBeside(item, part));
    return {
      declarations: new Set(parts.map(({ declaration_seq }) => declaration_seq)).size,
      value: values.includes(null)
        ? null
        : values.reduce<number>((sum, value) => sum + (value ?? 0), 0),
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
