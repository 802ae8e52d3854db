import type { TableState } from '../../../shared/contract/reference.ts';
import { useWords } from '../../i18n/index.ts';
import { formatInstant } from '../../ui/format.ts';
import { spanText } from './day.ts';

/** Where the table stands: its days, its source, and the rules that hang on it. */
export function About({ state }: { readonly state: TableState }) {
  const t = useWords('reference');
  const journal = useWords('journal');
  const { load, rules } = state;
  return (
    <section className="reference-about" aria-label={t('about')}>
      <h2>{t('about')}</h2>
      <p>{t(`about.${state.table}`)}</p>
      <dl className="reference-facts">
        {load !== null && (
          <>
            <div>
              <dt>{t('about.kind')}</dt>
              <dd>{t(`kind.${load.kind}`)}</dd>
            </div>
            <div>
              <dt>{t('loads.file')}</dt>
              <dd>{load.file}</dd>
            </div>
            <div>
              <dt>{t('loads.at')}</dt>
              <dd>
                <span className="figures">{formatInstant(load.at)}</span> ·{' '}
                {load.by === 'system' ? journal('role.system') : load.by}
              </dd>
            </div>
            {load.source !== null && (
              <div>
                <dt>{t('rule.source')}</dt>
                <dd lang="en">{load.source}</dd>
              </div>
            )}
          </>
        )}
        <div>
          <dt>{t('usedBy')}</dt>
          <dd>
            {rules.length === 0 ? (
              t('usedByNone')
            ) : (
              <ul className="reference-rules">
                {rules.map((code) => (
                  <li key={code}>{code}</li>
                ))}
              </ul>
            )}
          </dd>
        </div>
      </dl>
    </section>
  );
}

/** How much of the table is in force, and for which days it speaks; or that it is absent, and what that costs. */
export function Standing({ state }: { readonly state: TableState }) {
  const t = useWords('reference');
  const { rows, inForce, from, until, rules } = state;
  if (rows === 0) {
    return (
      <p className="reference-standing">
        <b>{t(rules.length === 0 ? 'absentUnused' : 'absentLong')}</b>
      </p>
    );
  }
  const parts = [
    t('inForce', { rows: inForce }),
    rows === inForce ? null : t('ofAll', { rows }),
    from === null ? null : spanText(t, from, until),
  ];
  return <p className="reference-standing">{parts.filter((part) => part !== null).join(' · ')}</p>;
}
