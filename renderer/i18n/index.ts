import i18next from 'i18next';
import { useCallback } from 'react';
import { initReactI18next, useTranslation } from 'react-i18next';
import { languages, type Language } from '../../shared/languages.ts';
import { sharedWords } from '../../shared/locales/index.ts';
import { tellSource } from '../../shared/locales/tell-source.ts';
import { formatNumber } from '../ui/format.ts';
import { words as en } from './en/index.ts';
import { words as kk } from './kk/index.ts';
import { words as ru } from './ru/index.ts';

/** The words of the screens: language → namespace → key → text. */
export const screenWords = { kk, ru, en } satisfies Record<
  Language,
  Record<string, Record<string, string>>
>;

type ScreenNamespace = keyof typeof en;
type SharedNamespace =
  | 'terms'
  | 'commands'
  | 'findings'
  | 'grounds'
  | 'quarantine'
  | 'progress'
  | 'failures'
  | 'outcomes'
  | 'measures'
  | 'paper'
  | 'profileHeads'
  | 'explanation'
  | 'journal'
  | 'tableFiles'
  | 'replay'
  | 'queueColumns'
  | 'valuation';
export type Namespace = ScreenNamespace | SharedNamespace;

/** The text for a key in the reader's language; `count` chooses the plural form. */
export type Words = (key: string, params?: Readonly<Record<string, string | number>>) => string;

const resources = Object.fromEntries(
  languages.map((language) => [language, { ...sharedWords[language], ...screenWords[language] }]),
);

/** Starts the words in one language; all three are in memory, so a switch needs no restart. */
export function startWords(language: Language): void {
  void i18next.use(initReactI18next).init({
    resources,
    lng: language,
    fallbackLng: false,
    supportedLngs: languages,
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
    returnEmptyString: false,
    initAsync: false,
    // A forgotten word must be seen by whoever looks at the screen, and by the tests.
    parseMissingKeyHandler: (key) => `⟦${key}⟧`,
  });
  // Figures inside sentences are grouped as everywhere on the screen: `{{count, number}}`.
  i18next.services.formatter?.add('number', (value, _language, options) =>
    formatNumber(Number(value), decimalsOf(options)),
  );
  // What a table holds in one language is told in that of the reader: `{{act, source}}`.
  i18next.services.formatter?.add('source', (value) => tellSource(String(value), languageNow()));
}

function decimalsOf(options: Readonly<Record<string, unknown>>): number {
  const { maximumFractionDigits } = options;
  return typeof maximumFractionDigits === 'number' ? maximumFractionDigits : 3;
}

/** Speaks another language from now on. */
export function speak(language: Language): void {
  void i18next.changeLanguage(language);
}

/** The words of one namespace (a file of shared/locales or renderer/i18n) in the present language. */
export function useWords(namespace: Namespace): Words {
  const { t } = useTranslation(namespace);
  return useCallback((key, params) => t(key, { ...params }), [t]);
}

/** The language the screen speaks now. */
export function useLanguage(): Language {
  useTranslation();
  return languageNow();
}

const languageNow = (): Language =>
  languages.find((language) => language === i18next.language) ?? 'kk';
