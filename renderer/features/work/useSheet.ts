import { useState } from 'react';
import type { WorkView } from '../../../shared/contract/work.ts';

/**
 * A sheet over the work, with the work as its officer saw it when he opened it. Another window may take a
 * step under an open sheet: what is recorded then is refused, never recorded of what he has not seen.
 */
export function useSheet<Sheet>(work: WorkView | null) {
  const [opened, setOpened] = useState<{ readonly sheet: Sheet; readonly seen: WorkView } | null>(
    null,
  );
  return {
    opened,
    open: (sheet: Sheet) => {
      if (work !== null) setOpened({ sheet, seen: work });
    },
    close: () => setOpened(null),
    /** He has looked at it as it stands now, and goes on from there. */
    look: (seen: WorkView) => setOpened((now) => (now === null ? null : { ...now, seen })),
  };
}
