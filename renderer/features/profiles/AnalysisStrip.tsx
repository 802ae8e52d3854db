import { diagnosticSeverities } from '../../../shared/diagnostic.ts';
import { useWords } from '../../i18n/index.ts';
import { formatCount } from '../../ui/format.ts';
import { SeveritySign } from '../declaration/FindingList.tsx';
import type { ActiveDiagnostic } from './active.ts';

/** How much the analyzer found in the whole set, by gravity. */
export function AnalysisStrip({
  diagnostics,
}: {
  readonly diagnostics: readonly ActiveDiagnostic[];
}) {
  const t = useWords('profiles');
  return (
    <p className="analysis-strip">
      {t('analysis')} {diagnostics.length === 0 && <b>{t('analysis.clean')}</b>}
      {diagnosticSeverities.map((severity) => {
        const count = diagnostics.filter((each) => each.severity === severity).length;
        return count === 0 ? null : (
          <span key={severity} className="analysis-count figures">
            <SeveritySign severity={severity} /> {formatCount(count)}
          </span>
        );
      })}
    </p>
  );
}
