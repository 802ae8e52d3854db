import type { ControlResult, DeclarationPage } from '../../../shared/contract/declarations.ts';
import { useWords } from '../../i18n/index.ts';
import { formatInstant, formatMoney } from '../../ui/format.ts';
import './control-panel.css';

/** What controls found in this declaration, the latest first. */
export function ResultsHistory({ results }: { readonly results: DeclarationPage['results'] }) {
  const t = useWords('declaration');
  const outcomes = useWords('outcomes');
  if (results.length === 0) return <p className="box-meaning">{t('results.none')}</p>;
  return (
    <ul className="results">
      {results.map((result, index) => (
        <li key={index}>
          <span className="figures">
            <span className="box-code">{result.outcome}</span>
            <strong>{outcomes(result.outcome)}</strong>
          </span>
          <Sums result={result} />
          {result.note !== null && <p>{result.note}</p>}
          <span className="box-meaning figures">
            {formatInstant(result.at)} · {result.officer}
            {result.simulated && ` · ${t('results.simulated')}`}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** What the control brought in; nothing is said where it is not known. */
function Sums({ result: { assessed, fined } }: { readonly result: ControlResult }) {
  const t = useWords('declaration');
  const sums = [
    ...(assessed === null
      ? []
      : [
          assessed.minor < 0
            ? t('results.returned', {
                sum: formatMoney({ ...assessed, minor: -assessed.minor }),
              })
            : t('results.assessed', { sum: formatMoney(assessed) }),
        ]),
    ...(fined === null ? [] : [t('results.fined', { sum: formatMoney(fined) })]),
  ];
  return sums.length === 0 ? null : <p className="figures">{sums.join(' · ')}</p>;
}
