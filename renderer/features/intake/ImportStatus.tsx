import { Button, ProgressBar } from '@blueprintjs/core';
import { go } from '../../app/navigation.ts';
import { useWords } from '../../i18n/index.ts';
import { formatCount } from '../../ui/format.ts';
import { useImport } from './ImportProvider.tsx';

/** The running import in the status bar, on every desk, with its cancel button. */
export function ImportStatus() {
  const t = useWords('intake');
  const { state, cancel } = useImport();
  if (state.at !== 'running') return null;
  const { progress } = state;
  const total = progress?.total ?? null;
  return (
    <span className="status-job">
      <button type="button" className="status-link" onClick={() => go({ desk: 'messages' })}>
        {total === null || progress === null
          ? t('job')
          : t('job.of', { done: formatCount(progress.done), total: formatCount(total) })}
      </button>
      <ProgressBar
        className="status-progress"
        stripes={false}
        {...(progress !== null && total !== null && total > 0
          ? { value: progress.done / total }
          : {})}
      />
      <Button
        size="small"
        variant="minimal"
        text={t('cancel')}
        aria-label={t('job.cancel')}
        disabled={state.cancelling}
        onClick={cancel}
      />
    </span>
  );
}
