import { createInstance } from 'i18next';
import type { Language } from '../../../shared/languages.ts';
import { sharedWords } from '../../../shared/locales/index.ts';

const spaces = ['paper', 'terms', 'outcomes', 'measures', 'explanation'] as const;

/** The word for a key, of the papers where no other namespace is named. */
export type Say = (
  key: string,
  params?: Readonly<Record<string, string | number>>,
  namespace?: (typeof spaces)[number],
) => string;

const words = createInstance();
void words.init({
  resources: sharedWords,
  lng: 'en',
  fallbackLng: false,
  ns: [...spaces],
  defaultNS: 'paper',
  keySeparator: false,
  nsSeparator: false,
  initAsync: false,
  interpolation: { escapeValue: false },
});

export const sayIn =
  (language: Language): Say =>
  (key, params, namespace = 'paper') =>
    words.t(key, { ...params, lng: language, ns: namespace });

/** The word for a key of a classifier; the code itself where there is none. */
export function wordOr(
  language: Language,
  namespace: 'terms' | 'paper',
  key: string,
  code: string,
): string {
  return sharedWords[language][namespace]?.[key] ?? code;
}
