import type { Money } from '../../../../shared/money.ts';
import { at, every, newBranch, type Branch } from '../branch.ts';
import type { MassUnit, ValueReader } from './value-reader.ts';

/** Units of mass of the classifier of units of measure; a message that names none means kilograms. */
const massUnits = new Map<string, MassUnit>([
  ['163', { name: 'g', places: 0 }],
  ['166', { name: 'kg', places: 3 }],
  ['168', { name: 't', places: 6 }],
]);

const currencyMarks = ['currencyCode', 'currencyN3Code', 'currencyNumericCode'];
const dateWithZone = /^(\d{4}-\d{2}-\d{2})(?:Z|[+-]\d{2}:\d{2})$/;

/**
 * A section of a typed message (a party, an item, a payment) and what is read of it: every value is
 * asked for by the field it fills and the local names that lead to it. A missing section reads as one
 * in which nothing is said.
 */
export class Part {
  readonly branch: Branch | undefined;
  readonly #item: number | null;
  readonly #values: ValueReader;

  /** `item`: ordinal of the goods item that faults are found in; `null` for the whole declaration. */
  constructor(branch: Branch | undefined, item: number | null, values: ValueReader) {
    this.branch = branch;
    this.#item = item;
    this.#values = values;
  }

  at(...path: string[]): Part {
    return new Part(at(this.branch, ...path), this.#item, this.#values);
  }

  every(name: string): Part[] {
    return every(this.branch, name).map((branch) => new Part(branch, this.#item, this.#values));
  }

  has(...path: string[]): boolean {
    return at(this.branch, ...path) !== undefined;
  }

  text(field: string, ...path: string[]): string | null {
    return this.#values.text(at(this.branch, ...path), this.#item, field);
  }

  code(field: string, ...path: string[]): string | null {
    return this.#values.code(at(this.branch, ...path), this.#item, field);
  }

  /** The texts of all children of that name, those that say something. */
  texts(field: string, name: string): string[] {
    return this.every(name)
      .map((part) => part.text(field))
      .filter((text) => text !== null);
  }

  count(field: string, ...path: string[]): number | null {
    return this.#values.count(at(this.branch, ...path), this.#item, field);
  }

  packages(field: string, ...path: string[]): number | null {
    return this.#values.packages(at(this.branch, ...path), this.#item, field);
  }

  quantity(field: string, ...path: string[]): number | null {
    return this.#values.quantity(at(this.branch, ...path), this.#item, field);
  }

  /** An exchange rate as it stands, before its scale. */
  rate(field: string, ...path: string[]): number | null {
    return this.#values.rate(at(this.branch, ...path), this.#item, field);
  }

  /** ISO 4217 code from an alphabetic or numeric one; `null` where the element is missing or empty. */
  currency(field: string, ...path: string[]): string | null {
    return this.code(field, ...path) === null
      ? null
      : this.#values.currency(at(this.branch, ...path), this.#item, field);
  }

  /** A sum in the currency its attribute names, else in `otherwise`. */
  money(field: string, otherwise: string, ...path: string[]): Money | null {
    const leaf = at(this.branch, ...path);
    const currency = currencyMarked(leaf, this.#item, field, this.#values) ?? otherwise;
    return this.#values.money(leaf, currency, this.#item, field);
  }

  /** A mass in the unit its attribute names, else in kilograms. */
  grams(field: string, ...path: string[]): number | null {
    const leaf = at(this.branch, ...path);
    const unit = massUnits.get(leaf?.attributes['measurementUnitCode']?.trim() ?? '');
    return this.#values.grams(leaf, this.#item, field, unit);
  }

  /** A calendar date; XML dates may carry a time or a time zone, which is not part of the day. */
  date(field: string, assign: (date: string) => void, ...path: string[]): void {
    const leaf = at(this.branch, ...path);
    if (leaf === undefined) return;
    const day = dateWithZone.exec(leaf.text.trim())?.[1];
    const plain = day === undefined ? leaf : leafOf(leaf.tag, day);
    this.#values.date(plain, this.#item, field, assign);
  }

  /** `true`, `1`; `false`, `0`; anything else is a fault. */
  flag(field: string, ...path: string[]): boolean | null {
    const said = this.code(field, ...path);
    if (said === 'TRUE' || said === '1' || said === 'T') return true;
    if (said === 'FALSE' || said === '0' || said === 'F') return false;
    if (said !== null) this.broken(field, ...path);
    return null;
  }

  /** What an attribute of this very element says. */
  attribute(name: string): string | null {
    const text = this.branch?.attributes[name]?.trim() ?? '';
    return text === '' ? null : text.slice(0, 200);
  }

  /** Says that a value of this section cannot be read, and with what words of the message. */
  broken(field: string, ...path: string[]): void {
    const leaf = at(this.branch, ...path);
    if (leaf === undefined) return;
    const place = { item: this.#item, field, tag: leaf.tag };
    this.#values.faults.broken('BAD_NUMBER', place, leaf.text.trim().slice(0, 40));
  }
}

/** The currency that an attribute of a sum names; `null` where there is none. */
export function currencyMarked(
  leaf: Branch | undefined,
  item: number | null,
  field: string,
  values: ValueReader,
): string | null {
  const mark = currencyMarks.find((name) => (leaf?.attributes[name]?.trim() ?? '') !== '');
  if (leaf === undefined || mark === undefined) return null;
  const named = leafOf(`${leaf.tag}/@${mark}`, leaf.attributes[mark] ?? '');
  return values.currency(named, item, field);
}

function leafOf(tag: string, text: string): Branch {
  const leaf = newBranch(tag, tag);
  leaf.text = text;
  return leaf;
}

/** The parts that say something, joined; `null` where none does. */
export function joined(parts: readonly (string | null)[], between: string): string | null {
  const said = parts.filter((part) => part !== null && part !== '');
  return said.length === 0 ? null : said.join(between);
}

/** The same, each different text once. */
export const joinedOnce = (parts: readonly (string | null)[], between: string): string | null =>
  joined([...new Set(parts)], between);
