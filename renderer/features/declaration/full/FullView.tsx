import type { AnalystExplanation } from '../../../../shared/explanation.ts';
import { exact } from '../../../../shared/figures.ts';
import { lotWords } from './lotWords.ts';
import { useWords } from '../../../i18n/index.ts';
import { CorridorSign } from '../../../ui/CorridorSign.tsx';
import { formatDate, formatInstant } from '../../../ui/format.ts';
import { ExceptedView, HitView } from './HitView.tsx';
import { MakeAgain } from './MakeAgain.tsx';
import { ReproductionView } from './ReproductionView.tsx';
import { StepList } from './StepList.tsx';
import { TacticsUsed } from './TacticsUsed.tsx';
import { ListNames } from './TraceView.tsx';

type Full = Omit<AnalystExplanation, 'tier'>;

/** Everything a decision hung on: how the corridor came about, every profile that hit, the versions. */
export function FullView({ full }: { readonly full: Full }) {
  const t = useWords('explanation');
  return (
    <ListNames value={full.lists}>
      <div className="full-columns">
        <div>
          <h4>{t('steps')}</h4>
          <StepList steps={full.steps} />
          <Circumstances full={full} />
        </div>
        <div>
          <h4>{t('tactics')}</h4>
          <TacticsUsed full={full} />
        </div>
      </div>
      <h4>
        {t('hits')} <span className="figures">{full.hits.length}</span>
      </h4>
      {full.hits.length === 0 && <p>{t('hits.none')}</p>}
      {full.hits.map((hit) => (
        <HitView key={hit.profile.code} hit={hit} />
      ))}
      {full.excepted.length > 0 && <h4>{t('excepted')}</h4>}
      {full.excepted.map((each) => (
        <ExceptedView key={each.profile.code} excepted={each} />
      ))}
      <h4>{t('reproduction')}</h4>
      <ReproductionView report={full.reproduction} />
      <MakeAgain declarationId={full.id} />
      <h4>{t('versions')}</h4>
      <dl className="full-facts">
        {(['ruleSet', 'tactics', 'facts'] as const).map((part) => (
          <div key={part}>
            <dt>{t(`hash.${part}`)}</dt>
            <dd>
              <code>{full.hashes[part]}</code>
            </dd>
          </div>
        ))}
      </dl>
    </ListNames>
  );
}

function Circumstances({ full }: { readonly full: Full }) {
  const t = useWords('explanation');
  const terms = useWords('terms');
  const facts: [string, string][] = [
    [t('decidedBy'), terms(`decidedBy.${full.decidedBy}`)],
    ...(full.failure === null ? [] : [[t('failure'), full.failure] satisfies [string, string]]),
    [t('score'), exact(full.score)],
    [t('occasion'), t(`occasion.${full.occasion}`)],
    [t('decided'), formatInstant(full.decidedAt)],
    [t('day'), formatDate(full.day)],
  ];
  return (
    <dl className="full-facts figures">
      <div>
        <dt>{terms('term.corridor')}</dt>
        <dd>
          <CorridorSign corridor={full.corridor} withName />
        </dd>
      </div>
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
      <div>
        <dt>{t('lot')}</dt>
        {/* As the lot is drawn on it, for whoever draws it again. */}
        <dd title={full.lot}>{lotWords(full.lot, t)}</dd>
      </div>
    </dl>
  );
}
