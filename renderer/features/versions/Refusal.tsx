import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { RefusalRow } from '../../../shared/contract/versions.ts';
import { Inspector } from '../../app/inspector.tsx';
import { rpc } from '../../app/rpc.ts';
import { useSession } from '../../app/session.tsx';
import { useLanguage, useWords } from '../../i18n/index.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { formatCount } from '../../ui/format.ts';
import { Tabs } from '../../ui/Tabs.tsx';
import { NoticeFacts, NoticeFindings, NoticeHead } from './NoticeView.tsx';
import { VersionsView } from './VersionsView.tsx';

type Part = 'notice' | 'versions';

/** One refused declaration: its notice, and on the other leaf what became of it since. */
export function Refusal({ id, version }: Pick<RefusalRow, 'id' | 'version'>) {
  const t = useWords('versions');
  const { preferences } = useSession();
  const [part, setPart] = useState<Part>('notice');
  const language = useLanguage();
  const notice = useQuery(rpc.versions.notice.queryOptions({ input: { id, version, language } }));
  const versions = useQuery(rpc.versions.list.queryOptions({ input: { id } }));
  if (notice.error !== null) {
    return (
      <ErrorNote error={notice.error} doing={t('loading')} onRetry={() => void notice.refetch()} />
    );
  }
  if (notice.data === undefined) return null;
  const facts = <NoticeFacts notice={notice.data} />;
  return (
    <article className="refusal" aria-label={t('notice')}>
      <Tabs<Part>
        label={t('notice')}
        shown={part}
        onShow={setPart}
        tabs={[
          { id: 'notice', name: t('notice') },
          {
            id: 'versions',
            name: t('versions'),
            note: versions.data === undefined ? '' : formatCount(versions.data.length),
          },
        ]}
      >
        {part === 'notice' ? (
          <div className="notice">
            <NoticeHead notice={notice.data} />
            {!preferences.inspectorOpen && facts}
            <NoticeFindings notice={notice.data} />
          </div>
        ) : (
          <VersionsView id={id} opens />
        )}
      </Tabs>
      {preferences.inspectorOpen && (
        <Inspector>
          <section className="notice-inspector" aria-label={t('about')}>
            <h2>{t('about')}</h2>
            {facts}
          </section>
        </Inspector>
      )}
    </article>
  );
}
