import { Button } from '@blueprintjs/core';
import { corridors, type Corridor } from '../../../shared/corridor.ts';
import { runCommand } from '../../app/commands.tsx';
import { useWords } from '../../i18n/index.ts';
import { CorridorSign } from '../../ui/CorridorSign.tsx';
import { formatCount } from '../../ui/format.ts';

interface Counts extends Readonly<Record<Corridor, number>> {
  readonly open: Readonly<Record<'yellow' | 'red' | 'blue', number>>;
  readonly mine: number;
  readonly preArrival: number;
  readonly lapsed: number;
}

interface QueueCountsProps {
  readonly corridor: Corridor | null;
  readonly scope: 'all' | 'mine' | 'preArrival' | 'lapsed';
  /** `null` while they are being counted. */
  readonly counts: Counts | null;
}

/** How much lies in the queue and how much of it still waits. */
export function QueueCounts({ corridor, scope, counts }: QueueCountsProps) {
  const t = useWords('queue');
  const terms = useWords('terms');
  if (scope !== 'all') {
    return (
      <ul className="queue-counts" aria-label={t('counts')}>
        <li>
          <span>{t(`counts.${scope}`)}</span>
          <b className="figures">{formatCount(counts?.[scope] ?? null)}</b>
        </li>
        {scope !== 'mine' && counts !== null && (
          <li>
            <OtherAnnouncements
              other={scope === 'lapsed' ? 'preArrival' : 'lapsed'}
              counts={counts}
            />
          </li>
        )}
      </ul>
    );
  }
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
  const waits = corridor !== 'green';
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

/** From what is announced to what never came, and back. */
function OtherAnnouncements({
  other,
  counts,
}: {
  readonly other: 'preArrival' | 'lapsed';
  readonly counts: Counts;
}) {
  const label = useWords('commands');
  return (
    <Button size="small" variant="outlined" onClick={() => void runCommand(`queue.${other}`)}>
      {label(`queue.${other}`)} <b className="figures">{formatCount(counts[other])}</b>
    </Button>
  );
}
