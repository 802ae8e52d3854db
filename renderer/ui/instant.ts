import { formatInstant } from './format.ts';

/** The calendar of Almaty was never further from Greenwich than this, hours. */
const offsets = [5, 6, 7];

/** A moment typed as `DD.MM.YYYY HH:mm` in the time of Almaty, as UTC ISO 8601; `null` where there is no such moment. */
export function readInstant(text: string): string | null {
  const [, day, month, year, hour, minute] =
    /^\s*(\d{1,2})\.(\d{1,2})\.(\d{4})\s+(\d{1,2}):(\d{2})\s*$/.exec(text) ?? [];
  if (day === undefined || month === undefined || hour === undefined) return null;
  const wanted = `${day.padStart(2, '0')}.${month.padStart(2, '0')}.${year} ${hour.padStart(2, '0')}:${minute}`;
  const utc = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute));
  for (const offset of offsets) {
    const instant = new Date(utc - offset * 3_600_000).toISOString();
    // The rules of that year decide which offset it was; a day that does not exist gives none.
    if (formatInstant(instant) === wanted) return instant;
  }
  return null;
}
