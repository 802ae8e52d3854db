import type { Language } from '../../../shared/languages.ts';
import { useLanguage } from '../../i18n/index.ts';
import type { FilterKind } from './filterText.ts';
import { gridWords as en } from './words/en.ts';
import { gridWords as kk } from './words/kk.ts';
import { gridWords as ru } from './words/ru.ts';

export interface GridHints {
  readonly filter: string;
  readonly notUnderstood: string;
  readonly examples: Readonly<Record<FilterKind, string>>;
  readonly columns: string;
  readonly columnsReset: string;
  readonly total: string;
  readonly selected: string;
  readonly copied: string;
  readonly clearFilters: string;
  readonly tagged: string;
  /** Why not all of them are. */
  readonly taggedMost: string;
  readonly tagsClear: string;
}

/** What our own parts of a grid say. */
const hints: Readonly<Record<Language, GridHints>> = {
  en: {
    filter: 'Filter',
    notUnderstood: 'Not understood, filter not applied',
    examples: {
      text: 'text: anywhere · text*: at the beginning · =text: exactly',
      code: 'code: at the beginning · =code: exactly',
      number: '100 · >100 · <=200 · 100-200',
      date: '05.03.2026 · 03.2026 · >05.03.2026 · 01.03.2026-15.03.2026',
    },
    columns: 'Columns',
    columnsReset: 'Restore the original view',
    total: 'Total',
    selected: 'Selected',
    copied: 'Rows copied',
    clearFilters: 'Clear filters',
    tagged: 'Tagged',
    taggedMost: 'no more at a time',
    tagsClear: 'Take tags off (Esc)',
  },
  ru: {
    filter: 'Фильтр',
    notUnderstood: 'Не понято, фильтр не применен',
    examples: {
      text: 'текст: где угодно · текст*: в начале · =текст: точно',
      code: 'код: в начале · =код: точно',
      number: '100 · >100 · <=200 · 100-200',
      date: '05.03.2026 · 03.2026 · >05.03.2026 · 01.03.2026-15.03.2026',
    },
    columns: 'Столбцы',
    columnsReset: 'Вернуть исходный вид',
    total: 'Всего',
    selected: 'Выбрано',
    copied: 'Скопировано строк',
    clearFilters: 'Сбросить фильтры',
    tagged: 'Отмечено',
    taggedMost: 'больше за раз нельзя',
    tagsClear: 'Снять отметки (Esc)',
  },
  kk: {
    filter: 'Сүзгі',
    notUnderstood: 'Түсініксіз, сүзгі қолданылмады',
    examples: {
      text: 'мәтін: кез келген жерде · мәтін*: басында · =мәтін: дәл',
      code: 'код: басында · =код: дәл',
      number: '100 · >100 · <=200 · 100-200',
      date: '05.03.2026 · 03.2026 · >05.03.2026 · 01.03.2026-15.03.2026',
    },
    columns: 'Бағандар',
    columnsReset: 'Бастапқы күйіне келтіру',
    total: 'Барлығы',
    selected: 'Таңдалды',
    copied: 'Көшірілген жол саны',
    clearFilters: 'Сүзгілерді тазарту',
    tagged: 'Белгіленді',
    taggedMost: 'бір реттегі ең көбі',
    tagsClear: 'Белгілерді алу (Esc)',
  },
};

export function useGridHints(): GridHints {
  return hints[useLanguage()];
}

const localeTexts: Readonly<Record<Language, Record<string, string>>> = { kk, ru, en };

/** The grid's own words in the reader's language. */
export function useGridLocale(): Record<string, string> {
  return localeTexts[useLanguage()];
}
