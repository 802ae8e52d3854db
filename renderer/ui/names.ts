import { useMemo } from 'react';
import type { Language } from '../../shared/languages.ts';
import { countries as kazakhCountries } from '../../shared/locales/kk/countries.ts';
import { currencies as kazakhCurrencies } from '../../shared/locales/kk/currencies.ts';
import { useLanguage, useWords } from '../i18n/index.ts';

type Naming = (code: string) => string | undefined;

/** Names for codes in each language: Kazakh from our own tables, the others from Chromium's. */
function namings(type: 'region' | 'currency', kazakh: Readonly<Record<string, string>>) {
  const spoken = (language: Language): Naming => {
    const names = new Intl.DisplayNames(language, { type, fallback: 'none' });
    return (code) => names.of(code);
  };
  return {
    kk: (code) => kazakh[code],
    ru: spoken('ru'),
    en: spoken('en'),
  } satisfies Record<Language, Naming>;
}

const regions = namings('region', kazakhCountries);
const currencies = namings('currency', kazakhCurrencies);

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
      return /^[A-Z]{2}$/.test(code) ? (regions[language](code) ?? code) : code;
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
