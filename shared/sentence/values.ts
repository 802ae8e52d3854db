import type { Literal } from '../condition.ts';
import { countryName } from '../country-names.ts';
import { fieldById, type Field } from '../fields.ts';
import { exact, gap } from '../figures.ts';
import type { Language } from '../languages.ts';
import { wordFor, wordOf } from './words.ts';

/** Fields whose values are codes of a table: which family of terms holds their meaning. */
const families: Readonly<Record<string, string>> = {
  direction: 'direction',
  procedure: 'procedure',
  requestedProcedure: 'procedure',
  previousProcedure: 'procedure',
  borderMode: 'mode',
  documentKinds: 'document',
};

/** What a coded value means; `null` where nothing is known of it. */
function meaningOf(field: Field, value: string, language: Language): string | null {
  if (field.listed === 'country')
    return wordFor('terms', `country.${value}`, language) ?? countryName(value, language) ?? null;
  const family = families[field.id];
  return family === undefined ? null : wordFor('terms', `${family}.${value}`, language);
}

/** A text as it stands; in quotation marks where it could be taken for more than one, or for something else. */
export function quoted(text: string): string {
  return /^[\p{L}\p{N}./_-]+$/u.test(text) ? text : inMarks(text);
}

export function inMarks(text: string): string {
  return `«${text.replace(/[«»\\]/g, '\\$&')}»`;
}

/** What a field is called; its identity where the registry does not know it. */
export function labelOf(id: string, language: Language): string {
  return fieldById(id)?.labels[language] ?? id;
}

/** A value of a field with its unit, or with what its code means. */
export function valueOf(value: Literal, fieldId: string, language: Language): string {
  const field = fieldById(fieldId);
  if (typeof value === 'boolean') return wordOf('conditions', value ? 'yes' : 'no', language);
  if (typeof value === 'string') {
    const meaning = field === undefined ? null : meaningOf(field, value, language);
    return meaning === null ? quoted(value) : `${quoted(value)} (${meaning})`;
  }
  if (field?.unit === 'share') return `${exact(value, 2)}${gap}%`;
  const unit = field?.unit === undefined ? null : wordFor('terms', `unit.${field.unit}`, language);
  return unit === null ? exact(value) : `${exact(value)}${gap}${unit}`;
}
