import type { ReactNode } from 'react';
import type { Consignment } from '../../../shared/contract/consignments.ts';
import { declarationsChanged } from '../../app/rpc.ts';
import { useWords } from '../../i18n/index.ts';
import { FormSheet } from '../../ui/FormSheet.tsx';

interface StepSheetProps {
  readonly title: string;
  /** What the step does, in one sentence. */
  readonly about: string;
  readonly keptAs: string;
  readonly onClose: () => void;
  /** It is recorded: said where the sheet was opened from. */
  readonly onDone: () => void;
  /** Records the step, or answers `null` where something is still wrong with what was written. */
  readonly record: () => Promise<Consignment> | null;
  readonly children: ReactNode;
}

/** A step written down and recorded. */
export function StepSheet({ onDone, record, ...rest }: StepSheetProps) {
  const t = useWords('consignments');
  return (
    <FormSheet
      {...rest}
      words={{ cancel: t('cancel'), save: t('save'), doing: t('do.doing') }}
      record={() => {
        const recording = record();
        return recording === null ? null : recording.then(declarationsChanged);
      }}
      onDone={() => {
        onDone();
        rest.onClose();
      }}
    />
  );
}
