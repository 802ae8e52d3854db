import { ProgressBar } from '@blueprintjs/core';
import type { Progress } from '../../shared/contract/post.ts';
import { useWords } from '../i18n/index.ts';
import { formatCount } from './format.ts';
import { useTimeLeft } from './useTimeLeft.ts';

/** A long task: its stage, how far it is in numbers, and how long it will still take. */
export function ProgressView({ progress }: { readonly progress: Progress | null }) {
  const t = useWords('app');
  const stages = useWords('progress');
  const left = useTimeLeft(progress);
  const total = progress?.total ?? null;
  const known = progress !== null && total !== null && total > 0;
  const stage = progress === null ? t('progress.starting') : stages(progress.stage);
  return (
    <div className="progress-view">
      <div className="progress-line">
        <strong>{stage}</strong>
        <span className="figures">
          {progress !== null && total !== null
            ? t('progress.of', { done: formatCount(progress.done), total: formatCount(total) })
            : progress !== null && progress.done > 0
              ? formatCount(progress.done)
              : ''}
        </span>
      </div>
      <ProgressBar
        stripes={!known}
        aria-label={stage}
        {...(known ? { value: Math.min(1, progress.done / total) } : {})}
      />
      <div className="progress-left">{left === null ? '\u00a0' : timeLeftInWords(left, t)}</div>
    </div>
  );
}

function timeLeftInWords(seconds: number, t: ReturnType<typeof useWords>): string {
  if (seconds < 5) return t('progress.moment');
  if (seconds < 60) return t('progress.seconds', { count: Math.ceil(seconds / 5) * 5 });
  return t('progress.minutes', { count: Math.ceil(seconds / 60) });
}
