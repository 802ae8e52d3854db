/** How "1,250" is read where nothing in the message settles it: 1250 or 1.25. */
export type Unclear = 'grouped' | 'decimal';

/** An exact decimal number: `digits` / 10 ^ `scale`, never a binary fraction. */
export interface Decimal {
  readonly negative: boolean;
  readonly digits: string;
  readonly scale: number;
  /** The text could mean two numbers ("1,250") and nothing in the message said which. */
  readonly ambiguous: boolean;
}

const longestNumber = 60;
/** Beyond this power of ten no sum, mass or rate is meant; it also keeps 1e999999999 from filling the memory. */
const largestExponent = 30;

const pointNumber = /^[+-]?(\d+)\.(\d+)(?:[eE][+-]?\d+)?$/;
const commaNumber = /^[+-]?(\d+),(\d+)$/;
const looksGrouped = (whole: string, rest: string): boolean =>
  rest.length === 3 && whole.length <= 3 && !whole.startsWith('0');

/**
 * Which of point and comma a message uses for decimals. Senders mix locales, and "1,250" alone can be
 * 1250 or 1.25; numbers that can be read one way only ("887349.0", "0,5") settle it for the others.
 */
export class NumberStyle {
  #point = 0;
  #comma = 0;

  /** Takes evidence from a text that may or may not be a number. */
  observe(text: string): void {
    if (text.length > longestNumber) return;
    const point = pointNumber.exec(text);
    if (point && !looksGrouped(point[1] ?? '', point[2] ?? '')) this.#point++;
    const comma = commaNumber.exec(text);
    if (comma && !looksGrouped(comma[1] ?? '', comma[2] ?? '')) this.#comma++;
  }

  /** The decimal sign of the message; `null` while there is no evidence, or evidence for both. */
  get decimalSign(): '.' | ',' | null {
    if (this.#point > 0 && this.#comma === 0) return '.';
    if (this.#comma > 0 && this.#point === 0) return ',';
    return null;
  }
}

const plain = /^(\d{1,15})(?:\.(\d{1,15}))?$/;
const parts = /^([+-]?)([\d.,]+)(?:[eE]([+-]?\d{1,9}))?$/;
const spacedGroups = /^[+-]?\d{1,3}(?:[ \u00a0\u2009\u202f'’]\d{3})+(?!\d)/;
const groupSpaces = /[ \u00a0\u2009\u202f'’]/g;

/**
 * Reads a number as customs systems write it: "1665.49", "1.0623724E7", "12 500,5", "1,234,567.8".
 * Returns `null` where the text is no number.
 */
export function parseDecimal(
  text: string,
  style: NumberStyle,
  unclear: Unclear = 'grouped',
): Decimal | null {
  const sign = style.decimalSign;
  const simple = plain.exec(text);
  if (simple && (simple[2] === undefined || sign !== ',')) {
    const fraction = simple[2] ?? '';
    return {
      negative: false,
      digits: `${simple[1]}${fraction}`,
      scale: fraction.length,
      ambiguous: false,
    };
  }
  if (text.length > longestNumber) return null;
  const compact = spacedGroups.test(text) ? text.replace(groupSpaces, '') : text;
  const found = parts.exec(compact);
  if (!found) return null;
  const exponent = Number(found[3] ?? '0');
  if (Math.abs(exponent) > largestExponent) return null;
  const mantissa = splitMantissa(found[2] ?? '', sign, unclear);
  if (!mantissa) return null;
  const { whole, fraction, ambiguous } = mantissa;
  const scale = fraction.length - exponent;
  const digits = whole + fraction;
  return {
    negative: found[1] === '-' && /[1-9]/.test(digits),
    digits: scale < 0 ? digits + '0'.repeat(-scale) : digits,
    scale: Math.max(0, scale),
    ambiguous,
  };
}

interface Mantissa {
  whole: string;
  fraction: string;
  ambiguous: boolean;
}

function splitMantissa(text: string, sign: '.' | ',' | null, unclear: Unclear): Mantissa | null {
  const point = text.lastIndexOf('.');
  const comma = text.lastIndexOf(',');
  if (point < 0 && comma < 0) return { whole: text, fraction: '', ambiguous: false };
  if (point >= 0 && comma >= 0) {
    return point > comma ? withGroups(text, point, ',') : withGroups(text, comma, '.');
  }
  const mark = point >= 0 ? '.' : ',';
  const at = Math.max(point, comma);
  if (text.indexOf(mark) !== at) return withGroups(text, text.length, mark);
  const whole = text.slice(0, at);
  const fraction = text.slice(at + 1);
  if (whole === '' && fraction === '') return null;
  const decimal = { whole: whole === '' ? '0' : whole, fraction, ambiguous: false };
  if (!looksGrouped(whole, fraction)) return decimal;
  if (sign === mark) return decimal;
  const grouped = { whole: whole + fraction, fraction: '', ambiguous: false };
  if (sign !== null) return grouped;
  // Nothing settles it: the point is XML's own decimal sign, a lone comma is what the kind of value makes likely.
  if (mark === '.') return decimal;
  return { ...(unclear === 'grouped' ? grouped : decimal), ambiguous: true };
}

/** The whole part carries group marks: "1,234,567" before the decimal sign at `at`. */
function withGroups(text: string, at: number, groupMark: '.' | ','): Mantissa | null {
  const groups = text.slice(0, at).split(groupMark);
  const fraction = text.slice(at + 1);
  const [first = '', ...rest] = groups;
  const wellGrouped = /^\d{1,3}$/.test(first) && rest.every((group) => /^\d{3}$/.test(group));
  if (!wellGrouped || !/^\d*$/.test(fraction)) return null;
  return { whole: groups.join(''), fraction, ambiguous: false };
}

/** A decimal in integer units of 10 ^ -`places`. */
export interface Scaled {
  readonly units: number;
  /** Whether nothing was rounded away. */
  readonly exact: boolean;
}

/**
 * The decimal as an integer of 10 ^ -`places` units (places 2: cents; kilograms with places 3: grams),
 * rounded half to even. `null` where it does not fit the integers that JavaScript holds exactly.
 */
export function toUnits(decimal: Decimal, places: number): Scaled | null {
  const shift = places - decimal.scale;
  const { digits } = decimal;
  const sign = decimal.negative ? -1 : 1;
  if (shift >= 0) {
    const units = Number(digits + '0'.repeat(shift));
    return Number.isSafeInteger(units) ? { units: signed(sign, units), exact: true } : null;
  }
  const cut = Math.max(0, digits.length + shift);
  const kept = digits.slice(0, cut);
  const lost = digits.slice(cut).padStart(-shift, '0');
  let units = Number(kept === '' ? '0' : kept);
  if (!Number.isSafeInteger(units)) return null;
  if (!/[1-9]/.test(lost)) return { units: signed(sign, units), exact: true };
  const half = `5${'0'.repeat(lost.length - 1)}`;
  if (lost > half || (lost === half && units % 2 === 1)) units += 1;
  return Number.isSafeInteger(units) ? { units: signed(sign, units), exact: false } : null;
}

/** Never minus zero, which would make equal sums differ. */
const signed = (sign: number, units: number): number => (units === 0 ? 0 : sign * units);

/** The decimal as a floating number, for rates and quantities, which are no accounting. */
export function toNumber(decimal: Decimal): number {
  const value = Number(`${decimal.digits}e-${decimal.scale}`);
  return decimal.negative ? -value : value;
}
