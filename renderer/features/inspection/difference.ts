/** By how much a figure that was found differs from the declared one. */
export interface Difference {
  /** In the unit of the figures; more than nothing: more was found. */
  readonly by: number;
  /** Per cent of the declared one; `null`: nothing was declared. */
  readonly percent: number | null;
}

/** The difference of two figures; `null` where one of them is not known. Whether it matters, no program says. */
export function differenceOf(declared: number | null, found: number | null): Difference | null {
  if (declared === null || found === null) return null;
  const by = found - declared;
  return { by, percent: declared === 0 ? null : (by / declared) * 100 };
}
