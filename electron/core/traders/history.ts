import type { Declaration } from '../../../shared/declaration.ts';
import { traderOf } from '../../../shared/declaration.ts';
import { addPrice, referencePrice, removePrice } from '../profiles/reference-prices.ts';
import { valuePerKilogram, type History } from '../risk/facts.ts';
import type { Reader, Writer } from '../store/store.ts';
import {
  confirmedBetween,
  countDeclaration,
  recountConfirmed,
  traderRecord,
  uncountDeclaration,
} from './repository.ts';

/** How long a confirmed finding counts against a trader, days. */
const findingsWindow = 730;
/** Days that "the same goods again" looks back over, the day itself included. */
const sameGoodsWindow = 3;
/** Counting stops here: a courier with thousands of parcels a day must not slow the next one down. */
const sameGoodsCounted = 50;

function daysBefore(day: string, days: number): string {
  return new Date(Date.parse(day) - days * 86_400_000).toISOString().slice(0, 10);
}

function goodsKey(item: Declaration['items'][number]) {
  if (item.hsCode === null || item.hsCode.length < 6 || item.customsValue === null) return null;
  return {
    hs6: item.hsCode.slice(0, 6),
    origin: item.originCountry ?? '',
    currency: item.customsValue.currency,
  };
}

/** What the post knows before this declaration, read at the moment of its evaluation. */
export function historyFor(reader: Reader, declaration: Declaration, day: string): History {
  const code = traderOf(declaration)?.code ?? null;
  const known = code === null ? null : traderRecord(reader, code);
  const after = daysBefore(day, sameGoodsWindow);
  const items = declaration.items.map((item) => {
    const key = goodsKey(item);
    const hs4 = item.hsCode?.slice(0, 4) ?? null;
    const same =
      code === null || hs4 === null
        ? null
        : (reader.get<{ n: number }>(
            `SELECT count(*) AS n FROM (
               SELECT DISTINCT declaration_seq FROM item
               WHERE trader_code = ? AND hs4 = ? AND registered_on > ? AND registered_on <= ? LIMIT ${sameGoodsCounted})`,
            code,
            hs4,
            after,
            day,
          )?.n ?? 0);
    return [
      item.ordinal,
      {
        referencePerKilogram: key === null ? null : referencePrice(reader, key),
        recentSameGoods: same,
      },
    ] as const;
  });
  return {
    trader:
      code === null || known === null
        ? null
        : {
            declarations: known.declarations,
            lastOn: known.declarations > 0 && known.lastOn <= day ? known.lastOn : null,
            confirmed:
              known.confirmed === 0
                ? 0
                : confirmedBetween(
                    reader,
                    code,
                    daysBefore(day, findingsWindow),
                    `${day}T23:59:59Z`,
                  ),
          },
    items: new Map(items),
  };
}

/** Adds a stored declaration to what the post knows. */
export function learn(writer: Writer, declaration: Declaration, day: string): void {
  const trader = traderOf(declaration);
  if (trader?.code != null) countDeclaration(writer, trader.code, trader.name, day);
  for (const item of declaration.items) {
    const key = goodsKey(item);
    const perKilogram = valuePerKilogram(item);
    if (key !== null && perKilogram !== null) addPrice(writer, key, perKilogram);
  }
}

/** Takes a declaration out of what the post knows, before a correction of it is learned in its place. */
export function unlearn(writer: Writer, seq: number, declaration: Declaration, day: string): void {
  const trader = traderOf(declaration);
  if (trader?.code != null) uncountDeclaration(writer, trader.code, seq, day);
  for (const item of declaration.items) {
    const key = goodsKey(item);
    const perKilogram = valuePerKilogram(item);
    if (key !== null && perKilogram !== null) removePrice(writer, key, perKilogram);
  }
}

/** What was confirmed in a declaration counts against the person whom its correction names. */
export function moveFindings(writer: Writer, before: Declaration, after: Declaration): void {
  const codes = [before, after].map((each) => traderOf(each)?.code ?? null);
  if (codes[0] === codes[1]) return;
  for (const code of codes) if (code !== null) recountConfirmed(writer, code);
}
