import type { Declaration, Item } from '../../../shared/declaration.ts';
import { majorUnits } from '../../../shared/money.ts';
import { coverGoods } from './cover-goods.ts';
import { deviation } from './distribution.ts';
import { shrunk } from './frequencies.ts';
import { descriptionFit, headingOf } from './goods-words.ts';
import type { History, ItemHistory } from './history.ts';
import { dutyRate, tareShare, unitOf, valuePerKilogram } from './item-figures.ts';
import { itemMeasures, type ItemMeasure } from './measures.ts';
import { spoils } from './perishable.ts';

/** Fewest own earlier items a price is compared with, and earlier declarations that make a habit. */
const enoughOfOne = 5;
/** Fewest declarations of a heading that tell which routes are usual. */
const enoughRoutes = 30;
/** Controls as strong as which the coarser group counts for the finer one. */
const drawnBy = 10;
/** Fewest controls of the post that tell how often it finds something. */
const enoughControls = 20;
/** What a round figure is a multiple of. */
const round = 100;

/** How a figure of the item stands to the usual one: so many times as much, or so far away. */
function compared(item: Item, history: ItemHistory | undefined, measure: ItemMeasure) {
  const { scale, figure } = itemMeasures[measure];
  const found = figure(item);
  const reference = history?.references[measure];
  if (found === null || reference === undefined) return { ratio: null, gap: null, away: null };
  return {
    ratio: found / reference.median,
    gap: found - reference.median,
    away: deviation(scale, found, reference),
  };
}

/** The value in the middle; of an even number the mean of the two. */
function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  const upper = sorted[half] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? 0) + upper) / 2;
}

function ownPriceRatio(item: Item, history: ItemHistory | undefined): number | null {
  const price = valuePerKilogram(item);
  const own = history?.ownPrices ?? [];
  return price === null || own.length < enoughOfOne ? null : price / medianOf(own);
}

/** Findings among the controls of the finest group, each group drawn towards the next coarser one. */
function findingsRatio(history: ItemHistory | undefined): number | null {
  const groups = history?.controls ?? [];
  const post = groups.at(-1);
  if (post === undefined || post.checked < enoughControls || post.confirmed === 0) return null;
  const usual = post.confirmed / post.checked;
  const share = groups
    .slice(0, -1)
    .reduceRight(
      (coarser, { checked, confirmed }) => shrunk(confirmed, checked, coarser, drawnBy),
      usual,
    );
  return share / usual;
}

function words(item: Item, history: ItemHistory | undefined) {
  const heading = headingOf(item);
  return heading === null || history === undefined ? null : descriptionFit(heading, history.words);
}

/** Price, net kilograms and quantity, as far as they are told. */
export function figuresOf(item: Item): number[] {
  const { price, netGrams } = item;
  return [
    price === null ? null : majorUnits(price),
    netGrams === null ? null : netGrams / 1000,
    unitOf(item)?.quantity ?? null,
  ].filter((figure) => figure !== null);
}

export const isRound = (figure: number): boolean => figure > 0 && figure % round === 0;

function roundFigures(item: Item): number | null {
  const figures = figuresOf(item);
  return figures.length < 2 ? null : figures.filter(isRound).length;
}

function previousWeightRatio({ previousDocuments, netGrams }: Item): number | null {
  let sum = 0;
  for (const document of previousDocuments) {
    if (document.netGrams === null) return null;
    sum += document.netGrams;
  }
  return netGrams === null || sum === 0 ? null : netGrams / sum;
}

/** The parts of a split consignment that this item and the other items of its goods here complete. */
function split(declaration: Declaration, item: Item, history: ItemHistory | undefined) {
  const before = history?.split ?? null;
  const heading = headingOf(item);
  if (before === null || heading === null) return { count: null, value: null };
  let value = before.value;
  for (const other of declaration.items) {
    if (headingOf(other) !== heading || other.originCountry !== item.originCountry) continue;
    value =
      value === null || other.customsValue === null ? null : value + majorUnits(other.customsValue);
  }
  return { count: before.declarations + 1, value };
}

function isNewChapter(item: Item, { trader }: History, known: ItemHistory | undefined) {
  if (trader === null || known?.inChapter == null || item.hsCode === null) return null;
  return trader.declarations < enoughOfOne ? null : known.inChapter === 0;
}

/** The indicators of one item. */
export function goodsIndicators(declaration: Declaration, item: Item, history: History) {
  const known = history.items.get(item.ordinal);
  const price = compared(item, known, 'price');
  const unitPrice = compared(item, known, 'unitPrice');
  const unitWeight = compared(item, known, 'unitWeight');
  const packageWeight = compared(item, known, 'packageWeight');
  const fit = words(item, known);
  const parts = split(declaration, item, known);
  const { dispatch } = declaration.countries;
  const route = known?.route ?? null;
  return {
    priceRatio: price.ratio,
    priceDeviation: price.away,
    unitPriceRatio: unitPrice.ratio,
    unitPriceDeviation: unitPrice.away,
    ownPriceRatio: ownPriceRatio(item, known),
    dutyRate: dutyRate(item),
    dutyRateGap: compared(item, known, 'duty').gap,
    tareShare: tareShare(item),
    tareDeviation: compared(item, known, 'tare').away,
    unitWeightRatio: unitWeight.ratio,
    unitWeightDeviation: unitWeight.away,
    packageWeightRatio: packageWeight.ratio,
    packageWeightDeviation: packageWeight.away,
    previousWeightRatio: previousWeightRatio(item),
    roundFigures: roundFigures(item),
    descriptionFit: fit?.fit ?? null,
    descriptionGoods: fit === null ? null : String(fit.best).padStart(4, '0'),
    perishable: item.hsCode === null ? null : spoils(item.hsCode),
    findingsRatio: findingsRatio(known),
    newChapter: isNewChapter(item, history, known),
    originElsewhere:
      item.originCountry === null || dispatch === null ? null : item.originCountry !== dispatch,
    routeShare: route === null || route.all < enoughRoutes ? null : route.same / route.all,
    recentSameGoods: known?.recentSameGoods ?? null,
    splitCount: parts.count,
    splitValue: parts.value,
    certificateUses: known?.certificateUses ?? null,
    ...coverGoods(item, known),
  };
}
