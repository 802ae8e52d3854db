import { Button } from '@blueprintjs/core';
import { Cross, Pause, Play } from '@blueprintjs/icons';
import { useWords } from '../../i18n/index.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { ProgressView } from '../../ui/ProgressView.tsx';
import { ImportSummaryView } from './ImportSummaryView.tsx';
import { useImport, type ImportState } from './ImportProvider.tsx';

/** The running import and, when it has ended, what came of it. */
export function ImportPanel() {
  const t = useWords('intake');
  const { state, cancel, togglePause, dismiss } = useImport();
  if (state.at === 'rest') return null;
  return (
    <section className="import-panel" aria-label={t('panel')}>
      <header>
        <h2>{t(`panel.${titleOf(state)}`)}</h2>
        {state.at !== 'running' && (
          <Button
            size="small"
            variant="minimal"
            icon={<Cross aria-hidden />}
            aria-label={t('panel.close')}
            title={t('panel.close')}
            onClick={dismiss}
          />
        )}
      </header>
      {state.at === 'running' && (
        <div className="import-running">
          <ProgressView progress={state.progress} />
          <div className="import-orders">
            <Button
              size="small"
              variant="outlined"
              icon={state.paused ? <Play aria-hidden /> : <Pause aria-hidden />}
              text={t(state.paused ? 'resume' : 'pause')}
              disabled={state.cancelling}
              onClick={togglePause}
            />
            <Button
              size="small"
              variant="outlined"
              text={t(state.cancelling ? 'cancelling' : 'cancel')}
              disabled={state.cancelling}
              onClick={cancel}
            />
          </div>
          <p>{t(state.paused ? 'panel.held' : 'panel.goOn')}</p>
        </div>
      )}
      {state.at === 'failed' && <ErrorNote error={state.error} doing={t('panel.failed.doing')} />}
      {state.at === 'done' && <ImportSummaryView summary={state.summary} />}
    </section>
  );
}

/** An import that stopped early is told apart from one that came to its end, a second try from a first. */
function titleOf(state: Exclude<ImportState, { at: 'rest' }>): string {
  if (state.at === 'running' && state.paused) return 'paused';
  if (state.at === 'done' && state.summary.stopped !== null) {
    return state.summary.stopped.code === 'CANCELLED' ? 'cancelled' : 'failed';
  }
  return state.kind === 'retry' ? `${state.at}.retry` : state.at;
}
