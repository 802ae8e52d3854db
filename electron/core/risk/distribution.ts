/**
 * How a figure is spread among many observations, kept as counts in bins of equal width: bounded
 * memory, exact adding and taking out, and a median that is right to half a bin.
 */
export interface Scale {
  /** Whether the logarithm of the figure is binned: bins are then a constant ratio wide. */
  readonly logarithmic: boolean;
  /** Width of a bin, in the figure or in its natural logarithm. */
  readonly width: number;
}

/** Prices: 4 % to a bin. */
export const prices: Scale = { logarithmic: true, width: 0.04 };
/** Masses, which hardly differ between the same goods: 2 % to a bin. */
export const masses: Scale = { logarithmic: true, width: 0.02 };
/** Sums of money from a parcel to a factory: a tenth to a bin. */
export const sums: Scale = { logarithmic: true, width: 0.1 };
/** Shares of a whole: half a per cent to a bin. */
export const shares: Scale = { logarithmic: false, width: 0.005 };
/** Days: one to a bin. */
export const days: Scale = { logarithmic: false, width: 1 };

export interface Bin {
  readonly bin: number;
  readonly n: number;
}

/** The usual figure and its spread, with the observations they rest on. */
export interface Reference {
  readonly n: number;
  /** In the figure's own unit. */
  readonly median: number;
  /** Median distance from the median on the scale (logarithm or figure), never below one bin. */
  readonly spread: number;
}

const onScale = ({ logarithmic }: Scale, figure: number): number =>
  logarithmic ? Math.log(figure) : figure;

/** The bin of a figure; on a logarithmic scale the figure must be above zero. */
export function binOf(scale: Scale, figure: number): number {
  // Adding zero turns −0, which no database keeps, into 0.
  return Math.round(onScale(scale, figure) / scale.width) + 0;
}

/** The bin in the middle of the counts, halfway between two where the middle lies between them. */
function middle(bins: readonly Bin[], total: number): number {
  let seen = 0;
  let lower: number | null = null;
  for (const { bin, n } of bins) {
    seen += n;
    if (lower === null && seen * 2 >= total) {
      if (seen * 2 > total) return bin;
      lower = bin;
    } else if (lower !== null) return (lower + bin) / 2;
  }
  return lower ?? 0;
}

/** Median and spread of what was counted, by rising bin; `null` where nothing was. */
export function referenceOf(scale: Scale, bins: readonly Bin[]): Reference | null {
  const total = bins.reduce((sum, { n }) => sum + n, 0);
  if (total === 0) return null;
  const centre = middle(bins, total);
  const distances = bins
    .map(({ bin, n }) => ({ bin: Math.abs(bin - centre), n }))
    .sort((a, b) => a.bin - b.bin);
  const median = centre * scale.width;
  return {
    n: total,
    median: scale.logarithmic ? Math.exp(median) : median,
    spread: Math.max(1, middle(distances, total)) * scale.width,
  };
}

/** Distance of a figure from the usual in robust standard deviations. */
export function deviation(scale: Scale, figure: number, { median, spread }: Reference): number {
  return (0.6745 * (onScale(scale, figure) - onScale(scale, median))) / spread;
}
