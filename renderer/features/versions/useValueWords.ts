import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/index.ts';
import type { ValueWords } from './sayValue.ts';

/** The words of values that are codes of ours, and of figures that do not speak for themselves. */
export function useValueWords(): ValueWords {
  const { t, i18n } = useTranslation('versions');
  const language = useLanguage();
  const found = (key: string) => (i18n.exists(key, { ns: 'versions' }) ? t(key) : null);
  return {
    language,
    word: (field, value) =>
      value === 'yes' || value === 'no' ? found(`value.${value}`) : found(`${field}.${value}`),
    label: (field) => found(`part.${field}`),
  };
}
