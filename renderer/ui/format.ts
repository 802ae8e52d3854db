import { gap } from '../../shared/figures.ts';
import { currencySign, formatKilograms, formatNumber, nothing } from '../../shared/format.ts';
import type { Language } from '../../shared/languages.ts';
import { minorDigits, nationalCurrency } from '../../shared/money.ts';

export {
  formatAmount,
  formatCount,
  formatDate,
  formatInstant,
  formatKilograms,
  formatMoney,
  formatNumber,
  formatRecent,
  nothing,
} from '../../shared/format.ts';

/** A sum of many results in whole tenge: `1 234 567 ₸`; its tiyn would only be in the way. */
export function formatTenge(minor: number | null): string {
  if (minor === null) return nothing;
  const whole = Math.round(minor / 10 ** minorDigits(nationalCurrency));
  return `${formatNumber(whole, 0)}${gap}${currencySign(nationalCurrency)}`;
}

const kilogram: Readonly<Record<Language, string>> = { kk: 'кг', ru: 'кг', en: 'kg' };

/** Integer grams in kilograms: `1 234,5 кг`. */
export function formatMass(grams: number | null, language: Language): string {
  return grams === null ? nothing : `${formatKilograms(grams)}${gap}${kilogram[language]}`;
}

const byteUnits: Readonly<Record<Language, readonly [string, string, string]>> = {
  kk: ['Б', 'КБ', 'МБ'],
  ru: ['Б', 'КБ', 'МБ'],
  en: ['B', 'KB', 'MB'],
};

/** The size of a message: bytes, or kilobytes and megabytes of 1024 with one decimal. */
export function formatBytes(bytes: number, language: Language): string {
  const step = bytes < 1024 ? 0 : bytes < 1024 ** 2 ? 1 : 2;
  return `${formatNumber(bytes / 1024 ** step, step === 0 ? 0 : 1)}${gap}${byteUnits[language][step]}`;
}
