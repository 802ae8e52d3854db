import { Button, ProgressBar } from '@blueprintjs/core';
import { go } from '../../app/navigation.ts';
import { useWords } from '../../i18n/index.ts';
import { formatCount } from '../../ui/format.ts';
import { useImport } from './ImportProvider.tsx';

/** The running import in the status bar, on every desk, with its pause and cancel buttons. */
export function ImportStatus() {
  const t = useWords('intake');
  const { state, cancel, togglePause } = useImport();
  if (state.at !== 'running') return null;
  const { progress, paused, cancelling, kind } = state;
  const total = progress?.total ?? null;
  const known = progress !== null && total !== null;
  const job = paused ? 'job.paused' : 'job';
  return (
    <span className="status-job">
      <button
        type="button"
        className="status-link"
        onClick={() => go({ desk: kind === 'retry' ? 'quarantine' : 'messages' })}
      >
        {known
          ? t(`${job}.of`, { done: formatCount(progress.done), total: formatCount(total) })
          : t(job)}
      </button>
      <ProgressBar
        className="status-progress"
        stripes={false}
        {...(known && total > 0 ? { value: progress.done / total } : {})}
      />
      <Button
        size="small"
        variant="minimal"
        text={t(paused ? 'resume' : 'pause')}
        aria-label={t(paused ? 'job.resume' : 'job.pause')}
        disabled={cancelling}
        onClick={togglePause}
      />
      <Button
        size="small"
        variant="minimal"
        text={t('cancel')}
        aria-label={t('job.cancel')}
        disabled={cancelling}
        onClick={cancel}
      />
    </span>
  );
}
