import { createInstance } from 'i18next';
import type { Language } from '../../../shared/languages.ts';
import { sharedWords } from '../../../shared/locales/index.ts';

const words = createInstance();
void words.init({
  resources: sharedWords,
  lng: 'en',
  fallbackLng: false,
  ns: ['replay'],
  defaultNS: 'replay',
  keySeparator: false,
  initAsync: false,
  interpolation: { escapeValue: false },
});

/** The words of a replay where there is no screen. */
export function sayReplay(
  key: string,
  language: Language,
  params: Readonly<Record<string, string | number>> = {},
): string {
  return words.t(key, { ...params, lng: language, ns: 'replay' });
}
