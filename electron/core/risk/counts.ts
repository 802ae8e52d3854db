import {
  traderOf,
  type Declaration,
  type Document,
  type Item,
} from '../../../shared/declaration.ts';
import { confirmedFrom } from '../../../shared/work/outcome.ts';
import { binOf } from './distribution.ts';
import { firstDigitOf } from './first-digits.ts';
import { goodsWords, headingOf } from './goods-words.ts';
import { declarationMeasures, itemMeasures, type Measure } from './measures.ts';

/**
 * What one declaration adds to what the post knows, as whole numbers: adding and taking out are
 * exact, whatever the order. A count has a kind, a key and, where it is one of a spread, a bin.
 */
export interface Count {
  readonly kind: string;
  readonly key: string;
  /** Bin of a measure; heading of a word; 0 for plain tallies. */
  readonly bin: number;
  readonly n: number;
}

/** Adds up counts, each of one kind, key and bin written once. */
class Sum {
  readonly #counts = new Map<string, { kind: string; key: string; bin: number; n: number }>();

  add(kind: string, key: string, bin = 0): void {
    const place = `${kind}\n${key}\n${bin}`;
    const known = this.#counts.get(place);
    if (known === undefined) this.#counts.set(place, { kind, key, bin, n: 1 });
    else known.n += 1;
  }

  /** Counts it once, however often it comes in the declaration. */
  once(kind: string, key: string, bin = 0): void {
    const place = `${kind}\n${key}\n${bin}`;
    if (!this.#counts.has(place)) this.#counts.set(place, { kind, key, bin, n: 1 });
  }

  get counts(): Count[] {
    return [...this.#counts.values()];
  }
}

function measured<T>(sum: Sum, kind: string, measure: Measure<T>, of: T): void {
  const figure = measure.figure(of);
  if (figure === null) return;
  for (const key of measure.groups(of)) sum.add(kind, key, binOf(measure.scale, figure));
}

/** A name as it is compared: letters and digits alone, capitals. */
export const foldedName = (name: string): string =>
  name.toUpperCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** The person abroad: consignor at import and transit, consignee at export. */
export function partnerOf({ direction, parties }: Declaration): string | null {
  const name = (direction === 'export' ? parties.consignee : parties.consignor)?.name ?? null;
  const folded = name === null ? '' : foldedName(name);
  return folded === '' ? null : folded;
}

/** Who declares for the trader; `null` where he declares for himself. */
export function brokerOf(declaration: Declaration): string | null {
  const broker = declaration.parties.declarant?.code ?? null;
  return broker === (traderOf(declaration)?.code ?? null) ? null : broker;
}

/** Countries of dispatch, trade and origin of goods of a heading; `null` where not all are told. */
export function routeOf({ countries }: Declaration, { originCountry }: Item): string | null {
  const { dispatch, trading } = countries;
  return dispatch === null || trading === null || originCountry === null
    ? null
    : `${dispatch} ${trading} ${originCountry}`;
}

/** Kind of document of an invoice. */
const invoice = '04021';

/** The invoices, by number, date and seller. */
export function invoicesOf(declaration: Declaration): string[] {
  const seller = declaration.parties.consignor?.name ?? null;
  if (seller === null || declaration.document !== 'goods') return [];
  const every: Document[] = [
    ...declaration.documents,
    ...declaration.items.flatMap(({ documents }) => documents),
  ];
  const keys = every.flatMap(({ code, reference, date }) =>
    code === invoice && reference !== null
      ? [`${foldedName(reference)} ${date ?? ''} ${foldedName(seller)}`]
      : [],
  );
  return [...new Set(keys)];
}

/**
 * Everything a declaration adds to the counts of the post.
 * @param hour of the day at which it came; `null`: not to be told
 */
export function countsOf(declaration: Declaration, hour: number | null): Count[] {
  const sum = new Sum();
  const trader = traderOf(declaration)?.code ?? null;
  for (const item of declaration.items) {
    for (const [kind, measure] of Object.entries(itemMeasures)) measured(sum, kind, measure, item);
    const digit = firstDigitOf(item);
    if (trader !== null && digit !== null) sum.add('firstDigit', trader, digit);
    const heading = headingOf(item);
    if (heading === null) continue;
    const hs4 = String(heading);
    sum.once('heading', hs4);
    const route = routeOf(declaration, item);
    if (route !== null) {
      sum.once('routed', hs4);
      sum.once('route', `${hs4} ${route}`);
    }
    for (const word of goodsWords(item)) sum.once('word', String(word), heading);
    if (trader !== null) sum.once('chapter', `${trader} ${item.hsCode?.slice(0, 2)}`);
  }
  for (const [kind, measure] of Object.entries(declarationMeasures))
    measured(sum, kind, measure, declaration);
  for (const key of invoicesOf(declaration)) sum.once('invoice', key);
  if (hour !== null)
    for (const key of trader === null ? [''] : [trader, '']) sum.once('hour', key, hour);
  if (trader !== null) {
    const partner = partnerOf(declaration);
    if (declaration.office?.code != null)
      sum.once('office', `${trader} ${declaration.office.code}`);
    if (partner !== null) sum.once('partner', `${trader} ${partner}`);
  }
  const broker = brokerOf(declaration);
  if (broker !== null) {
    if (trader !== null) sum.once('pair', `${broker} ${trader}`);
    for (const key of [broker, '']) sum.once('brokered', key);
  }
  return sum.counts;
}

export interface Result {
  readonly severity: number;
}

/** The groups of goods whose findings are compared, the finest first; the last is the whole post. */
export function findingGroups(hsCode: string | null, origin: string | null): string[] {
  if (hsCode === null || hsCode.length < 6) return [''];
  const hs6 = hsCode.slice(0, 6);
  return origin === null ? [hs6, ''] : [`${hs6} ${origin}`, hs6, ''];
}

/** What the control of a declaration adds: one control of every group, however many papers were signed. */
export function countsOfControl(
  goods: readonly { readonly hsCode: string | null; readonly origin: string | null }[],
  trader: string | null,
  { severity }: Result,
): Count[] {
  const sum = new Sum();
  const groups = new Set(goods.flatMap(({ hsCode, origin }) => findingGroups(hsCode, origin)));
  groups.add('');
  for (const kind of severity >= confirmedFrom ? ['checked', 'confirmed'] : ['checked']) {
    for (const key of groups) sum.add(`${kind}Goods`, key);
    if (trader !== null) sum.add(`${kind}Trader`, trader);
  }
  return sum.counts;
}
