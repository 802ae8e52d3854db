import { moneySchema } from '../../../shared/money.ts';
import {
  countOf,
  dayOf,
  gramsOf,
  moneyOf,
  numberOf,
  typedCount,
  typedDay,
  typedKilograms,
  typedMoney,
  typedNumber,
  type Figure,
} from './figures.ts';
import type { EntryField } from './fields.ts';

/** The currencies sums are in where the person types none beside them. */
export interface Currencies {
  readonly invoice: string;
  readonly national: string;
}

/** The value a field's text stands for; an empty text says nothing. */
export function readText(field: EntryField, text: string, currencies: Currencies): Figure<unknown> {
  const trimmed = text.trim();
  if (trimmed === '') return { value: field.kind === 'list' ? [] : null, fault: null };
  switch (field.kind) {
    case 'count':
      return countOf(trimmed);
    case 'number':
      return numberOf(trimmed);
    case 'mass':
      return gramsOf(trimmed);
    case 'day':
      return dayOf(trimmed);
    case 'invoiceMoney':
      return moneyOf(trimmed, currencies.invoice);
    case 'nationalMoney':
      return moneyOf(trimmed, currencies.national);
    case 'yesNo':
      return { value: trimmed === '1', fault: null };
    case 'list':
      return { value: listOf(trimmed), fault: null };
    case 'code':
      return { value: trimmed.replace(/\s+/g, '').toUpperCase(), fault: null };
    case 'text':
    case 'long':
    case 'choice':
      return { value: trimmed, fault: null };
  }
}

function listOf(text: string): string[] {
  return text
    .split(/[;,\n]/)
    .map((part) => part.trim().toUpperCase())
    .filter((part) => part !== '');
}

/** A value of the declaration as the text of its field. */
export function writeText(field: EntryField, value: unknown, currencies: Currencies): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(String).join('; ');
  if (typeof value === 'boolean') return value ? '1' : '0';
  if (typeof value === 'number') {
    if (field.kind === 'mass') return typedKilograms(value);
    // A year is counted but never grouped.
    return field.kind === 'count' && field.path !== 'year' ? typedCount(value) : typedNumber(value);
  }
  if (typeof value === 'string') return field.kind === 'day' ? typedDay(value) : value;
  const money = moneySchema.safeParse(value);
  if (!money.success) return '';
  const usual = field.kind === 'invoiceMoney' ? currencies.invoice : currencies.national;
  return typedMoney(money.data, usual);
}
