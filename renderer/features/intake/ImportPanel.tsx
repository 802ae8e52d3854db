import { Button } from '@blueprintjs/core';
import { Cross } from '@blueprintjs/icons';
import { useWords } from '../../i18n/index.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { formatCount } from '../../ui/format.ts';
import { ProgressView } from '../../ui/ProgressView.tsx';
import { ImportSummaryView } from './ImportSummaryView.tsx';
import { useImport } from './ImportProvider.tsx';

/** The running import and, when it has ended, what came of it. */
export function ImportPanel() {
  const t = useWords('intake');
  const { state, cancel, dismiss } = useImport();
  if (state.at === 'rest') return null;
  return (
    <section className="import-panel" aria-label={t('panel')}>
      <header>
        <h2>{t(`panel.${state.at}`)}</h2>
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
      {state.at === 'cancelled' && (
        <p className="import-fine">
          {t('panel.cancelled.how', {
            done: formatCount(state.progress?.done ?? 0),
            total: formatCount(state.progress?.total ?? 0),
          })}
        </p>
      )}
      {state.at === 'done' && <ImportSummaryView summary={state.summary} />}
    </section>
  );
}
