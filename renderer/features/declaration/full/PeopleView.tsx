import type { SupervisorExplanation } from '../../../../shared/explanation.ts';
import type { Timeline } from '../../../../shared/explanation/full.ts';
import { factWords } from '../../../../shared/explanation/trace-words.ts';
import { exact } from '../../../../shared/figures.ts';
import { labelOf } from '../../../../shared/sentence/values.ts';
import { useLanguage, useWords } from '../../../i18n/index.ts';
import { CorridorSign } from '../../../ui/CorridorSign.tsx';
import { formatInstant } from '../../../ui/format.ts';

/** Who had to do with the declaration, and every decision ever made of it. */
export function PeopleView({ full }: { readonly full: SupervisorExplanation }) {
  const t = useWords('explanation');
  const outcomes = useWords('outcomes');
  const { imported, controlled } = full.people;
  return (
    <>
      <h4>{t('people')}</h4>
      <dl className="full-facts figures">
        <div>
          <dt>{t('imported')}</dt>
          <dd>
            {imported.by ?? t('unknown')} · {formatInstant(imported.at)} · {imported.file}
          </dd>
        </div>
        {controlled.map((result, index) => (
          <div key={index}>
            <dt>{t('controlled')}</dt>
            <dd>
              {result.officer} · {formatInstant(result.at)} · {outcomes(result.outcome)} (
              {t('controlled.severity', { grade: result.severity })})
              {result.simulated && ` · ${t('simulated')}`}
              {result.note !== null && ` · ${result.note}`}
            </dd>
          </div>
        ))}
      </dl>
      {controlled.length === 0 && <p className="full-muted">{t('controlled.none')}</p>}
      <h4>{t('timeline')}</h4>
      <ol className="full-timeline">
        {full.timeline.map((entry, index) => (
          <li key={index}>
            <Decision entry={entry} />
          </li>
        ))}
      </ol>
    </>
  );
}

function Decision({ entry }: { readonly entry: Timeline[number] }) {
  const t = useWords('explanation');
  const terms = useWords('terms');
  const { at, occasion, by, corridor, decidedBy, score, hits, changed } = entry;
  return (
    <>
      <p className="figures">
        {formatInstant(at)} · {t(`occasion.${occasion}`)}
        {by !== null && ` · ${by}`} → <CorridorSign corridor={corridor} withName="short" /> ·{' '}
        {terms(`decidedBy.${decidedBy}`)} · {t('part.score')}: {exact(score)}
      </p>
      {hits.length > 0 && (
        <p className="full-muted figures">
          {hits
            .map(({ profile, version, counts }) =>
              counts ? `${profile}/${version}` : `${profile}/${version} (${t('fate.letGo')})`,
            )
            .join(', ')}
        </p>
      )}
      {changed !== null && <Changed changed={changed} />}
    </>
  );
}

function Changed({ changed }: { readonly changed: NonNullable<Timeline[number]['changed']> }) {
  const t = useWords('explanation');
  const language = useLanguage();
  const { rules, tactics, facts, more } = changed;
  return (
    <ul>
      {rules && <li>{t('changed.rules')}</li>}
      {tactics && <li>{t('changed.tactics')}</li>}
      {facts.length === 0 && <li>{t('changed.nothing')}</li>}
      {facts.map(({ field, item, before, after }) => (
        <li key={`${item} ${field}`}>
          {item !== null && `${t('item', { item })}, `}
          {labelOf(field, language)}: {factWords(before, field, language)} →{' '}
          <b>{factWords(after, field, language)}</b>
        </li>
      ))}
      {more > 0 && <li>{t('changed.more', { number: more })}</li>}
    </ul>
  );
}
