import { useEffect, useState } from 'react';
import { useWords } from '../../i18n/index.ts';
import { formatInstant } from '../../ui/format.ts';

const minute = 60_000;

/** The time now, anew every half minute. */
function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), minute / 2);
    return () => clearInterval(timer);
  }, []);
  return now;
}

/** Until when something is due and how long that is yet; `null`: nothing says. */
export function TimeLeft({ dueAt }: { readonly dueAt: string | null }) {
  const t = useWords('checkDesk');
  const now = useNow();
  if (dueAt === null) return <span>{t('due.unknown')}</span>;
  const left = Math.floor((Date.parse(dueAt) - now) / minute);
  const minutes = Math.abs(left);
  const [days, hours] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60)];
  const length =
    days > 0
      ? t('due.days', { days, hours })
      : hours > 0
        ? t('due.hours', { hours, minutes: minutes % 60 })
        : t('due.minutes', { minutes });
  return (
    <span className="time-left figures" data-late={left < 0} title={formatInstant(dueAt)}>
      {t('due.until', { at: formatInstant(dueAt) })} ·{' '}
      {left < 0 ? t('due.late', { length }) : t('due.left', { length })}
    </span>
  );
}
