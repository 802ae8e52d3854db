import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReferenceRow } from '../../../shared/contract/reference.ts';
import type { Language } from '../../../shared/languages.ts';
import type { Names, TableName } from '../../../shared/reference.ts';
import { useLanguage } from '../../i18n/index.ts';
import { formatDate, formatNumber, nothing } from '../../ui/format.ts';
import { useNames } from '../../ui/names.ts';

/** The name in the reader's language, else in one there is. */
export function nameIn(names: Names | null, language: Language): string {
  if (names === null) return nothing;
  return names[language] ?? names.ru ?? names.kk ?? names.en ?? nothing;
}

/** The language a name is said in by `nameIn`, for who listens to it. */
export function languageOf(names: Names | null, language: Language): Language | undefined {
  return [language, 'ru' as const, 'kk' as const, 'en' as const].find(
    (one) => names !== null && names[one] !== null,
  );
}

/** Values that are words of a closed set: told in the reader's language. */
const closed = new Set(['directions', 'suspensive', 'per', 'kind', 'unit', 'stops', 'on_holidays']);
const figures = new Set(['rate', 'scale', 'amount', 'percent', 'value', 'vat']);

export interface RowWords {
  /** The key as a person reads it: dates as on paper, everything else as it is. */
  readonly key: (row: ReferenceRow) => string;
  /** What the row is about: its own name, or what its code means. */
  readonly name: (row: ReferenceRow) => string;
  /** One of its values; `nothing` where it has none. */
  readonly value: (row: ReferenceRow, column: string) => string;
}

/** The rows of a table in words: codes with their meaning, closed words translated, figures grouped. */
export function useRowWords(table: TableName): RowWords {
  const { t, i18n } = useTranslation(['reference', 'terms']);
  const language = useLanguage();
  const names = useNames();
  return useMemo(() => {
    const term = (key: string) =>
      i18n.exists(key, { ns: 'terms' }) ? t(key, { ns: 'terms' }) : nothing;
    const word = (column: string, value: string) => {
      const key = `value.${column}.${value}`;
      return i18n.exists(key, { ns: 'reference' }) ? t(key) : value;
    };
    return {
      key: ({ key }) => formatDate(key),
      name: ({ key, names: own }) => {
        if (own !== null) return nameIn(own, language);
        switch (table) {
          case 'exchange':
            return names.currency(key);
          case 'fees':
          case 'taxes':
            return term(`payment.${key}`);
          case 'preferences':
            return names.country(key);
          case 'carriage':
            return term(`mode.${key}`);
          case 'figures':
            return word('figure', key);
          case 'schedule':
            return word('weekday', key);
          case 'predecessors': {
            const [requested = '', previous = ''] = key.split('/');
            const before =
              previous === '00' ? t('predecessors.none') : term(`procedure.${previous}`);
            return `${before} → ${term(`procedure.${requested}`)}`;
          }
          default:
            return nothing;
        }
      },
      value: ({ values }, column) => {
        const value = values[column] ?? '';
        if (value === '') return nothing;
        if (closed.has(column))
          return value
            .split(' ')
            .map((one) => word(column, one))
            .join(', ');
        if (figures.has(column) && /^-?\d+(\.\d+)?$/.test(value))
          return formatNumber(Number(value), 6);
        if (column === 'documents' || column === 'goods' || column === 'except')
          return value.split(' ').join(', ');
        return value;
      },
    };
  }, [t, i18n, language, names, table]);
}
