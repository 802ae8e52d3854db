import { useMemo } from 'react';
import { useWords } from '../../i18n/index.ts';
import type { ReasonWords } from './reason.ts';

/** The two namespaces a reason is worded from. */
export function useReasonWords(): ReasonWords {
  const findings = useWords('findings');
  const quarantine = useWords('quarantine');
  return useMemo(() => ({ findings, quarantine }), [findings, quarantine]);
}
