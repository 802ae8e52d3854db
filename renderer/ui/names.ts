import { useMemo } from 'react';
import { countryName } from '../../shared/country-names.ts';
import type { Language } from '../../shared/languages.ts';
import { currencies as kazakhCurrencies } from '../../shared/locales/kk/currencies.ts';
import { useLanguage, useWords } from '../i18n/index.ts';

/** Names of currencies: Kazakh from our own table, the others from Chromium's. */
const currencies: Record<Language, (code: string) => string | undefined> = {
  kk: (code) => kazakhCurrencies[code],
  ru: chromium('ru'),
  en: chromium('en'),
};

function chromium(language: Language): (code: string) => string | undefined {
  const names = new Intl.DisplayNames(language, { type: 'currency', fallback: 'none' });
  return (code) => names.of(code);
}

/** Names for codes in the reader's language; the code itself where there is no name. */
export interface Names {
  /** `Қытай` for `CN`; also for the codes of the form that are no country (00, 99, EU). */
  readonly country: (code: string) => string;
  /** `CN · Қытай`; a text that is no code is shown as it is. */
  readonly countryWithCode: (code: string) => string;
  readonly currency: (code: string) => string;
}

export function useNames(): Names {
  const language = useLanguage();
  const t = useWords('terms');
  return useMemo(() => {
    const country = (code: string) => {
      if (code === '00' || code === '99' || code === 'EU') return t(`country.${code}`);
      return countryName(code, language) ?? code;
    };
    return {
      country,
      countryWithCode: (code) => {
        const name = country(code);
        return name === code ? code : `${code} · ${name}`;
      },
      currency: (code) => (/^[A-Z]{3}$/.test(code) ? (currencies[language](code) ?? code) : code),
    };
  }, [language, t]);
}
