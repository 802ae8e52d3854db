import type { Direction, Item, Rate } from '../../../../shared/declaration.ts';
import type { Money } from '../../../../shared/money.ts';

/** What the codes of the Union's classifiers mean, the same in every message of the family. */

const importKinds = new Set(['ИМ', 'IM']);
const exportKinds = new Set(['ЭК', 'EX', 'EK']);
const transitKinds = new Set(['ТТ', 'TT', 'ТР', 'TR']);
/** Customs transit, the only procedure of a transit declaration. */
export const transitProcedure = '80';

/** Which way the goods go, by the kind of declaration (box 1) or else the procedure. */
export function directionOf(kind: string | null, procedure: string | null): Direction {
  if (kind !== null && transitKinds.has(kind)) return 'transit';
  if (kind !== null && importKinds.has(kind)) return 'import';
  if (kind !== null && exportKinds.has(kind)) return 'export';
  return procedure === transitProcedure ? 'transit' : 'other';
}

/**
 * Classifier of the features of declaring (box 7; annex to Decision 378 of the Commission of the Customs
 * Union): preliminary declaring, also of goods that come in parts.
 */
const preliminary = new Set(['ПТД', 'ПКТ']);

/** Lodged before the goods arrive; a feature of another kind, or none, says nothing about it. */
export const isBeforeArrival = (feature: string | null): boolean | null =>
  feature !== null && preliminary.has(feature) ? true : null;

type Mode = Item['payments'][number]['mode'];

/** Feature of a payment (box 47): ИУ calculated and paid, УН charged conditionally. */
export function modeOf(feature: string | null): Mode {
  if (feature === 'ИУ') return 'payable';
  return feature === 'УН' ? 'guaranteed' : null;
}

/** A rate as the message has it: value, kind (`%` of the base, `*` per unit, `S` a fixed sum). */
export interface WrittenRate {
  readonly value: number | null;
  readonly kind: string | null;
  readonly currency: string | null;
  readonly unit: string | null;
  readonly per: number | null;
}

/** The rate by meaning; a rate in money for a unit is specific even where its kind is left out. */
export function rateOf(written: WrittenRate): Rate | null {
  const { value, kind, currency, unit, per } = written;
  if (value === null) return null;
  if (kind === 'S') return { kind: 'fixed', value, currency, unit: null, per: null };
  const perUnit = kind === '*' || (kind !== '%' && (currency !== null || unit !== null));
  if (perUnit) return { kind: 'specific', value, currency, unit, per };
  return { kind: 'percent', value, currency: null, unit: null, per: null };
}

/** The one figure a line of payments shows for its rate: per cent where there is one. */
export function figureOf(rates: readonly Rate[]): number | null {
  const shown = rates.find(({ kind }) => kind === 'percent') ?? rates[0];
  return shown?.value ?? null;
}

/** The sign «С» of box 33, which senders also type as the Latin letter. */
export function isFree(sign: string | null, restrictions: readonly string[]): boolean | null {
  if (sign === 'С' || sign === 'C') return true;
  return restrictions.length > 0 ? false : null;
}

/** Dashes fill a box in which nothing is said. */
export const withoutDashes = (code: string | null): string | null =>
  code !== null && /^[-–—]+$/.test(code) ? null : code;

/** Nationality of a means of transport: 00 is unknown, 99 several different ones. */
export const nationality = (code: string | null): string | null =>
  code === '00' || code === '99' ? null : countryCode(code);

/** Codes that officers of the Union know by number; everywhere else countries have two letters. */
const countryNumbers = new Map([
  ['051', 'AM'],
  ['112', 'BY'],
  ['398', 'KZ'],
  ['417', 'KG'],
  ['643', 'RU'],
]);

/** ISO 3166 alpha-2 of a member of the Union written by number; any other code as it stands. */
export const countryCode = (code: string | null): string | null =>
  code === null ? null : (countryNumbers.get(code) ?? code);

const currencies = new Map([
  ['AM', 'AMD'],
  ['BY', 'BYN'],
  ['KG', 'KGS'],
  ['KZ', 'KZT'],
  ['RU', 'RUB'],
]);

/** The currency of a member of the Union; `undefined` for another country. */
export const currencyOfMember = (country: string | null): string | undefined =>
  country === null ? undefined : currencies.get(country);

/** Whether a currency is that of a member of the Union. */
export const isCurrencyOfMember = (currency: string): boolean =>
  [...currencies.values()].includes(currency);

/**
 * The member whose office has this code: eight digits with 10 in front are Russian, five digits with 5
 * in front Kazakh; eight digits elsewhere begin with the number of the country.
 */
export function memberOfOffice(office: string | null): string | null {
  if (office === null) return null;
  if (/^5\d{4}$/.test(office)) return 'KZ';
  if (/^10\d{6}$/.test(office)) return 'RU';
  return /^\d{8}$/.test(office) ? (countryNumbers.get(office.slice(0, 3)) ?? null) : null;
}

/** The number as written on paper, office/DDMMYY/number; `null` while a part is missing. */
export function paperNumber(
  office: string | null,
  isoDate: string | null,
  number: string | null,
): string | null {
  if (number === null || number.includes('/')) return number;
  if (office === null || isoDate === null) return null;
  const [year = '', month = '', day = ''] = isoDate.split('-');
  const padded = /^\d+$/.test(number) ? number.padStart(7, '0') : number;
  return `${office}/${day}${month}${year.slice(2)}/${padded}`;
}

/** The procedure that every item asks for, where they agree. */
export function commonProcedure(items: readonly Item[]): string | null {
  const requested = new Set(items.map((item) => item.procedure.requested));
  const [only = null] = requested;
  return requested.size === 1 ? only : null;
}

/** The sum of the figures that are said; `null` where none is, or where the sum is too large to keep. */
export function sumOfAll(figures: readonly (number | null)[]): number | null {
  const said = figures.filter((figure) => figure !== null);
  const sum = said.reduce((total, figure) => total + figure, 0);
  return said.length > 0 && Number.isSafeInteger(sum) ? sum : null;
}

/** The sum of money that is said, where all of it is in one currency. */
export function sumOfMoney(amounts: readonly (Money | null)[]): Money | null {
  const said = amounts.filter((amount) => amount !== null);
  const currency = said[0]?.currency;
  const minor = sumOfAll(said.map((amount) => amount.minor));
  if (currency === undefined || minor === null) return null;
  return said.every((amount) => amount.currency === currency) ? { minor, currency } : null;
}
