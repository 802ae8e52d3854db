import { useState } from 'react';
import type { WorkView } from '../../../shared/contract/work.ts';
import type { StepSheetProps } from './StepSheet.tsx';

/**
 * A sheet over the work, with the work as its officer saw it when he opened it. Another window may take a
 * step under an open sheet: what is recorded then is refused, never recorded of what he has not seen.
 */
export function useSheet<Sheet>(work: WorkView | null) {
  const [opened, setOpened] = useState<{ readonly sheet: Sheet; readonly seen: WorkView } | null>(
    null,
  );
  const close = () => setOpened(null);
  /** He has looked at it as it stands now, and goes on from there. */
  const look = (seen: WorkView) => setOpened((now) => (now === null ? null : { ...now, seen }));
  return {
    sheet: opened?.sheet ?? null,
    open: (sheet: Sheet) => {
      if (work !== null) setOpened({ sheet, seen: work });
    },
    close,
    /** What the sheet of a step is given; `null`: none is open. */
    props: (onDone: StepSheetProps['onDone']): StepSheetProps | null =>
      opened === null ? null : { work: opened.seen, onLook: look, onClose: close, onDone },
  };
}
