import { useEffect, useState } from 'react';
import type { Words } from '../../i18n/index.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** How pressing something is: enough time, soon, or too late. */
export type Pressure = 'calm' | 'soon' | 'late';

/** Less than this is soon, ms. */
const soonWithin = hour;

export function pressureOf(dueAt: string, now: number): Pressure {
  const left = Date.parse(dueAt) - now;
  if (left < 0) return 'late';
  return left < soonWithin ? 'soon' : 'calm';
}

/** The time left or overdue in the two largest units: "3 h 05 min". */
export function timeLeft(dueAt: string, now: number, t: Words, short = false): string {
  const left = Date.parse(dueAt) - now;
  const span = spanText(Math.abs(left), t);
  if (left >= 0) return span;
  return t(short ? 'late.short' : 'late', { span });
}

export function spanText(ms: number, t: Words): string {
  if (ms >= 2 * day) return t('span.days', { count: Math.floor(ms / day) });
  if (ms >= hour)
    return t('span.hours', {
      hours: Math.floor(ms / hour),
      minutes: String(Math.floor((ms % hour) / minute)).padStart(2, '0'),
    });
  return t('span.minutes', { minutes: Math.floor(ms / minute) });
}

/** The present moment, ms, anew with each minute that begins. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const next = () => {
      timer = setTimeout(
        () => {
          setNow(Date.now());
          next();
        },
        minute - (Date.now() % minute),
      );
    };
    next();
    return () => clearTimeout(timer);
  }, []);
  return now;
}
