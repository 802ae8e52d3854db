import type { ReactNode } from 'react';
import type { AnalystExplanation } from '../../../../shared/explanation.ts';
import { exact, signed } from '../../../../shared/figures.ts';
import { corridors } from '../../../../shared/corridor.ts';
import { starterApprover, traderCategories } from '../../../../shared/tactics.ts';
import { useWords } from '../../../i18n/index.ts';
import { CorridorSign } from '../../../ui/CorridorSign.tsx';
import { formatDate, formatNumber } from '../../../ui/format.ts';

/** The tactics a decision was made under, and how full the corridors were. */
export function TacticsUsed({
  full,
}: {
  readonly full: Pick<AnalystExplanation, 'tactics' | 'category' | 'taken'>;
}) {
  const t = useWords('explanation');
  const words = useWords('tactics');
  const { tactics, category, taken } = full;
  if (tactics === null) return <p>{t('unknown')}</p>;
  const { thresholds, random, categories = {}, capacity = [] } = tactics;
  return (
    <>
      <p>
        {t('tactics.version', {
          version: tactics.version,
          name: tactics.approvedBy === starterApprover ? words('starter') : tactics.approvedBy,
          date: formatDate(tactics.approvedOn),
        })}
      </p>
      <dl className="full-facts figures">
        <Line label={t('thresholds')}>
          {(['blue', 'yellow', 'red'] as const).map((corridor) => (
            <span key={corridor} className="full-part">
              <CorridorSign corridor={corridor} /> ≥ {exact(thresholds[corridor])}
            </span>
          ))}
        </Line>
        <Line label={t('share')}>
          {formatNumber(random.share / 100, 2)} % → <CorridorSign corridor={random.corridor} />
        </Line>
        {Object.keys(categories).length > 0 && (
          <Line label={t('categories')}>
            {traderCategories.map((each) => {
              const of = categories[each];
              if (of === undefined) return null;
              return (
                <span key={each} className="full-part" data-here={each === category}>
                  {t(`category.${each}`)}: {signed(of.points)}
                  {of.points > 0 && (
                    <>
                      , {t('categories.upTo')} <CorridorSign corridor={of.upTo} />
                    </>
                  )}
                  {each === category && ` · ${t('found')}`}
                </span>
              );
            })}
          </Line>
        )}
        {capacity.length > 0 && (
          <Line label={t('capacity')}>
            {capacity.map((line, index) => (
              <span key={index} className="full-part">
                {line.office} <CorridorSign corridor={line.corridor} /> {exact(line.perDay)}
              </span>
            ))}
          </Line>
        )}
        {Object.keys(taken).length > 0 && (
          <Line label={t('taken')}>
            {corridors.map((corridor) =>
              taken[corridor] === undefined ? null : (
                <span key={corridor} className="full-part">
                  <CorridorSign corridor={corridor} /> {exact(taken[corridor])}
                </span>
              ),
            )}
          </Line>
        )}
      </dl>
    </>
  );
}

function Line({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
