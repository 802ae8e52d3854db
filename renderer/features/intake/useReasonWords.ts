import { useMemo } from 'react';
import { useWords } from '../../i18n/index.ts';
import type { ReasonWords } from './reason.ts';

/** The three namespaces a reason is worded from. */
export function useReasonWords(): ReasonWords {
  const intake = useWords('intake');
  const findings = useWords('findings');
  const quarantine = useWords('quarantine');
  return useMemo(() => ({ intake, findings, quarantine }), [intake, findings, quarantine]);
}
