import { WarningSign } from '@blueprintjs/icons';
import type { BackupState } from '../../../shared/contract/backup.ts';
import { runCommand } from '../../app/commands.tsx';
import { useSession } from '../../app/session.tsx';
import { useWords } from '../../i18n/index.ts';
import { formatInstant } from '../../ui/format.ts';
import { useBackupState } from './useBackupState.ts';

/** When the post was last backed up; what is late or went wrong has a sign and words of its own, and no colour. */
export function BackupStatus() {
  const t = useWords('backup');
  const { may } = useSession();
  const state = useBackupState();
  if (state === undefined) return null;
  const text = wordsFor(state, t);
  const isWrong = !state.running && (state.failed !== null || state.overdue);
  return (
    <span className="status-job figures" title={t('status.what')}>
      {isWrong && <WarningSign aria-hidden size={14} />}
      {may('post.backup') ? (
        <button type="button" className="status-link" onClick={() => runCommand('post.backup')}>
          {text}
        </button>
      ) : (
        text
      )}
    </span>
  );
}

function wordsFor(state: BackupState, t: ReturnType<typeof useWords>): string {
  const { running, failed, overdue, lastAt } = state;
  if (running) return t('status.running');
  if (failed !== null) return t('status.failed', { at: formatInstant(failed.at) });
  if (lastAt === null) return t(overdue ? 'status.overdue.none' : 'status.none');
  return t(overdue ? 'status.overdue' : 'status.last', { at: formatInstant(lastAt) });
}
