import type { Item } from '../../../shared/declaration.ts';
import { deviation, type Reference } from './distribution.ts';
import { headingOf, likelier } from './goods-words.ts';
import type { CoverHistory, ItemHistory } from './history.ts';
import { itemMeasures, type ItemMeasure } from './measures.ts';
import { saying } from './words.ts';

/** By so many robust deviations a figure must be nearer to the risk goods than to the declared ones. */
const nearer = 2;

/** What of an item speaks for the risk goods of a pair. */
interface Signs {
  readonly risk: string;
  readonly count: number;
  /** Usual rate of duty of the risk goods less that of the item; `null`: one is not known. */
  readonly dutyGap: number | null;
}

type References = Readonly<Partial<Record<ItemMeasure, Reference>>>;

/** Whether a figure of the item fits the risk goods, and not those that are declared. */
function fits(item: Item, own: References, risk: References, measure: ItemMeasure): boolean {
  const { figure, scale } = itemMeasures[measure];
  const found = figure(item);
  const [usual, other] = [own[measure], risk[measure]];
  if (found === null || usual === undefined || other === undefined) return false;
  const away = Math.abs(deviation(scale, found, usual));
  return away - Math.abs(deviation(scale, found, other)) >= nearer;
}

/** Whether the description gives the risk goods away: by the words of the pair, or by those met here before. */
function speaks(item: Item, known: ItemHistory, { risk, words }: CoverHistory): boolean {
  if (saying(words)(`${item.description ?? ''} ${item.commercialDescription ?? ''}`)) return true;
  const [declared, other] = [headingOf(item), headingOf({ ...item, hsCode: risk })];
  return declared !== null && other !== null && likelier(other, declared, known.words);
}

function signsOf(item: Item, known: ItemHistory, pair: CoverHistory): Signs {
  const measured = (measure: ItemMeasure) => fits(item, known.references, pair.references, measure);
  const rate = itemMeasures.duty.figure(item);
  const usual = pair.references.duty?.median ?? null;
  const dutyGap = rate === null || usual === null ? null : usual - rate;
  const signs = [
    speaks(item, known, pair),
    measured('price'),
    measured('packageWeight') || measured('unitWeight'),
    measured('tare'),
  ];
  return { risk: pair.risk, count: signs.filter(Boolean).length, dutyGap };
}

/**
 * What an item may hide: of the pairs whose cover goods it is declared as, the one with the most
 * signs, then the one that comes first. Nothing where no table of pairs is loaded.
 */
export function coverGoods(item: Item, known: ItemHistory | undefined) {
  const pairs = known?.covers ?? null;
  if (known === undefined || pairs === null || item.hsCode === null)
    return { coverSigns: null, coverRisk: null, coverDutyGap: null };
  let most: Signs | null = null;
  for (const pair of pairs) {
    const signs = signsOf(item, known, pair);
    if (most === null || signs.count > most.count) most = signs;
  }
  return {
    coverSigns: most?.count ?? 0,
    coverRisk: most?.risk ?? null,
    coverDutyGap: most?.dutyGap ?? null,
  };
}
