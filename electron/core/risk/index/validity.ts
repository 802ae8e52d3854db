import { bitsOf, type Bits } from './bits.ts';
import { Kept } from './kept.ts';

export interface Valid {
  readonly validFrom: string;
  readonly validTo: string | null;
}

/** Days of which it is kept who was in force. */
const mostDays = 64;

/** Which profiles are in force on a day, yyyy-mm-dd. */
export class Validity {
  readonly #kept: Kept<Bits>;

  constructor(profiles: readonly Valid[]) {
    this.#kept = new Kept(mostDays, (day) =>
      bitsOf(
        profiles.length,
        profiles.flatMap(({ validFrom, validTo }, place) =>
          validFrom <= String(day) && (validTo === null || String(day) <= validTo) ? [place] : [],
        ),
      ),
    );
  }

  on(day: string): Bits {
    return this.#kept.of(day);
  }
}
