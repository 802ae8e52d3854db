import { useQuery } from '@tanstack/react-query';
import { rpc } from '../../app/rpc.ts';
import { useWords } from '../../i18n/index.ts';
import { Timeline } from './Timeline.tsx';
import './consignments.css';

/** What happened so far to the consignment of a declaration. */
export function TimelineOf({ declarationId }: { readonly declarationId: string }) {
  const t = useWords('consignments');
  const { data } = useQuery(rpc.consignments.of.queryOptions({ input: { declarationId } }));
  if (data === undefined || data === null) return null;
  return (
    <section className="timeline-of" aria-label={t('timeline')}>
      <h3>{t('timeline')}</h3>
      <Timeline events={data.timeline} />
    </section>
  );
}
