import { Button, Checkbox } from '@blueprintjs/core';
import { Play } from '@blueprintjs/icons';
import { useId } from 'react';
import type { Replay } from '../../../../shared/replay.ts';
import { useWords, type Words } from '../../../i18n/index.ts';
import { EmptyView } from '../../../ui/EmptyView.tsx';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { formatCount, formatDate } from '../../../ui/format.ts';
import { ProgressView } from '../../../ui/ProgressView.tsx';
import { PeriodField } from './PeriodField.tsx';
import { ProfileResult } from './ProfileResult.tsx';
import { SetResult } from './SetResult.tsx';
import type { Replaying, Subject } from './useReplay.ts';
import './replay.css';

interface ReplayLeafProps {
  readonly subject: Subject;
  readonly replaying: Replaying;
}

/** What a profile, or the whole set, would have done to the declarations decided so far. */
export function ReplayLeaf({ subject, replaying }: ReplayLeafProps) {
  const t = useWords('replayDesk');
  const hint = useId();
  const { answers, failed, manner, setManner, run, cancel } = replaying;
  const running = replaying.running?.subject === subject ? replaying.running : null;
  const answer = answers.get(subject);
  const begin = () => run?.(subject);
  return (
    <div className="replay">
      <form
        className="replay-orders"
        onSubmit={(event) => {
          event.preventDefault();
          begin();
        }}
      >
        <Button
          size="small"
          intent="primary"
          icon={<Play aria-hidden />}
          text={t(answer === undefined ? 'start' : 'again')}
          type="submit"
          aria-describedby={hint}
          disabled={running !== null || run === null}
        />
        <PeriodField
          period={manner.period}
          onChange={(period) => setManner({ ...manner, period })}
        />
        <Checkbox
          checked={manner.anyDay}
          label={t('anyDay')}
          onChange={(event) => setManner({ ...manner, anyDay: event.currentTarget.checked })}
        />
        <p id={hint} className="replay-hint figures">
          {answer?.period == null ? t(subject === null ? 'hint.set' : 'hint') : said(answer, t)}
        </p>
      </form>
      {running !== null && (
        <div className="replay-running">
          <ProgressView progress={running.progress} />
          <Button size="small" variant="outlined" text={t('cancel')} onClick={cancel} />
        </div>
      )}
      {failed?.subject === subject && (
        <ErrorNote error={failed.error} doing={t('doing')} onRetry={begin} />
      )}
      {answer !== undefined && running === null && <Answer replay={answer} subject={subject} />}
    </div>
  );
}

function Answer({ replay, subject }: { readonly replay: Replay; readonly subject: Subject }) {
  const t = useWords('replayDesk');
  if (replay.period === null) return <EmptyView title={t('empty')}>{t('empty.how')}</EmptyView>;
  const [profile] = replay.profiles;
  return (
    <>
      {subject === null && replay.set !== null && <SetResult replay={replay} set={replay.set} />}
      {subject !== null && profile !== undefined && (
        <ProfileResult replay={replay} profile={profile} />
      )}
    </>
  );
}

/** Over what it was. */
function said({ period, declarations, items }: Replay, t: Words): string {
  return t('period', {
    declarations: formatCount(declarations),
    items: formatCount(items),
    from: formatDate(period?.from ?? null),
    to: formatDate(period?.to ?? null),
  });
}
