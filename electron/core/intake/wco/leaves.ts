import type { Money } from '../../../../shared/money.ts';
import { at, newBranch, type Branch } from '../branch.ts';
import type { ValueReader } from '../values/value-reader.ts';

/** What the values of a declaration need to know of what stands around them. */
export interface MessageContext {
  /** The number it was registered by, where the administration that answers with it says so outside of it. */
  readonly registeredAs: string | null;
  /** Currency of sums that name none: that of the administration the message is for. */
  readonly national: string;
}

/** A sum with the currency its `currencyID` names; the national one where it names none. */
export function amount(
  leaf: Branch | undefined,
  item: number | null,
  field: string,
  { national }: MessageContext,
  values: ValueReader,
): Money | null {
  if (leaf === undefined) return null;
  const named = leaf.attributes['currencyID'] ?? '';
  const currency =
    named.trim() === ''
      ? national
      : values.currency(leafOf(`${leaf.tag}@currencyID`, named), item, field);
  return values.money(leaf, currency, item, field);
}

/** Units that a mass may be given in (UN/ECE recommendation 20), in kilograms; a mass without one is in kilograms. */
const kilogramsOf: Readonly<Record<string, number>> = { KGM: 1, GRM: 0.001, TNE: 1000, DTN: 100 };
const gramsOfKilogram = 1000;

/** A mass in grams, whichever unit the message gives it in. */
export function mass(
  leaf: Branch | undefined,
  item: number | null,
  field: string,
  values: ValueReader,
): number | null {
  const kilograms = kilogramsOf[unitOf(leaf) ?? 'KGM'] ?? 1;
  if (kilograms === 1) return values.grams(leaf, item, field);
  const quantity = values.quantity(leaf, item, field);
  return quantity === null ? null : Math.round(quantity * kilograms * gramsOfKilogram);
}

/** Code of the unit a quantity or a mass is in, without the qualifier some add (`KGM#G`: gross kilograms). */
function unitOf(leaf: Branch | undefined): string | undefined {
  return leaf?.attributes['unitCode']?.split('#')[0]?.trim().toUpperCase();
}

const withTime = /^(\d{8})(?:\d{4}|\d{6})?(?:Z|[+-]\d{2}(?::?\d{2})?)?$/i;
/** Format 101 of UN/EDIFACT 2379: year of two digits, month, day. */
const shortYear = '101';

/**
 * A day as UN/EDIFACT writes it, inside `DateTimeString` or not: 102 (yyyymmdd), 203 and 204 (with the
 * time), 304 (with the time zone). It is the day in the sender's own time.
 */
export function day(
  branch: Branch | undefined,
  item: number | null,
  field: string,
  values: ValueReader,
  assign: (date: string) => void,
): void {
  const leaf = at(branch, 'DateTimeString') ?? at(branch, 'DateTime') ?? branch;
  const text = values.text(leaf, item, field);
  if (leaf === undefined || text === null) return;
  const whole =
    leaf.attributes['formatCode'] === shortYear && /^\d{6}$/.test(text) ? `20${text}` : text;
  values.date(leafOf(leaf.tag, withTime.exec(whole)?.[1] ?? whole), item, field, assign);
}

function leafOf(tag: string, text: string): Branch {
  const leaf = newBranch(tag, tag);
  leaf.text = text;
  return leaf;
}

/** The parts that are there, in one text; `null` where none is. */
export function joined(parts: readonly (string | null)[], between: string): string | null {
  const said = parts.filter((part) => part !== null && part !== '');
  return said.length === 0 ? null : said.join(between);
}

/** Every different value once, separated by `;`, as lists in one text are everywhere. */
export function listed(parts: readonly (string | null)[]): string | null {
  return joined([...new Set(parts)], '; ');
}

/** The value all have in common; `null` where they differ or none has one. */
export function common(parts: readonly (string | null)[]): string | null {
  const [first = null, ...others] = new Set(parts);
  return others.length === 0 ? first : null;
}
