import currencies from 'currency-codes';
import { minorDigits, unnamedCurrency, type Money } from '../../../../shared/money.ts';
import type { Branch } from '../branch.ts';
import { DateBook } from './dates.ts';
import {
  NumberStyle,
  parseDecimal,
  toNumber,
  toUnits,
  type Decimal,
  type Unclear,
} from './decimal.ts';
import { Faults, isVital, type Place } from './faults.ts';

/** Longer values are cut: no box of a declaration holds more, and the raw message keeps the whole. */
const longestText = 10_000;

/** A unit of mass: its name in a finding, and the power of ten of grams it holds. */
export interface MassUnit {
  readonly name: string;
  readonly places: number;
}
const kilogram: MassUnit = { name: 'kg', places: 3 };

const georgian = /[\u10d0-\u10ff]/;

/**
 * Reads single values of one message into the units of the declaration. A value that cannot be what
 * it should be becomes `null` and a finding with its text and place; reading never throws.
 */
export class ValueReader {
  readonly #faults = new Faults();
  readonly style = new NumberStyle();
  readonly dates = new DateBook(this.#faults);

  /** Every fault so far; complete after `dates.settle()`. */
  get faults(): Faults {
    return this.#faults;
  }

  /** The text with its lines, trimmed; `null` where the element is missing, empty, or says "null". */
  lines(leaf: Branch | undefined, item: number | null, field: string): string | null {
    if (leaf === undefined) return null;
    // Some senders wrap a value in a second element of the same name.
    const own = leaf.text.trim();
    const inner = own === '' ? leaf.children.find((child) => child.name === leaf.name) : undefined;
    const text = inner ? inner.text.trim() : own;
    if (text === '' || text === 'null') return null;
    if (text.length <= longestText) return text;
    const params = { length: text.length, kept: longestText };
    this.#faults.add('TEXT_CUT', 'warning', { item, field, tag: leaf.tag }, params);
    return text.slice(0, longestText).toWellFormed();
  }

  /** The text on one line, runs of blanks folded. */
  text(leaf: Branch | undefined, item: number | null, field: string): string | null {
    return this.lines(leaf, item, field)?.replace(/\s+/g, ' ') ?? null;
  }

  /** A code: upper case, no blanks inside. */
  code(leaf: Branch | undefined, item: number | null, field: string): string | null {
    const text = this.text(leaf, item, field)?.replaceAll(' ', '') ?? null;
    // Georgian has capitals in Unicode, but nobody writes with them and few fonts draw them.
    return text === null || georgian.test(text) ? text : text.toUpperCase();
  }

  /** ISO 4217 code from an alphabetic or numeric one; the unnamed currency where there is none to read. */
  currency(leaf: Branch | undefined, item: number | null, field: string): string {
    const code = this.code(leaf, item, field);
    if (code === null) return unnamedCurrency;
    if (/^[A-Z]{3}$/.test(code)) return code;
    const byNumber = /^\d{1,3}$/.test(code) ? currencies.number(code.padStart(3, '0')) : undefined;
    if (byNumber) return byNumber.code;
    const place = { item, field, tag: leaf?.tag ?? '' };
    const severity = isVital(field) ? 'error' : 'warning';
    this.#faults.add('CURRENCY_UNKNOWN', severity, place, { currencyCode: code.slice(0, 40) });
    return unnamedCurrency;
  }

  /** A sum in minor units of the currency; digits beyond them are rounded half to even, and said. */
  money(
    leaf: Branch | undefined,
    currency: string,
    item: number | null,
    field: string,
  ): Money | null {
    const places = minorDigits(currency);
    const minor = this.#units(leaf, places, item, field, 'AMOUNT_ROUNDED', currency);
    return minor === null ? null : { minor, currency };
  }

  /** A mass in the unit of the message, kilograms unless it says otherwise, as integer grams. */
  grams(
    leaf: Branch | undefined,
    item: number | null,
    field: string,
    unit: MassUnit = kilogram,
  ): number | null {
    return this.#units(leaf, unit.places, item, field, 'MASS_ROUNDED', unit.name);
  }

  /** A whole number, e.g. of items or seals. */
  count(leaf: Branch | undefined, item: number | null, field: string): number | null {
    const read = this.#positive(leaf, item, field);
    if (read === null) return null;
    const scaled = toUnits(read.decimal, 0);
    if (scaled?.exact) return scaled.units;
    this.#faults.broken('BAD_NUMBER', read.place, read.text);
    return null;
  }

  /**
   * Number of packages. Some countries split one package among items (0.06 carton); such a share is
   * no count of packages and stays unsaid, with a remark.
   */
  packages(leaf: Branch | undefined, item: number | null, field: string): number | null {
    const read = this.#positive(leaf, item, field);
    if (read === null) return null;
    const scaled = toUnits(read.decimal, 0);
    if (scaled?.exact) return scaled.units;
    if (scaled)
      this.#faults.remark('PACKAGES_FRACTIONAL', 'info', read.place, { value: read.text });
    else this.#faults.broken('BAD_NUMBER', read.place, read.text);
    return null;
  }

  /** A rate or a quantity, which is no accounting figure. A per cent sign is dropped. */
  quantity(leaf: Branch | undefined, item: number | null, field: string): number | null {
    const read = this.#positive(leaf, item, field);
    return read === null ? null : toNumber(read.decimal);
  }

  /**
   * An exchange rate: "655,957" alone is more likely 655.957 than a round sum of thousands; where the
   * message gives the sum in both currencies, their ratio (`implied`) settles it.
   */
  rate(
    leaf: Branch | undefined,
    item: number | null,
    field: string,
    implied: number | null = null,
  ): number | null {
    const settled = implied === null ? null : settleComma(this.text(leaf, item, field), implied);
    if (settled !== null) return settled;
    const read = this.#positive(leaf, item, field, 'decimal');
    return read === null ? null : toNumber(read.decimal);
  }

  /** A calendar date, given to `assign` as yyyy-mm-dd, perhaps only when the message ends. */
  date(
    leaf: Branch | undefined,
    item: number | null,
    field: string,
    assign: (date: string) => void,
  ): void {
    const text = this.text(leaf, item, field);
    if (text !== null && leaf) this.dates.read(text, { item, field, tag: leaf.tag }, assign);
  }

  #units(
    leaf: Branch | undefined,
    places: number,
    item: number | null,
    field: string,
    rounded: string,
    measure: string,
  ): number | null {
    const read = this.#positive(leaf, item, field);
    if (read === null) return null;
    const scaled = toUnits(read.decimal, places);
    if (scaled === null) {
      this.#faults.broken('BAD_NUMBER', read.place, read.text);
      return null;
    }
    if (!scaled.exact) {
      const kept = scaled.units / 10 ** places;
      this.#faults.remark(rounded, 'info', read.place, { value: read.text, kept, measure });
    }
    return scaled.units;
  }

  #positive(
    leaf: Branch | undefined,
    item: number | null,
    field: string,
    unclear: Unclear = 'grouped',
  ): { decimal: Decimal; text: string; place: Place } | null {
    const whole = this.text(leaf, item, field);
    if (whole === null || leaf === undefined) return null;
    const place = { item, field, tag: leaf.tag };
    const text = whole.slice(0, 40);
    const decimal = parseDecimal(whole.replace(/ ?%$/, ''), this.style, unclear);
    if (decimal === null) {
      this.#faults.broken('BAD_NUMBER', place, text);
      return null;
    }
    if (decimal.negative) {
      this.#faults.broken('NEGATIVE_VALUE', place, text);
      return null;
    }
    if (decimal.ambiguous) {
      const params = { value: text, read: toNumber(decimal) };
      this.#faults.remark('NUMBER_AMBIGUOUS', 'warning', place, params);
    }
    return { decimal, text, place };
  }
}

const oneComma = /^\d{1,3},\d{3}$/;

/** The reading of "655,957" that is within one per cent of the implied rate; `null` where neither is. */
function settleComma(text: string | null, implied: number): number | null {
  if (text === null || !oneComma.test(text)) return null;
  const readings = [Number(text.replace(',', '.')), Number(text.replace(',', ''))];
  return readings.find((rate) => Math.abs(rate - implied) <= implied / 100) ?? null;
}
