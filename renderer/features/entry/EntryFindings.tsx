import type { Finding } from '../../../shared/finding.ts';
import { useWords } from '../../i18n/index.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { SeveritySign } from '../declaration/FindingList.tsx';
import { findingInWords, heaviestFirst } from '../intake/reason.ts';
import { useReasonWords } from '../intake/useReasonWords.ts';
import { useEntry } from './EntryContext.tsx';
import { placeInForm } from './findingsAt.ts';

interface EntryFindingsProps {
  /** `undefined` while control has not answered yet. */
  readonly findings: readonly Finding[] | undefined;
  readonly error: unknown;
}

/** Everything control says of the entry as it stands, the gravest first, each leading to its field. */
export function EntryFindings({ findings, error }: EntryFindingsProps) {
  const t = useWords('entry');
  return (
    <section className="entry-found" aria-label={t('findings')}>
      <h3>
        {t('findings')} <span className="figures">{findings?.length ?? ''}</span>
      </h3>
      {error !== null && error !== undefined && (
        <ErrorNote error={error} doing={t('findings.doing')} />
      )}
      {findings === undefined && (error === null || error === undefined) && (
        <p>{t('findings.soon')}</p>
      )}
      {findings?.length === 0 && <p>{t('findings.none')}</p>}
      {findings !== undefined && findings.length > 0 && (
        <ul className="finding-list">
          {heaviestFirst(findings).map((finding, index) => (
            <Line key={index} finding={finding} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Line({ finding }: { readonly finding: Finding }) {
  const t = useWords('entry');
  const words = useReasonWords();
  const { toPlace } = useEntry();
  const place =
    placeInForm(finding) ?? (finding.item === null ? null : { item: finding.item, path: 'hsCode' });
  const text = findingInWords(finding, words);
  return (
    <li className="finding" data-severity={finding.severity}>
      <SeveritySign severity={finding.severity} />
      {place === null ? (
        <div>{text}</div>
      ) : (
        <button type="button" title={t('findings.go')} onClick={() => toPlace(place)}>
          {text}
        </button>
      )}
    </li>
  );
}
