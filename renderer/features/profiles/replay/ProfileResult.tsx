import { fieldById } from '../../../../shared/fields.ts';
import type { ProfileReplay, Replay } from '../../../../shared/replay.ts';
import { useLanguage, useWords } from '../../../i18n/index.ts';
import { formatCount, formatNumber } from '../../../ui/format.ts';
import { formatShare } from '../profileColumns.tsx';
import { Figures, liftText, useMoneyFigures, useRateFigures } from './Figures.tsx';
import { MonthChart } from './MonthChart.tsx';
import { Notes } from './Notes.tsx';

interface ProfileResultProps {
  readonly replay: Replay;
  readonly profile: ProfileReplay;
}

/** One profile over the stored past. */
export function ProfileResult({ replay, profile }: ProfileResultProps) {
  const t = useWords('replayDesk');
  const words = useWords('replay');
  const language = useLanguage();
  const { hits, counted, countedBy, items, inScope, lift, liftReason, hours, money } = profile;
  const rates = useRateFigures(profile.results, profile.unchecked, replay.baseline);
  const sums = useMoneyFigures(money, profile.results);
  const unknown = profile.unknown.map(({ field, declarations }) =>
    t('unknown', {
      field: fieldById(field)?.labels[language] ?? field,
      shown: formatCount(declarations),
      count: declarations,
    }),
  );
  return (
    <>
      <Figures
        figures={[
          {
            label: t('hits'),
            value: formatCount(hits),
            note: t('inScope', { shown: formatCount(inScope), count: inScope }),
          },
          ...(countedBy === 'all'
            ? []
            : [{ label: t(`counted.${countedBy}`), value: formatNumber(counted, 1) }]),
          { label: t('items'), value: formatCount(items) },
          ...rates,
          {
            label: t('lift'),
            value: liftText(lift),
            note: liftReason === null ? undefined : words(`liftReason.${liftReason}`),
          },
          { label: t('hours'), value: formatNumber(hours, 1), note: t('hours.estimate') },
          ...sums,
        ]}
      />
      <div className="replay-columns">
        <MonthChart months={profile.byMonth} />
        <Overlap overlap={profile.overlap} />
      </div>
      <Notes replay={replay} results={profile.results} more={unknown} />
    </>
  );
}

function Overlap({ overlap }: Pick<ProfileReplay, 'overlap'>) {
  const t = useWords('replayDesk');
  const terms = useWords('terms');
  if (overlap.length === 0) {
    return (
      <section className="replay-table">
        <h3>{t('overlap')}</h3>
        <p>{t('overlap.none')}</p>
      </section>
    );
  }
  return (
    <section className="replay-table">
      <table className="figures">
        <caption>{t('overlap')}</caption>
        <thead>
          <tr>
            <th scope="col">{terms('short.profile')}</th>
            <th scope="col">{t('overlap.both')}</th>
            <th scope="col" title={t('overlap.share.full')}>
              {t('overlap.share')}
            </th>
          </tr>
        </thead>
        <tbody>
          {overlap.map(({ code, both, jaccard }) => (
            <tr key={code}>
              <th scope="row">{code}</th>
              <td>{formatCount(both)}</td>
              <td>{formatShare(jaccard)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
