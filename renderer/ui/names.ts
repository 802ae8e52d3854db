import { useMemo } from 'react';
import { languages, type Language } from '../../shared/languages.ts';
import { useLanguage, useWords } from '../i18n/index.ts';

function namesOf(type: 'region' | 'currency') {
  return new Map<Language, Intl.DisplayNames>(
    languages.map((language) => [
      language,
      new Intl.DisplayNames(language, { type, fallback: 'none' }),
    ]),
  );
}
const regions = namesOf('region');
const currencies = namesOf('currency');

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
      return /^[A-Z]{2}$/.test(code) ? (regions.get(language)?.of(code) ?? code) : code;
    };
    return {
      country,
      countryWithCode: (code) => {
        const name = country(code);
        return name === code ? code : `${code} · ${name}`;
      },
      currency: (code) =>
        /^[A-Z]{3}$/.test(code) ? (currencies.get(language)?.of(code) ?? code) : code,
    };
  }, [language, t]);
}
