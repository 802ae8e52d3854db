import { sayDiagnostic } from '../../../shared/sentence/diagnostic.ts';
import { tellPart } from '../../../shared/sentence/part.ts';
import { useLanguage, useWords } from '../../i18n/index.ts';
import { SeveritySign } from '../declaration/FindingList.tsx';
import type { Active, ActiveDiagnostic } from './active.ts';

interface DiagnosticListProps {
  readonly active: Active;
  readonly diagnostics: readonly ActiveDiagnostic[];
  /** Leads to the profile of a line; left out: the lines are of one profile, which is not named. */
  readonly onGo?: (profile: string) => void;
}

/** What the analyzer says, the gravest first: what it is, and what to do about it. */
export function DiagnosticList({ active, diagnostics, onGo }: DiagnosticListProps) {
  return (
    <ul className="finding-list">
      {diagnostics.map((diagnostic) => (
        <Line
          key={[diagnostic.code, diagnostic.profile, diagnostic.list, diagnostic.path].join(' ')}
          diagnostic={diagnostic}
          active={active}
          {...(onGo === undefined ? {} : { onGo })}
        />
      ))}
    </ul>
  );
}

function Line({
  active,
  diagnostic,
  onGo,
}: Pick<DiagnosticListProps, 'active' | 'onGo'> & {
  readonly diagnostic: ActiveDiagnostic;
}) {
  const t = useWords('profiles');
  const language = useLanguage();
  const { profile, list, path, severity } = diagnostic;
  const { message, help } = sayDiagnostic(diagnostic, language);
  const place = list === null ? (onGo === undefined ? null : profile) : t('list', { code: list });
  const concerned = active.profiles.find(({ code }) => code === profile);
  const part =
    concerned === undefined
      ? null
      : tellPart(concerned, path, {
          language,
          listName: (code) => active.lists.find((each) => each.code === code)?.name,
        });
  const text = (
    <>
      {place !== null && <span className="finding-place figures">{place}</span>}
      <span>{message}</span>
      {part !== null && <span className="diagnostic-part">{part}</span>}
      <span className="diagnostic-help">{help}</span>
    </>
  );
  return (
    <li className="finding" data-severity={severity}>
      <SeveritySign severity={severity} />
      {onGo === undefined || profile === null ? (
        <div>{text}</div>
      ) : (
        <button type="button" title={t('analysis.go')} onClick={() => onGo(profile)}>
          {text}
        </button>
      )}
    </li>
  );
}
