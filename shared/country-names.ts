import type { Language } from './languages.ts';
import { countries as kazakh } from './locales/kk/countries.ts';

const spoken = {
  ru: new Intl.DisplayNames('ru', { type: 'region', fallback: 'none' }),
  en: new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }),
};

/** The name of a country by its alpha-2 code: Kazakh from our own table, the others from the host's. */
export function countryName(code: string, language: Language): string | undefined {
  if (!/^[A-Z]{2}$/.test(code)) return undefined;
  return language === 'kk' ? kazakh[code] : spoken[language].of(code);
}
