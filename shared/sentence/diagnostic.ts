import type { Diagnostic } from '../diagnostic.ts';
import { exact } from '../figures.ts';
import { languageNames, languages, type Language } from '../languages.ts';
import { labelOf, valueOf } from './values.ts';
import { wordFor, wordOf } from './words.ts';

/** What the analyzer found, in one sentence, and what to do about it. */
export interface Told {
  readonly message: string;
  readonly help: string;
}

const isDay = /^\d{4}-\d{2}-\d{2}$/;

function written(key: string, value: string | number, of: Diagnostic, language: Language): string {
  const { field } = of.params;
  if (typeof value === 'number')
    return typeof field === 'string' && (key === 'from' || key === 'to')
      ? valueOf(value, field, language)
      : exact(value);
  if (key === 'field') return labelOf(value, language);
  if (key === 'corridor')
    return wordFor('terms', `corridor.${value}.short`, language)?.toLowerCase() ?? value;
  return isDay.test(value) ? value.split('-').toReversed().join('.') : value;
}

export function sayDiagnostic(diagnostic: Diagnostic, language: Language): Told {
  // Which language of the instruction is meant stands in its path.
  const spoken = languages.find((each) => diagnostic.path === `instruction.${each}`);
  const values = Object.fromEntries(
    Object.entries(diagnostic.params).map(([key, value]) => [
      key,
      written(key, value, diagnostic, language),
    ]),
  );
  if (spoken !== undefined) values['language'] = languageNames[spoken];
  return {
    message: wordOf('diagnostics', diagnostic.code, language, values),
    help: wordOf('diagnostics', `${diagnostic.code}.help`, language, values),
  };
}
