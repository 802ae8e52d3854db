import type { z } from 'zod';
import type { Difference } from '../../../shared/contract/versions.ts';
import type { Language } from '../../../shared/languages.ts';
import { moneySchema } from '../../../shared/money.ts';
import { formatDate, formatMass, formatMoney, formatNumber } from '../../ui/format.ts';

type Json = Difference['before'];

export interface ValueWords {
  readonly language: Language;
  /** Words for a closed value of a field (`document`, `transit`; yes and no); `null`: it has none. */
  readonly word: (field: string, value: string) => string | null;
  /** What a figure among others is called (`packages`, `quantity`); `null`: it speaks for itself. */
  readonly label: (field: string) => string | null;
}

/** Whether the value is a sum of money and not some other object. */
function asMoney(value: Json): z.infer<typeof moneySchema> | null {
  const read = moneySchema.safeParse(value);
  return read.success ? read.data : null;
}

/** What tells one item from another where a whole one came or went. */
const itemFields = [
  'hsCode',
  'description',
  'originCountry',
  'grossGrams',
  'price',
  'customsValue',
];
/** How a rate was made up is read on the form; here its figures would only be in the way. */
const silent = new Set(['rates', 'join']);

/**
 * A value of the normalised declaration as an officer reads it: sums with their currency, masses in
 * kilograms, dates as on paper, lists and parts one after another; `null` where it says nothing.
 */
export function sayValue(value: Json, field: string, words: ValueWords): string | null {
  const name = field.slice(field.lastIndexOf('.') + 1);
  if (value === null || value === '') return null;
  if (typeof value === 'number') {
    return name.endsWith('Grams') ? formatMass(value, words.language) : formatNumber(value, 6);
  }
  if (typeof value === 'boolean') return words.word(name, value ? 'yes' : 'no') ?? String(value);
  if (typeof value === 'string') {
    if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return formatDate(value);
    return words.word(name, value) ?? value;
  }
  const money = asMoney(value);
  if (money !== null) return formatMoney(money);
  if (Array.isArray(value))
    return joined(
      value.map((part) => sayValue(part, field, words)),
      '; ',
    );
  const parts = Object.entries(value)
    .filter(([part]) => (field === 'items' ? itemFields.includes(part) : !silent.has(part)))
    .map(([part, content]) => {
      const said = sayValue(content ?? null, part, words);
      const label = words.label(part);
      return said === null || label === null ? said : `${label}: ${said}`;
    });
  return joined(parts, ' · ');
}

function joined(parts: readonly (string | null)[], between: string): string | null {
  const said = parts.filter((part) => part !== null);
  return said.length === 0 ? null : said.join(between);
}
