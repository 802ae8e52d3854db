import { useQuery } from '@tanstack/react-query';
import type { Consignment } from '../../../shared/contract/consignments.ts';
import { Inspector } from '../../app/inspector.tsx';
import { go } from '../../app/navigation.ts';
import { rpc } from '../../app/rpc.ts';
import { useSession } from '../../app/session.tsx';
import { useWords } from '../../i18n/index.ts';
import { CorridorSign } from '../../ui/CorridorSign.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { nothing } from '../../ui/format.ts';
import { Changes } from './Changes.tsx';
import { Steps } from './Steps.tsx';
import { Timeline } from './Timeline.tsx';
import { TransitFacts } from './TransitFacts.tsx';

/**
 * One consignment: its papers, what can be done, how the transit ended, what happened, what changed.
 * With the panel on the right open it stands there, and only the changes, which need the width, under
 * the list.
 */
export function ConsignmentView({ id }: { readonly id: number }) {
  const t = useWords('consignments');
  const { preferences } = useSession();
  const { data, error, refetch } = useQuery(rpc.consignments.get.queryOptions({ input: { id } }));
  if (error !== null)
    return <ErrorNote error={error} doing={t('loading')} onRetry={() => void refetch()} />;
  if (data === undefined) return null;
  const sections = (
    <>
      <section className="consignment-first">
        <Name consignment={data} />
        <h3>{t('documents')}</h3>
        <Papers consignment={data} />
        <Steps consignment={data} />
        <TransitFacts consignment={data} />
      </section>
      <section>
        <h3>{t('timeline')}</h3>
        <Timeline events={data.timeline} />
      </section>
    </>
  );
  const changes = <Changes consignment={data} />;
  if (!preferences.inspectorOpen) {
    return (
      <article className="consignment" aria-label={t('of')}>
        {sections}
        {changes}
      </article>
    );
  }
  const differ = data.changes !== null && data.changes.differences.length > 0;
  return (
    <>
      <Inspector>
        <article className="consignment-inspector" aria-label={t('of')}>
          {sections}
          {!differ && changes}
        </article>
      </Inspector>
      {differ && (
        <div className="consignment-changes" tabIndex={0} role="group" aria-label={t('changes')}>
          {changes}
        </div>
      )}
    </>
  );
}

/** Whose goods they are and how far they have come. */
function Name({ consignment }: { readonly consignment: Consignment }) {
  const t = useWords('consignments');
  const { traderName, state, overdue, vehicle, containers } = consignment;
  const carried = [vehicle, containers].filter((part) => part !== null);
  return (
    <header className="consignment-name">
      <h2>{traderName ?? nothing}</h2>
      <p>
        <b>{t(`state.${state}`)}</b>
        {overdue && <b> · {t('overdue')}</b>}
        {carried.length > 0 && <span className="figures"> · {carried.join(' · ')}</span>}
      </p>
    </header>
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
          {member.registrationNumber !== null && (
            <span className="consignment-number figures">{member.registrationNumber}</span>
          )}
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
