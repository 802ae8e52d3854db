import { Button } from '@blueprintjs/core';
import { Cross } from '@blueprintjs/icons';
import { useWords } from '../../i18n/index.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { ProgressView } from '../../ui/ProgressView.tsx';
import { ImportSummaryView } from './ImportSummaryView.tsx';
import { useImport, type ImportState } from './ImportProvider.tsx';

/** The running import and, when it has ended, what came of it. */
export function ImportPanel() {
  const t = useWords('intake');
  const { state, cancel, dismiss } = useImport();
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
          <Button
            size="small"
            variant="outlined"
            text={t(state.cancelling ? 'cancelling' : 'cancel')}
            disabled={state.cancelling}
            onClick={cancel}
          />
          <p>{t('panel.goOn')}</p>
        </div>
      )}
      {state.at === 'failed' && <ErrorNote error={state.error} doing={t('panel.failed.doing')} />}
      {state.at === 'done' && <ImportSummaryView summary={state.summary} />}
    </section>
  );
}

/** An import that stopped early is told apart from one that came to its end. */
function titleOf(state: ImportState): string {
  if (state.at !== 'done' || state.summary.stopped === null) return state.at;
  return state.summary.stopped.code === 'CANCELLED' ? 'cancelled' : 'failed';
}
