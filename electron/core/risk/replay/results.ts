import type { ProfileReplay, Rate } from '../../../../shared/replay.ts';
import { confirmedFrom } from '../../../../shared/work/outcome.ts';
import type { Past } from '../columns/past.ts';

/** Standard normal quantile of 97.5 per cent. */
const z = 1.959963984540054;

/** What control found of each declaration in all, as the desk of profiles counts it: what was told last holds. */
export class Results {
  readonly #severity = new Map<number, number>();
  readonly #effect = new Map<number, number>();

  /** `effect`: duties and taxes assessed, minor units of the national currency; `null`: not known. */
  learn(declaration: number, severity: number, effect: number | null): void {
    this.#severity.set(declaration, severity);
    if (effect === null) this.#effect.delete(declaration);
    else this.#effect.set(declaration, effect);
  }

  /** By row of the past: 0 never checked, 1 checked, 2 confirmed; and the effects, NaN where not known. */
  over(past: Past): RowResults {
    const state = new Uint8Array(past.declarations);
    const effects = new Float64Array(past.declarations).fill(Number.NaN);
    for (const [declaration, severity] of this.#severity) {
      const row = past.rowOf(declaration);
      if (row === undefined) continue;
      state[row] = severity >= confirmedFrom ? 2 : 1;
      const effect = this.#effect.get(declaration);
      if (effect !== undefined) effects[row] = effect;
    }
    return { state, effects };
  }
}

export interface RowResults {
  readonly state: Uint8Array;
  readonly effects: Float64Array;
}

/** How often control confirmed the risk on these rows. */
export function rateOn(rows: Int32Array, { state }: RowResults): Rate {
  let checked = 0;
  let confirmed = 0;
  for (const row of rows) {
    const of = state[row] ?? 0;
    if (of > 0) checked += 1;
    if (of === 2) confirmed += 1;
  }
  return rateOf(checked, confirmed);
}

/**
 * A share with its 95 per cent interval by E. B. Wilson, Journal of the American Statistical
 * Association 22 (1927): honest also near 0 and 1 and for few trials.
 */
export function rateOf(checked: number, confirmed: number): Rate {
  if (checked === 0) return { checked, confirmed, rate: null, low: null, high: null };
  const share = confirmed / checked;
  const spread = z * Math.sqrt((share * (1 - share) + (z * z) / (4 * checked)) / checked);
  const middle = share + (z * z) / (2 * checked);
  const under = 1 + (z * z) / checked;
  return {
    checked,
    confirmed,
    rate: share,
    low: confirmed === 0 ? 0 : Math.max(0, (middle - spread) / under),
    high: confirmed === checked ? 1 : Math.min(1, (middle + spread) / under),
  };
}

/**
 * Sum of the effects known on these rows, and by the hours that those very rows take;
 * `null` where none is known.
 */
export function moneyOn(
  rows: Int32Array,
  { effects }: RowResults,
  hoursOf: (row: number) => number,
): ProfileReplay['money'] {
  let [minor, returned, results, hours] = [0, 0, 0, 0];
  for (const row of rows) {
    const effect = effects[row] ?? Number.NaN;
    if (Number.isNaN(effect)) continue;
    minor += effect;
    if (effect < 0) returned -= effect;
    results += 1;
    hours += hoursOf(row);
  }
  if (results === 0) return null;
  return { minor, returned, results, perHour: hours === 0 ? null : Math.round(minor / hours) };
}
