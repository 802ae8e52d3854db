import { bitsOf, type Bits } from './bits.ts';
import { Kept } from './kept.ts';

export interface Valid {
  readonly validFrom: string;
  readonly validTo: string | null;
}

/** Days of which it is kept who was in force. */
const mostDays = 64;

/** Which rows are in force on a day, yyyy-mm-dd. */
export class Validity {
  readonly #kept: Kept<Bits>;

  constructor(rows: readonly Valid[]) {
    this.#kept = new Kept(mostDays, (day) =>
      bitsOf(
        rows.length,
        rows.flatMap(({ validFrom, validTo }, row) =>
          validFrom <= String(day) && (validTo === null || String(day) <= validTo) ? [row] : [],
        ),
      ),
    );
  }

  on(day: string): Bits {
    return this.#kept.of(day);
  }
}
