import { Pause, Stopwatch, WarningSign } from '@blueprintjs/icons';
import { useWords } from '../../i18n/index.ts';
import { formatInstant } from '../../ui/format.ts';
import { pressureOf, timeLeft, useNow } from './countdown.ts';
import './countdown.css';

interface CountdownProps {
  readonly dueAt: string | null;
  readonly stopped: boolean;
  /** In a narrow column: a minus says that it is overdue. */
  readonly short?: boolean;
}

/** How long there is left, by sign and words as well as by weight; the moment itself at the pointer. */
export function Countdown({ dueAt, stopped, short = false }: CountdownProps) {
  const t = useWords('work');
  const now = useNow();
  if (stopped)
    return (
      <span className="countdown" title={t('clock.stopped.long')}>
        <Pause aria-hidden size={13} /> {t('clock.stopped')}
      </span>
    );
  if (dueAt === null) return <span className="countdown">—</span>;
  const pressure = pressureOf(dueAt, now);
  return (
    <span
      className="countdown figures"
      data-pressure={pressure}
      title={`${formatInstant(dueAt)} · ${timeLeft(dueAt, now, t)}`}
    >
      {pressure === 'calm' ? (
        <Stopwatch aria-hidden size={13} />
      ) : (
        <WarningSign aria-hidden size={13} />
      )}{' '}
      {timeLeft(dueAt, now, t, short)}
    </span>
  );
}
