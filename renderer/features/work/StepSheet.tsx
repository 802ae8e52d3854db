import type { ReactNode } from 'react';
import type { WorkView } from '../../../shared/contract/work.ts';
import { useWords } from '../../i18n/index.ts';
import { FormSheet } from '../../ui/FormSheet.tsx';

export interface StepSheetProps {
  readonly work: WorkView;
  readonly onClose: () => void;
  readonly onDone: (view: WorkView) => void;
}

interface Props extends StepSheetProps {
  readonly title: string;
  readonly about: string;
  readonly save: string;
  readonly record: () => Promise<WorkView> | null;
  readonly children: ReactNode;
}

/** A step of the work that wants words: written down, recorded, and shown as it stands after it. */
export function StepSheet({ title, about, save, record, onClose, onDone, children }: Props) {
  const t = useWords('work');
  return (
    <FormSheet<WorkView>
      title={title}
      about={about}
      words={{ cancel: t('cancel'), save, doing: t('doing') }}
      record={record}
      onClose={onClose}
      onDone={(view) => {
        onDone(view);
        onClose();
      }}
    >
      {children}
    </FormSheet>
  );
}

/** Which declaration a step is taken on, as its reader saw it. */
export const seenOf = ({ declarationId: id, revision }: WorkView) => ({ id, revision });
