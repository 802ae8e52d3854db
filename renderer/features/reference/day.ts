import type { Words } from '../../i18n/index.ts';
import { formatDate } from '../../ui/format.ts';

/** A date typed as DD.MM.YYYY, as yyyy-mm-dd; `null` where there is no such day. */
export function readDay(text: string): string | null {
  const [, day, month, year] = /^\s*(\d{1,2})\.(\d{1,2})\.(\d{4})\s*$/.exec(text) ?? [];
  if (day === undefined || month === undefined || year === undefined) return null;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const exists = date.getUTCDate() === Number(day) && date.getUTCMonth() === Number(month) - 1;
  return exists ? date.toISOString().slice(0, 10) : null;
}

/** Today in Almaty as yyyy-mm-dd. */
export function today(): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Almaty' }).format(new Date());
}

/** The days something is in force, in words. */
export function spanText(t: Words, from: string, until: string | null): string {
  return until === null
    ? t('sinceDay', { from: formatDate(from) })
    : t('span', { from: formatDate(from), until: formatDate(until) });
}
