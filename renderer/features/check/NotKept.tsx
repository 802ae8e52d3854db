import { Button } from '@blueprintjs/core';
import type { WorkView } from '../../../shared/contract/work.ts';
import { useWords } from '../../i18n/index.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { StaleChoice } from '../work/StaleChoice.tsx';
import { CheckFacts } from './CheckSummary.tsx';
import type { CheckEditing } from './useCheckDraft.ts';

interface NotKeptProps {
  readonly editing: CheckEditing;
  /** What another window signed since the check was opened here. */
  readonly signedMeanwhile: WorkView['checks'][number] | null;
  /** What the other window signed is read in place of mine. */
  readonly onTheirs: () => void;
  readonly onSign: () => void;
}

/** Why the check is not kept: another window was quicker, and what becomes of both is chosen; or something failed. */
export function NotKept({ editing, signedMeanwhile, onTheirs, onSign }: NotKeptProps) {
  const t = useWords('checkDesk');
  return (
    <>
      {editing.conflict !== null && (
        <div className="check-conflict">
          <ErrorNote error={editing.conflict.error} doing={t('kept.doing')}>
            {signedMeanwhile !== null ? (
              <StaleChoice
                signed={signedMeanwhile}
                onTheirs={onTheirs}
                onKeep={() => void editing.overwrite().catch(nothing)}
                onSign={() => void editing.overwrite().then(onSign, nothing)}
              >
                <CheckFacts body={signedMeanwhile.body} />
              </StaleChoice>
            ) : (
              <div className="check-line">
                <Button
                  size="small"
                  text={t('stale.look')}
                  onClick={() => void editing.takeOther()}
                />
                <Button
                  size="small"
                  variant="outlined"
                  text={t('stale.overwrite')}
                  onClick={() => void editing.overwrite().catch(nothing)}
                />
              </div>
            )}
          </ErrorNote>
        </div>
      )}
      {editing.error !== null && (
        <div className="check-conflict">
          <ErrorNote
            error={editing.error}
            doing={t('kept.doing')}
            onRetry={() => void editing.flush().catch(nothing)}
          />
        </div>
      )}
    </>
  );
}

/** A failure of keeping is told by the note itself. */
const nothing = () => undefined;
