import { createInstance } from 'i18next';
import type { Language } from '../../../shared/languages.ts';
import { sharedWords } from '../../../shared/locales/index.ts';

/** The word for a key of a namespace of shared/locales. */
export type Word = (
  namespace: 'explanation' | 'terms' | 'measures' | 'outcomes',
  key: string,
  params?: Readonly<Record<string, string | number>>,
) => string;

const words = createInstance();
void words.init({
  resources: sharedWords,
  lng: 'en',
  fallbackLng: false,
  ns: ['explanation', 'terms', 'measures', 'outcomes'],
  defaultNS: 'explanation',
  keySeparator: false,
  // Codes of profiles and names of people may hold a colon.
  nsSeparator: false,
  initAsync: false,
  interpolation: { escapeValue: false },
});

/** The words of one language for the text of an explanation. */
export function wordsIn(language: Language): Word {
  return (namespace, key, params) => words.t(key, { ...params, lng: language, ns: namespace });
}
