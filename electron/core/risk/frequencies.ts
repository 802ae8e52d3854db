/** Shares that few cases were seen of. */

/** 97.5 % quantile of the normal distribution. */
const z = 1.959964;

/** Lower end of the 95 % Wilson interval of a share; 0 where nothing was seen. */
export function wilsonLower(hits: number, of: number): number {
  if (of === 0) return 0;
  const share = hits / of;
  const middle = share + z ** 2 / (2 * of);
  const margin = z * Math.sqrt((share * (1 - share)) / of + z ** 2 / (4 * of ** 2));
  return Math.max(0, (middle - margin) / (1 + z ** 2 / of));
}

/** A share drawn towards another as if that had been seen in so many cases. */
export function shrunk(hits: number, of: number, towards: number, cases: number): number {
  return (hits + towards * cases) / (of + cases);
}
