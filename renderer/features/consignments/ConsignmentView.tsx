import { useQuery } from '@tanstack/react-query';
import type { Consignment } from '../../../shared/contract/consignments.ts';
import { go } from '../../app/navigation.ts';
import { rpc } from '../../app/rpc.ts';
import { useWords } from '../../i18n/index.ts';
import { CorridorSign } from '../../ui/CorridorSign.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { formatDate, formatInstant, nothing } from '../../ui/format.ts';
import { Changes } from './Changes.tsx';
import { Steps } from './Steps.tsx';
import { Timeline } from './Timeline.tsx';

/** One consignment: its papers, what can be done, how the transit ended, what happened, what changed. */
export function ConsignmentView({ id }: { readonly id: number }) {
  const t = useWords('consignments');
  const { data, error, refetch } = useQuery(rpc.consignments.get.queryOptions({ input: { id } }));
  if (error !== null)
    return <ErrorNote error={error} doing={t('loading')} onRetry={() => void refetch()} />;
  if (data === undefined) return null;
  return (
    <article className="consignment" aria-label={t('of')}>
      <section>
        <h3>{t('documents')}</h3>
        <Papers consignment={data} />
        <Steps consignment={data} />
        <Transit consignment={data} />
      </section>
      <section>
        <h3>{t('timeline')}</h3>
        <Timeline events={data.timeline} />
      </section>
      <section>
        <h3>{t('changes')}</h3>
        <Changes changes={data.changes} />
      </section>
    </article>
  );
}

function Papers({ consignment }: { readonly consignment: Consignment }) {
  const t = useWords('consignments');
  return (
    <ol className="consignment-papers">
      {consignment.members.map((member) => (
        <li key={member.declarationId}>
          <button
            type="button"
            className="place-link"
            onClick={() => go({ desk: 'declaration', id: member.declarationId })}
          >
            {member.document === 'arrival' || member.document === 'storage' ? null : (
              <CorridorSign corridor={member.corridor} size={14} />
            )}
            <span>{t(`document.${member.document}`)}</span>
          </button>
          <span className="figures">{member.registrationNumber ?? nothing}</span>
          <span className="consignment-link">
            {member.linkedBy === null
              ? t('link.none')
              : t(`link.${member.linkedBy.kind}`, { value: member.linkedBy.value })}
          </span>
        </li>
      ))}
    </ol>
  );
}

function Transit({ consignment: { transit, overdue } }: { readonly consignment: Consignment }) {
  const t = useWords('consignments');
  if (transit === null) return null;
  const { completion } = transit;
  return (
    <>
      <h3>{t('transit')}</h3>
      <dl className="consignment-transit">
        <div>
          <dt>{t('transit.office')}</dt>
          <dd>{transit.destinationOffice ?? nothing}</dd>
        </div>
        <div>
          <dt>{t('limit')}</dt>
          <dd className="figures">
            {formatDate(transit.timeLimit)}
            {overdue && <b> · {t('overdue')}</b>}
          </dd>
        </div>
        <div>
          <dt>{t('transit.seals')}</dt>
          <dd className="figures">
            {completion === null
              ? transit.seals.join(', ') || nothing
              : completion.seals
                  .map(({ number, state }) => `${number} (${t(`seal.${state}`)})`)
                  .join(', ') || nothing}
          </dd>
        </div>
        {completion !== null && (
          <div>
            <dt>{t('transit.completion')}</dt>
            <dd>
              <span className="figures">{formatInstant(completion.arrivedAt)}</span> ·{' '}
              {completion.by} ·{' '}
              {completion.anomalies.length === 0
                ? t('transit.noAnomalies')
                : completion.anomalies.map((anomaly) => t(`anomaly.${anomaly}`)).join('; ')}
              {completion.note !== null && ` · ${completion.note}`}
            </dd>
          </div>
        )}
      </dl>
    </>
  );
}
