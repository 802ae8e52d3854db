import { Button } from '@blueprintjs/core';
import { Circle, Cross, Tick } from '@blueprintjs/icons';
import { wasSaid, type Measure } from '../../../shared/work/measure.ts';
import { client } from '../../app/rpc.ts';
import { CommandButton } from '../../app/CommandButton.tsx';
import { useWords } from '../../i18n/index.ts';
import { toCarryOut } from './nextStep.ts';
import { skippable } from './SkipSheet.tsx';
import { seenOf } from './StepSheet.tsx';
import type { Work } from './useWork.ts';

const signs = { open: Circle, applied: Tick, skipped: Cross } as const;

/** A mandatory one that was left out stays so: the head of the post decided on it. */
const mayTakeUp = (measure: Measure): boolean =>
  wasSaid(measure) || (measure.state === 'skipped' && !measure.mandatory);

/** The measures to be taken: what became of each, and the ways to leave one out with a reason or to say that it was carried out. */
export function MeasureList({ state }: { readonly state: Work }) {
  const t = useWords('work');
  const measures = useWords('measures');
  const { work, take } = state;
  if (work === null || work.measures.length === 0) return null;
  return (
    <div className="measures">
      <h3>{t('measures')}</h3>
      <ul>
        {work.measures.map((measure) => {
          const Sign = signs[measure.state];
          return (
            <li key={measure.code} data-state={measure.state}>
              <Sign size={13} title={t(`measure.${measure.state}`)} />
              <span className="figures">{measure.code}</span> {measures(measure.code)}
              {measure.items.length > 0 && (
                <span className="measure-items">
                  {t('items', { items: measure.items.join(', ') })}
                </span>
              )}
              {measure.mandatory && (
                <span className="measure-mandatory" title={t('skip.mandatory')}>
                  {t('mandatory')}
                </span>
              )}
              {measure.reason !== null && (
                <span className="measure-reason" title={measure.note ?? ''}>
                  {t(`skip.${measure.reason}`)}
                </span>
              )}
              {wasSaid(measure) && (
                <span className="measure-reason measure-said" title={measure.note ?? ''}>
                  {measure.note}
                </span>
              )}
              {work.may.work && mayTakeUp(measure) && (
                <Button
                  size="small"
                  variant="minimal"
                  text={t('unskip')}
                  onClick={() =>
                    take(() => client.work.unskip({ ...seenOf(work), measure: measure.code }))
                  }
                />
              )}
            </li>
          );
        })}
        {work.may.work && toCarryOut(work).length > 0 && (
          <li>
            <CommandButton command="work.carryOut" variant="minimal" text={t('carryOut')} />
          </li>
        )}
        {work.may.work && skippable(work).length > 0 && (
          <li>
            <CommandButton command="work.skip" variant="minimal" text={t('skip')} />
          </li>
        )}
      </ul>
    </div>
  );
}
