import { Button } from '@blueprintjs/core';
import type { RestoredPost } from '../../../shared/contract/post.ts';
import { client } from '../../app/rpc.ts';
import { useLongTask, type LongTask } from '../../app/useLongTask.ts';
import { useWords } from '../../i18n/index.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { formatCount, formatInstant } from '../../ui/format.ts';
import { ProgressView } from '../../ui/ProgressView.tsx';
import './backup.css';

/** Makes a post of a backup that the person chooses, with how far it is and how it ended. */
export function useRestoring(onRestored: (done: RestoredPost) => void) {
  const t = useWords('welcome');
  const task = useLongTask<RestoredPost>();
  async function begin() {
    const title = t('restore.title');
    const done = await task.run((signal) => client.post.restore({ title }, { signal }));
    if (done !== null && done.restored !== null) onRestored(done);
  }
  return { task, begin };
}

interface RestoreWayProps {
  readonly task: LongTask<RestoredPost>;
  readonly onBegin: () => void;
}

/** The third way to begin: from a backup. */
export function RestoreWay({ task, onBegin }: RestoreWayProps) {
  const t = useWords('welcome');
  return (
    <>
      {task.error !== null && <ErrorNote error={task.error} doing={t('restore.doing')} />}
      <div className="welcome-restore">
        <Button variant="outlined" text={t('restore')} onClick={onBegin} />
        <p>{t('restore.what')}</p>
      </div>
    </>
  );
}

/** While it is copied and verified. */
export function Restoring({ task }: { readonly task: LongTask<RestoredPost> }) {
  const t = useWords('welcome');
  return (
    <section className="welcome-making" aria-label={t('restore.making')} aria-live="off">
      <h1>{t('restore.making')}</h1>
      <p>{t('restore.making.what')}</p>
      <ProgressView progress={task.progress} />
      <Button variant="outlined" text={t('making.cancel')} onClick={task.cancel} />
    </section>
  );
}

interface RestoredViewProps {
  readonly restored: NonNullable<RestoredPost['restored']>;
  readonly onGo: () => void;
}

/** What was restored, and what of it is not there, before anybody signs in. */
export function RestoredView({ restored: { post, entries, until }, onGo }: RestoredViewProps) {
  const t = useWords('welcome');
  const { code, name } = post;
  return (
    <section className="welcome-making" role="status">
      <h1>{t('restore.done', { code, name })}</h1>
      <p>
        {t('restore.until', { entries: formatCount(entries), until: formatInstant(until) })}{' '}
        {t('restore.older')}
      </p>
      <Button intent="primary" autoFocus text={t('restore.go')} onClick={onGo} />
    </section>
  );
}
