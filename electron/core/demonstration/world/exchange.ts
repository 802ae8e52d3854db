import { at, randomFor } from '../prng.ts';

/** Currencies in which the demonstration trades; all have two decimals. */
export const currencyNames = {
  USD: 'ДОЛЛАР США',
  EUR: 'ЕВРО',
  CNY: 'ЮАНЬ',
  RUB: 'РОССИЙСКИЙ РУБЛЬ',
  TRY: 'ТУРЕЦКАЯ ЛИРА',
  KZT: 'ТЕНГЕ',
} as const;
export type Currency = keyof typeof currencyNames;

/** Invented level at the start of the window, tenge for one unit, and how far a day may carry it. */
const start: readonly { currency: Currency; level: number; daily: number; drift: number }[] = [
  { currency: 'USD', level: 512, daily: 0.0035, drift: 0.0001 },
  { currency: 'EUR', level: 588, daily: 0.004, drift: 0.0001 },
  { currency: 'CNY', level: 71.2, daily: 0.0034, drift: 0.00012 },
  { currency: 'RUB', level: 6.1, daily: 0.007, drift: -0.0001 },
  { currency: 'TRY', level: 12.9, daily: 0.006, drift: -0.0008 },
];

/** Exchange rates of every day of the window: a daily drift, still on Saturdays and Sundays. */
export class ExchangeRates {
  readonly #rates = new Map<Currency, number[]>();

  constructor(seed: number, days: readonly { weekday: number }[]) {
    for (const { currency, level, daily, drift } of start) {
      const random = randomFor(seed, 'exchange', currency);
      let rate = level;
      this.#rates.set(
        currency,
        days.map(({ weekday }) => {
          const step = drift + daily * random.normal();
          if (weekday < 6) rate *= Math.exp(step);
          return Math.round(rate * 100) / 100;
        }),
      );
    }
  }

  /** Tenge for one unit of the currency on a day of the window. */
  on(day: number, currency: Currency): number {
    const rates = this.#rates.get(currency);
    return rates ? at(rates, day) : 1;
  }
}
