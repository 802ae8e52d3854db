import type { ConsignmentEvent } from '../../../shared/contract/consignments.ts';
import { useWords } from '../../i18n/index.ts';
import { CorridorSign } from '../../ui/CorridorSign.tsx';
import { formatInstant } from '../../ui/format.ts';

/** What happened, the oldest first. */
export function Timeline({ events }: { readonly events: readonly ConsignmentEvent[] }) {
  return (
    <ol className="timeline">
      {events.map((event, index) => (
        <li key={index}>
          <Event event={event} />
        </li>
      ))}
    </ol>
  );
}

function Event({ event }: { readonly event: ConsignmentEvent }) {
  const t = useWords('consignments');
  const terms = useWords('terms');
  const outcomes = useWords('outcomes');
  const work = useWords('work');
  const { kind, corridor, facts, name } = event;
  const about = [
    kind === 'routed' && facts['document'] !== undefined
      ? t(`document.${facts['document']}`)
      : null,
    kind === 'routed' && facts['decidedBy'] !== undefined
      ? terms(`decidedBy.${facts['decidedBy']}`)
      : null,
    facts['outcome'] === undefined ? null : outcomes(facts['outcome']),
    facts['anomalies']
      ?.split(',')
      .map((anomaly) => t(`anomaly.${anomaly}`))
      .join('; ') ?? null,
    facts['question'] === undefined ? null : work(`approval.${facts['question']}`),
    facts['cause'] === undefined ? null : work(`suspend.${facts['cause']}`),
    facts['to'] === undefined ? null : work(`refer.${facts['to']}`),
    kind === 'routed' ? null : (facts['number'] ?? null),
    facts['withdrawn'] === undefined ? null : t('event.withdrawn'),
    name,
  ].filter((part) => part !== null);
  return (
    <>
      <b>
        {corridor !== null && <CorridorSign corridor={corridor} size={14} />}
        <span>
          {facts['code'] === undefined
            ? t(`event.${kind}`, { version: facts['version'] ?? '', errors: facts['errors'] ?? '' })
            : work(`release.${facts['code']}`)}
          {kind === 'routed' && corridor !== null && `: ${terms(`corridor.${corridor}.short`)}`}
        </span>
      </b>
      <span className="timeline-about">
        <time className="figures" dateTime={event.at}>
          {formatInstant(event.at)}
        </time>
        {about.length > 0 && ` · ${about.join(' · ')}`}
      </span>
    </>
  );
}
