import { Button, Classes } from '@blueprintjs/core';
import { useState } from 'react';
import type { BackupState, MadeBackup } from '../../../shared/contract/backup.ts';
import { client, queryClient, rpc } from '../../app/rpc.ts';
import { useSession } from '../../app/session.tsx';
import { useLongTask } from '../../app/useLongTask.ts';
import { useLanguage, useWords } from '../../i18n/index.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { formatBytes, formatCount, formatInstant } from '../../ui/format.ts';
import { ProgressView } from '../../ui/ProgressView.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { DailyBackup } from './DailyBackup.tsx';
import { useBackupState } from './useBackupState.ts';
import './backup.css';

interface BackupSheetProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Backing the post up now, and every day. What was begun goes on when the sheet is put away. */
export function BackupSheet({ open, onClose }: BackupSheetProps) {
  const t = useWords('backup');
  const { may } = useSession();
  const making = useLongTask<MadeBackup>();
  const [made, setMade] = useState<MadeBackup | null>(null);

  async function make() {
    setMade(null);
    const done = await making.run((signal) => client.backup.make(undefined, { signal }));
    if (done?.path != null) setMade(done);
    await queryClient.invalidateQueries({ queryKey: rpc.backup.key() });
  }

  if (!may('post.backup')) return null;
  return (
    <Sheet open={open} title={t('title')} onClose={onClose} className="backup-sheet">
      <div className={Classes.DIALOG_BODY}>
        <p>{t('what')}</p>
        {open && <Known />}
        {making.running ? (
          <div className="backup-running">
            <ProgressView progress={making.progress} />
            <Button size="small" text={t('cancel')} onClick={making.cancel} />
          </div>
        ) : (
          <Button intent="primary" text={t('make')} autoFocus onClick={() => void make()} />
        )}
        {making.error !== null && <ErrorNote error={making.error} doing={t('doing')} />}
        <div role="status">{made !== null && <Made made={made} />}</div>
        {open && <DailyBackup />}
      </div>
    </Sheet>
  );
}

function Made({ made: { path, checkpoint, bytes, entries } }: { readonly made: MadeBackup }) {
  const t = useWords('backup');
  const language = useLanguage();
  const size = formatBytes(bytes, language);
  return (
    <>
      <p className="backup-made">
        {t('done', { path: path ?? '', size, entries: formatCount(entries) })}
      </p>
      {checkpoint !== null && (
        <p className="backup-made">{t('done.checkpoint', { path: checkpoint })}</p>
      )}
    </>
  );
}

/** What is known of earlier ones. */
function Known() {
  const t = useWords('backup');
  const state = useBackupState();
  if (state === undefined) return null;
  const { lastAt, failed } = state;
  return (
    <dl className="backup-facts">
      <dt>{t('last')}</dt>
      <dd className="figures">{lastAt === null ? t('last.none') : formatInstant(lastAt)}</dd>
      {failed !== null && (
        <>
          <dt>{t('failed')}</dt>
          <dd className="backup-failed">
            {t('failed.at', { at: formatInstant(failed.at) })} <Why failed={failed} />
          </dd>
        </>
      )}
    </dl>
  );
}

function Why({ failed: { why } }: { readonly failed: NonNullable<BackupState['failed']> }) {
  const t = useWords('backup');
  const failures = useWords('failures');
  if (why === 'interrupted' || why === 'unknown') return <>{t(`why.${why}`)}</>;
  const key = `BACKUP_REFUSED.${why}`;
  return (
    <>
      {failures(key)} {failures(`${key}.advice`)}
    </>
  );
}
