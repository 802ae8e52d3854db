import { corridors, type Corridor } from '../../../shared/corridor.ts';
import { useWords } from '../../i18n/index.ts';
import { CorridorSign } from '../../ui/CorridorSign.tsx';
import { formatCount } from '../../ui/format.ts';

interface Counts extends Readonly<Record<Corridor, number>> {
  readonly open: Readonly<Record<'yellow' | 'red', number>>;
}

interface QueueCountsProps {
  readonly corridor: Corridor | null;
  /** `null` while they are being counted. */
  readonly counts: Counts | null;
}

/** How much lies in the queue and how much of it still waits. */
export function QueueCounts({ corridor, counts }: QueueCountsProps) {
  const t = useWords('queue');
  const terms = useWords('terms');
  if (corridor === null) {
    return (
      <ul className="queue-counts" aria-label={t('counts')}>
        {corridors.toReversed().map((each) => (
          <li key={each}>
            <CorridorSign corridor={each} silent />
            <span>{terms(`corridor.${each}.short`)}</span>
            <b className="figures">{formatCount(counts?.[each] ?? null)}</b>
          </li>
        ))}
      </ul>
    );
  }
  const meaning = terms(`corridor.${corridor}.meaning`);
  const waits = corridor === 'yellow' || corridor === 'red';
  return (
    <ul className="queue-counts" aria-label={t('counts')}>
      <li>
        <CorridorSign corridor={corridor} silent />
        <span className="queue-counts-meaning" title={meaning}>
          {meaning}
        </span>
      </li>
      {waits && (
        <li>
          <span>{terms('status.open')}</span>
          <b className="figures">{formatCount(counts?.open[corridor] ?? null)}</b>
        </li>
      )}
      <li>
        <span>{t('all')}</span>
        <b className="figures">{formatCount(counts?.[corridor] ?? null)}</b>
      </li>
    </ul>
  );
}
