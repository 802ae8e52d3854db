import type { PriceCard, PriceEvidence, priceLevels } from '../../../shared/contract/check.ts';
import type { Declaration, Item } from '../../../shared/declaration.ts';
import { dayAtThePost } from '../../../shared/day.ts';
import { nationalCurrency } from '../../../shared/money.ts';
import type { Tables } from '../control/tables.ts';
import { DeskFault } from '../desk/faults.ts';
import { subjectOf, type Subject } from '../desk/row.ts';
import { loadTables } from '../reference/tables.ts';
import type { Reader } from '../store/store.ts';
import { declarationById } from '../work/page.ts';
import { registeredOn } from '../work/record.ts';
import { inCurrency } from './conversion.ts';
import { histogram, quantile, shareBelow } from './quantiles.ts';
import { likeGoods, likeGoodsByUnit, type Like, type Sold } from './like-goods.ts';

/** Fewer prove nothing. */
const needed = 8;
const windowMonths = 12;

type Level = (typeof priceLevels)[number];

/** The goods compared with, from the nearest to the widest that the code allows. */
function* levelsOf({ hsCode, originCountry }: Item): Generator<{ level: Level } & Like> {
  if (hsCode === null || hsCode.length < 4) return;
  const origin = originCountry;
  if (hsCode.length >= 10) {
    if (origin !== null) yield { level: 'hs10origin', hs: hsCode, origin };
    yield { level: 'hs10', hs: hsCode, origin: null };
  }
  if (hsCode.length >= 6) {
    const hs = hsCode.slice(0, 6);
    if (origin !== null) yield { level: 'hs6origin', hs, origin };
    yield { level: 'hs6', hs, origin: null };
  }
  yield { level: 'hs4', hs: hsCode.slice(0, 4), origin: null };
}

interface Window {
  readonly except: number;
  readonly direction: Declaration['direction'];
  readonly from: string;
  readonly until: string;
}

/** What the prices of all items of a declaration are read by. */
interface Basis {
  readonly window: Window;
  readonly tables: Tables;
  /** The day of the rate for what is declared. */
  readonly day: string;
}

/** Prices in the currency in which most can be compared: the dollar, else that of the declaration itself. */
function inOneCurrency(sold: readonly Sold[], own: string, { tables, day }: Basis) {
  const [inDollars, inOwn] = ['USD', own].map((currency) => ({
    currency,
    declared: inCurrency(1, own, currency, day, tables),
    prices: sold
      .map(({ price, currency: of, on }) => inCurrency(price, of, currency, on, tables))
      .filter((price) => price !== null)
      .sort((a, b) => a - b),
  }));
  if (inDollars === undefined || inOwn === undefined) throw new Error('no currency at all');
  return inDollars.declared !== null && inDollars.prices.length >= inOwn.prices.length
    ? inDollars
    : inOwn;
}

type Asked = Pick<PriceCard, 'measure' | 'unit'> & {
  /** Value of the item for one kilogram or unit, minor units of its own currency. */
  readonly declared: number | null;
};

function cardOf(
  item: Item,
  asked: Asked,
  basis: Basis,
  sales: (like: Like) => { sold: Sold[]; newest: boolean },
  only: Level | null = null,
): { card: PriceCard | null; found: number } {
  let found = 0;
  for (const { level, hs, origin } of levelsOf(item)) {
    if (only !== null && level !== only) continue;
    const { sold, newest } = sales({ hs, origin });
    const own = item.customsValue?.currency ?? nationalCurrency;
    const { currency, declared: factor, prices } = inOneCurrency(sold, own, basis);
    found = Math.max(found, prices.length);
    if (prices.length < needed) continue;
    const declared = asked.declared === null || factor === null ? null : asked.declared * factor;
    const card: PriceCard = {
      measure: asked.measure,
      unit: asked.unit,
      level,
      hs,
      origin,
      currency,
      from: basis.window.from,
      until: basis.window.until,
      n: prices.length,
      newest,
      low: quantile(prices, 0.1),
      quarter: quantile(prices, 0.25),
      median: quantile(prices, 0.5),
      threeQuarters: quantile(prices, 0.75),
      high: quantile(prices, 0.9),
      declared,
      below: declared === null ? null : shareBelow(prices, declared),
      ...histogram(prices),
    };
    return { card, found };
  }
  return { card: null, found };
}

/** What the prices of all items of a declaration are read by, as of now. */
export function basisOf(
  reader: Reader,
  subject: Pick<Subject, 'seq' | 'received_at'>,
  declaration: Declaration,
  now: string,
): Basis {
  const until = dayAtThePost(now);
  return {
    window: {
      except: subject.seq,
      direction: declaration.direction,
      from: monthsBefore(until, windowMonths),
      until,
    },
    tables: loadTables(reader),
    day: registeredOn(declaration) ?? dayAtThePost(subject.received_at),
  };
}

/** Prices of such goods for one kilogram, which every item has. */
export function pricesByWeight(reader: Reader, item: Item, basis: Basis) {
  const { customsValue, netGrams } = item;
  const kilograms = netGrams === null ? null : netGrams / 1000;
  return cardOf(
    item,
    { measure: 'kilogram', unit: null, declared: priceFor(customsValue?.minor, kilograms) },
    basis,
    (like) => likeGoods(reader, like, basis.window),
  );
}

/**
 * What other accepted declarations of this post say of the price of such goods: by the code and origin
 * where there are enough, by the code, the subheading, the heading where there are not. Of those other
 * declarations nothing but the spread is told.
 * @throws DeskFault NOT_FOUND
 */
export function pricesOf(reader: Reader, id: string, ordinal: number, now: string): PriceEvidence {
  const subject = subjectOf(reader, id);
  const found = subject === null ? null : declarationById(reader, subject.id);
  const item = found?.declaration.items.find((each) => each.ordinal === ordinal);
  if (subject === null || found === null || item === undefined)
    throw new DeskFault('NOT_FOUND', 'there is no such item');
  const { customsValue, netGrams } = item;
  const basis = basisOf(reader, subject, found.declaration, now);
  const byWeight = pricesByWeight(reader, item, basis);
  const cards = byWeight.card === null ? [] : [byWeight.card];
  // By the unit it is compared with the same goods as by weight.
  for (const { code, quantity } of item.supplementaryUnits.slice(0, 1)) {
    if (code === null || byWeight.card === null) continue;
    const { card } = cardOf(
      item,
      { measure: 'unit', unit: code, declared: priceFor(customsValue?.minor, quantity) },
      basis,
      (like) => likeGoodsByUnit(reader, like, basis.window, code),
      byWeight.card.level,
    );
    if (card !== null) cards.push(card);
  }
  return {
    item: ordinal,
    hs: item.hsCode,
    origin: item.originCountry,
    declared: customsValue,
    netGrams,
    cards,
    found: byWeight.found,
    needed,
  };
}

function priceFor(minor: number | undefined, quantity: number | null): number | null {
  return minor === undefined || quantity === null || quantity <= 0 ? null : minor / quantity;
}

function monthsBefore(day: string, months: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() - months);
  return date.toISOString().slice(0, 10);
}
