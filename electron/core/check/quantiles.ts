import type { PriceCard } from '../../../shared/contract/check.ts';

/** The value below which a share of the sorted figures lies, between two of them by proportion. */
export function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const under = Math.floor(place);
  const low = sorted[under] ?? 0;
  const high = sorted[Math.min(under + 1, sorted.length - 1)] ?? low;
  return low + (high - low) * (place - under);
}

const mostBins = 24;
/** From this ratio between the ends on, bins of equal width would put all but a few figures into one. */
const wideRatio = 20;

/** How often which price was met: as many bins as the root of the figures, twenty-four at most. */
export function histogram(sorted: readonly number[]): Pick<PriceCard, 'bins' | 'logarithmic'> {
  const low = sorted[0];
  const high = sorted.at(-1);
  if (low === undefined || high === undefined) return { bins: [], logarithmic: false };
  if (low === high)
    return { bins: [{ from: low, to: high, n: sorted.length }], logarithmic: false };
  const logarithmic = low > 0 && high / low > wideRatio;
  const count = Math.min(mostBins, Math.max(6, Math.ceil(Math.sqrt(sorted.length) * 1.5)));
  const edges = Array.from({ length: count + 1 }, (_, edge) => {
    const share = edge / count;
    return logarithmic ? low * (high / low) ** share : low + (high - low) * share;
  });
  const bins = edges.slice(1).map((to, index) => ({ from: edges[index] ?? low, to, n: 0 }));
  let bin = 0;
  for (const figure of sorted) {
    while (bin < count - 1 && figure >= (bins[bin]?.to ?? high)) bin += 1;
    const into = bins[bin];
    if (into) into.n += 1;
  }
  return { bins, logarithmic };
}

/** Share of the sorted figures that are below one, from 0 to 1. */
export function shareBelow(sorted: readonly number[], figure: number): number {
  return sorted.filter((one) => one < figure).length / sorted.length;
}
