import { useTranslation } from 'react-i18next';

/** The meaning of a code in the reader's language; `null` for a code our tables do not know. */
export function useCodes(): (family: string, code: string | null) => string | null {
  const { t, i18n } = useTranslation('terms');
  return (family, code) => {
    if (code === null) return null;
    const key = `${family}.${code}`;
    return i18n.exists(key, { ns: 'terms' }) ? t(key) : null;
  };
}
