import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { WorkView } from '../../../shared/contract/work.ts';
import { queryClient, rpc } from '../../app/rpc.ts';
import { useWords } from '../../i18n/index.ts';
import { FormSheet } from '../../ui/FormSheet.tsx';
import { changedMeanwhile } from './changedMeanwhile.ts';
import { isStale } from './keepDraft.ts';
import { StepButton } from './StepButton.tsx';
import './stale-choice.css';

export interface StepSheetProps {
  /** The work as the officer saw it when he opened the sheet (`useSheet`). */
  readonly work: WorkView;
  /** He goes on from the work as it stands now. */
  readonly onLook: (now: WorkView) => void;
  readonly onClose: () => void;
  readonly onDone: (view: WorkView) => void;
}

interface Props extends StepSheetProps {
  readonly title: string;
  readonly about?: string;
  /** `null`: the step cannot be taken any more. */
  readonly save: string | null;
  /** Other words than "Cancel", and for what could not be done. */
  readonly cancel?: string;
  readonly doing?: string;
  readonly className?: string;
  /** Under which name what is written here is kept over a lock. */
  readonly keptAs: string;
  readonly record: () => Promise<WorkView> | null;
  readonly children: ReactNode;
}

/** A step of the work that wants words: written down, recorded, and shown as it stands after it. */
export function StepSheet(props: Props) {
  const { work, onLook, save, cancel, doing, record, onDone, ...rest } = props;
  const t = useWords('work');
  const asked = { input: { id: work.declarationId } };
  const { data: now } = useQuery(rpc.work.get.queryOptions({ ...asked, enabled: false }));
  return (
    <FormSheet<WorkView>
      {...rest}
      words={{ cancel: cancel ?? t('cancel'), save, doing: doing ?? t('doing') }}
      record={() => {
        const recording = record();
        if (recording === null) return null;
        return recording.catch(async (fault: unknown) => {
          // What was refused because it stands otherwise is shown as it stands.
          await queryClient.refetchQueries({ queryKey: rpc.work.get.queryKey(asked) });
          throw fault;
        });
      }}
      onDone={(view) => {
        onDone(view);
        rest.onClose();
      }}
      choices={(error, forgive) =>
        isStale(error) &&
        now !== undefined && (
          <LookAgain
            seen={work}
            now={now}
            onLook={() => {
              onLook(now);
              forgive();
            }}
          />
        )
      }
    />
  );
}

/** What another window changed under the sheet; it is recorded only after it was looked at. */
function LookAgain(props: {
  readonly seen: WorkView;
  readonly now: WorkView;
  readonly onLook: () => void;
}) {
  const { seen, now, onLook } = props;
  const t = useWords('work');
  const changed = changedMeanwhile(seen, now);
  return (
    <div className="stale-choice">
      {changed.length > 0 && (
        <p>{t('stale.changed', { parts: changed.map((part) => t(`stale.${part}`)).join(', ') })}</p>
      )}
      <div className="stale-choices" role="group" aria-label={t('stale.choice')}>
        <StepButton takesKeyboard onStep={onLook}>
          {t('stale.look')}
        </StepButton>
      </div>
    </div>
  );
}

/** Which declaration a step is taken on, as its reader saw it. */
export const seenOf = ({ declarationId: id, revision }: WorkView) => ({ id, revision });
