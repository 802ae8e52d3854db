import { diagnosticSeverities } from '../../../shared/diagnostic.ts';
import { useWords } from '../../i18n/index.ts';
import { formatCount } from '../../ui/format.ts';
import { SeveritySign } from '../declaration/FindingList.tsx';
import type { ActiveDiagnostic } from './active.ts';

interface AnalysisStripProps {
  readonly diagnostics: readonly ActiveDiagnostic[];
  /** The profile that is looked at. */
  readonly selected: string | null;
  readonly onGo: (profile: string) => void;
}

/** How much the analyzer found in the whole set, by gravity; each leads to the next profile it is said of. */
export function AnalysisStrip({ diagnostics, selected, onGo }: AnalysisStripProps) {
  const t = useWords('profiles');
  return (
    <p className="analysis-strip">
      {t('analysis')} {diagnostics.length === 0 && <b>{t('analysis.clean')}</b>}
      {diagnosticSeverities.map((severity) => {
        const said = diagnostics.filter((each) => each.severity === severity);
        const next = nextOf(said, selected);
        const count = (
          <>
            <SeveritySign severity={severity} /> {formatCount(said.length)}
          </>
        );
        if (said.length === 0) return null;
        return next === undefined ? (
          <span key={severity} className="analysis-count figures">
            {count}
          </span>
        ) : (
          <button
            key={severity}
            type="button"
            className="analysis-count figures"
            title={t('analysis.next')}
            onClick={() => onGo(next)}
          >
            {count}
          </button>
        );
      })}
    </p>
  );
}

/** The profile after the selected one that something is said of; after the last comes the first. */
function nextOf(said: readonly ActiveDiagnostic[], selected: string | null): string | undefined {
  const codes = [...new Set(said.flatMap(({ profile }) => profile ?? []))].toSorted();
  return codes.find((code) => selected === null || code > selected) ?? codes[0];
}
