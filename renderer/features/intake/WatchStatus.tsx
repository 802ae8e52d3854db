import { WarningSign } from '@blueprintjs/icons';
import { runCommand } from '../../app/commands.tsx';
import { useSession } from '../../app/session.tsx';
import { useWords } from '../../i18n/index.ts';
import { useWatch } from './useWatch.ts';

/** How often the frame looks at the watched folder, ms. */
const every = 10_000;

/** The watched folder in the status bar, only where it needs somebody: it is held, or cannot be watched. */
export function WatchStatus() {
  const t = useWords('intake');
  const { may } = useSession();
  const watch = useWatch(every);
  if (watch?.state !== 'trouble' && watch?.state !== 'paused') return null;
  const text = t(`watch.status.${watch.state}`);
  const sign = watch.state === 'trouble' && <WarningSign aria-hidden size={14} />;
  return (
    <span className="status-job" title={watch.trouble ?? watch.folder ?? undefined}>
      {sign}
      {may('intake.watch') ? (
        <button type="button" className="status-link" onClick={() => runCommand('intake.watch')}>
          {text}
        </button>
      ) : (
        text
      )}
    </span>
  );
}
