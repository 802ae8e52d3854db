import type { z } from 'zod';
import type { Difference } from '../../../shared/contract/versions.ts';
import type { Language } from '../../../shared/languages.ts';
import { moneySchema } from '../../../shared/money.ts';
import { formatDate, formatMass, formatMoney, formatNumber } from '../../ui/format.ts';

type Json = Difference['before'];

/** Whether the value is a sum of money and not some other object. */
function asMoney(value: Json): z.infer<typeof moneySchema> | null {
  const read = moneySchema.safeParse(value);
  return read.success ? read.data : null;
}

/**
 * A value of the normalised declaration as an officer reads it: sums with their currency, masses in
 * kilograms, dates as on paper, lists and parts one after another; `null` where it says nothing.
 */
export function sayValue(value: Json, field: string, language: Language): string | null {
  if (value === null || value === '') return null;
  if (typeof value === 'number') {
    return field.endsWith('Grams') ? formatMass(value, language) : formatNumber(value);
  }
  if (typeof value === 'boolean') return value ? '1' : '0';
  if (typeof value === 'string')
    return /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatDate(value) : value;
  const money = asMoney(value);
  if (money !== null) return formatMoney(money);
  const parts = Array.isArray(value)
    ? value.map((part) => sayValue(part, field, language))
    : Object.entries(value).map(([name, part]) => sayValue(part ?? null, name, language));
  const said = parts.filter((part) => part !== null);
  return said.length === 0 ? null : said.join(Array.isArray(value) ? '; ' : ' ');
}
