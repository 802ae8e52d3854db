import type { Item } from '../../../shared/declaration.ts';

/** One line of box 47. */
export type PaymentLine = Item['payments'][number];

/** Families of payments by the first digits of their kind (classifier of kinds of taxes, fees and other payments, EEC). */
export type PaymentFamily = 'fee' | 'duty' | 'special' | 'export duty' | 'excise' | 'vat';

const kindLength = 4;
/** Special, anti-dumping and countervailing duties. */
const specialDuties = new Set(['2040', '2050', '2060']);

const families = new Map<string, PaymentFamily | null>();

/** The family of a kind of payment; `null` for other payments and for codes of other administrations. */
export function familyOf(kind: string | null): PaymentFamily | null {
  if (kind?.length !== kindLength) return null;
  const known = families.get(kind);
  if (known !== undefined) return known;
  const family = familyByDigits(kind);
  // Kinds come from messages; a hostile one must not fill the memory.
  if (families.size < 10_000) families.set(kind, family);
  return family;
}

function familyByDigits(kind: string): PaymentFamily | null {
  if (!/^\d{4}$/.test(kind)) return null;
  if (specialDuties.has(kind)) return 'special';
  switch (kind[0]) {
    case '1':
      return kind.startsWith('10') ? 'fee' : null;
    case '2':
      return kind === '2010' ? 'duty' : null;
    case '3':
      return kind === '3010' ? 'export duty' : null;
    case '4':
      return 'excise';
    case '5':
      // 5060 in Kazakhstan, 5010 in Russia.
      return 'vat';
    default:
      return null;
  }
}

/** The lines of an item that belong to these families. */
export function linesOf(item: Item, ...wanted: readonly PaymentFamily[]): PaymentLine[] {
  return item.payments.filter(({ kind }) => {
    const family = familyOf(kind);
    return family !== null && wanted.includes(family);
  });
}

/** Whether the same line stands before this one: the sender has it twice, and it is counted once. */
export function isRepeated(lines: readonly PaymentLine[], index: number): boolean {
  const line = lines[index];
  if (line === undefined) return false;
  return lines
    .slice(0, index)
    .some((other) => other.kind === line.kind && JSON.stringify(other) === JSON.stringify(line));
}

/** What box 36 says where nothing is claimed: letters of either alphabet, noughts, "not applicable". */
const noPreference = new Set(['ОО', 'OO', '00', '000', 'Z', '-']);

/** Whether a preference is claimed: `ОО` and its kin mean that none is. */
export function isClaimed(preference: string | null): boolean {
  return preference !== null && !noPreference.has(preference.toUpperCase());
}

/** Whether the goods are let in for a time and duty is paid in parts, so that no line gives the whole. */
export const isPaidInParts = ({ procedure }: Item): boolean => procedure.requested === '53';
