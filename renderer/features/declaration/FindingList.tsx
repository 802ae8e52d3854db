import { severities, type Finding, type Severity } from '../../../shared/finding.ts';
import { useWords } from '../../i18n/index.ts';
import { useJumps } from './jump.tsx';
import { isFormBox } from '../../../shared/boxes.ts';
import { placeOf } from './places.ts';
import './findings.css';

/** A sign a severity, by shape and weight: colours belong to the corridors. */
export function SeveritySign({ severity }: { readonly severity: Severity }) {
  const terms = useWords('terms');
  const name = terms(`severity.${severity}`);
  return (
    <svg
      className="severity-sign"
      data-severity={severity}
      width="14"
      height="14"
      viewBox="0 0 14 14"
      role="img"
      aria-label={name}
    >
      <title>{name}</title>
      {severity === 'error' && <rect x="0.5" y="0.5" width="13" height="13" rx="2" />}
      {severity === 'warning' && <path d="M7 1 13.4 13H0.6Z" strokeLinejoin="round" />}
      {severity === 'info' && <circle cx="7" cy="7" r="6.2" />}
      <text x="7" y={severity === 'warning' ? 11.6 : 10.6} textAnchor="middle">
        {severity === 'info' ? 'i' : '!'}
      </text>
    </svg>
  );
}

interface FindingListProps {
  readonly findings: readonly Finding[];
  /** At most so many lines; the rest is counted. */
  readonly most?: number;
}

/** What format-logical control found, the gravest first, each leading to its place. */
export function FindingList({ findings, most = Infinity }: FindingListProps) {
  const t = useWords('declaration');
  const ordered = findings.toSorted(
    (a, b) =>
      severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
      (a.item ?? 0) - (b.item ?? 0),
  );
  const rest = ordered.length - most;
  return (
    <ul className="finding-list">
      {ordered.slice(0, most).map((finding, index) => (
        // Stored findings have no identity of their own; the list never changes under the reader.
        <FindingLine key={index} finding={finding} />
      ))}
      {rest > 0 && <li className="finding-rest">{t('findings.more', { count: rest })}</li>}
    </ul>
  );
}

function FindingLine({ finding }: { readonly finding: Finding }) {
  const t = useWords('declaration');
  const words = useWords('findings');
  const terms = useWords('terms');
  const { jumps, possible } = useJumps();
  const place = placeOf(finding);
  const where = [
    finding.item === null ? null : t('place.item', { item: finding.item }),
    place === null
      ? null
      : isFormBox(place.box)
        ? t('place.box', { box: place.box })
        : terms(`term.${place.box}`),
  ]
    .filter((part) => part !== null)
    .join(' · ');
  const text = (
    <>
      {where !== '' && <span className="finding-place figures">{where}</span>}
      <span>{words(finding.code, finding.params)}</span>
    </>
  );
  const canJump = possible && where !== '';
  return (
    <li className="finding" data-severity={finding.severity}>
      <SeveritySign severity={finding.severity} />
      {canJump ? (
        <button
          type="button"
          title={t('place.go')}
          onClick={() => {
            if (place !== null) jumps.toBox(place);
            else if (finding.item !== null) jumps.toItem(finding.item);
          }}
        >
          {text}
        </button>
      ) : (
        <div>{text}</div>
      )}
    </li>
  );
}
