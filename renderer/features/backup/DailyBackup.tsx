import { Button } from '@blueprintjs/core';
import { FolderOpen } from '@blueprintjs/icons';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useId, useState, type SubmitEvent } from 'react';
import { backupsKept, type BackupSettings } from '../../../shared/contract/settings.ts';
import { client, queryClient, rpc } from '../../app/rpc.ts';
import { useSession } from '../../app/session.tsx';
import { useWords } from '../../i18n/index.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { formatCount } from '../../ui/format.ts';
import { wholeWithin, WholeNumberField } from '../../ui/WholeNumberField.tsx';

/** The backup that is made every day by itself: the administrator sets it, a supervisor sees how it is set. */
export function DailyBackup() {
  const t = useWords('backup');
  const id = useId();
  const { may } = useSession();
  const { data } = useQuery(rpc.settings.backups.queryOptions());
  if (data === undefined) return null;
  return (
    <section className="backup-daily" aria-labelledby={id}>
      <h3 id={id}>{t('daily')}</h3>
      <p>{t('daily.what')}</p>
      {may('post.settings') ? <DailyForm settings={data} /> : <DailyFacts settings={data} />}
    </section>
  );
}

function DailyFacts({ settings: { folder, keep } }: { readonly settings: BackupSettings }) {
  const t = useWords('backup');
  return (
    <>
      <dl className="backup-facts">
        <dt>{t('daily.folder')}</dt>
        <dd className="backup-folder">{folder ?? t('daily.off')}</dd>
        {folder !== null && (
          <>
            <dt>{t('daily.keep')}</dt>
            <dd className="figures">{formatCount(keep)}</dd>
          </>
        )}
      </dl>
      <p>{t('daily.who')}</p>
    </>
  );
}

function DailyForm({ settings }: { readonly settings: BackupSettings }) {
  const t = useWords('backup');
  const [folder, setFolder] = useState(settings.folder);
  const [kept, setKept] = useState(String(settings.keep));
  const save = useMutation(
    rpc.settings.saveBackups.mutationOptions({
      onSuccess: (now) => {
        queryClient.setQueryData(rpc.settings.backups.queryKey(), now);
        void queryClient.invalidateQueries({ queryKey: rpc.backup.key() });
      },
    }),
  );
  const keep = wholeWithin(kept, backupsKept);

  async function choose() {
    const title = t('daily.choose.title');
    const { paths } = await client.desktop.choosePaths({ what: 'folder', title });
    if (paths[0] !== undefined) setFolder(paths[0]);
  }

  function onSubmit(event: SubmitEvent) {
    event.preventDefault();
    if (keep !== null) save.mutate({ folder, keep });
  }

  return (
    <form onSubmit={onSubmit}>
      <dl className="backup-facts">
        <dt>{t('daily.folder')}</dt>
        <dd className="backup-folder">{folder ?? t('daily.off')}</dd>
      </dl>
      <div className="backup-ways">
        <Button
          icon={<FolderOpen aria-hidden />}
          text={t('daily.choose')}
          onClick={() => void choose()}
        />
        {folder !== null && <Button text={t('daily.stop')} onClick={() => setFolder(null)} />}
      </div>
      <WholeNumberField
        label={t('daily.keep')}
        className="backup-keep"
        value={kept}
        range={backupsKept}
        says={t('daily.keep.range', backupsKept)}
        onChange={setKept}
      />
      {save.error !== null && <ErrorNote error={save.error} doing={t('daily.doing')} />}
      <div className="backup-ways">
        <Button
          type="submit"
          variant="outlined"
          disabled={keep === null}
          loading={save.isPending}
          text={t('daily.save')}
        />
        <span role="status">{save.isSuccess ? t('daily.saved') : ''}</span>
      </div>
    </form>
  );
}
