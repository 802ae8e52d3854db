import { createInstance } from 'i18next';
import type { LoadProblem } from '../../../shared/contract/reference.ts';
import type { Language } from '../../../shared/languages.ts';
import { sharedWords } from '../../../shared/locales/index.ts';

/** The same words as on the screen, for where there is no screen. */
const words = createInstance();
void words.init({
  resources: sharedWords,
  lng: 'en',
  fallbackLng: false,
  ns: ['tableFiles'],
  defaultNS: 'tableFiles',
  keySeparator: false,
  initAsync: false,
  interpolation: { escapeValue: false },
});

/** What is wrong with a file of a table, as one sentence that begins with its place. */
export function sayProblem({ line, column, code, params }: LoadProblem, lng: Language): string {
  const row = params['row'];
  const where =
    line !== null
      ? words.t('place.line', { line, lng })
      : row === undefined
        ? words.t('place.file', { lng })
        : words.t('place.row', { row, lng });
  const place = column === null ? where : `${where}, ${words.t('place.column', { column, lng })}`;
  return `${place}: ${words.t(`problem.${code}`, { ...params, lng })}`;
}

/** How many problems were not listed. */
export function sayOmitted(count: number, lng: Language): string {
  return words.t('problem.omitted', { count, lng });
}
