import { corridors } from '../../../../shared/corridor.ts';
import type { Replay } from '../../../../shared/replay.ts';
import { useWords } from '../../../i18n/index.ts';
import { CorridorSign } from '../../../ui/CorridorSign.tsx';
import { formatCount, formatNumber, formatTenge } from '../../../ui/format.ts';
import { formatShare } from '../profileColumns.tsx';
import { Figures, liftText, useMoneyFigures, useRateFigures } from './Figures.tsx';
import { Notes } from './Notes.tsx';

interface SetResultProps {
  readonly replay: Replay;
  readonly set: NonNullable<Replay['set']>;
}

/** The whole set over the stored past, under the tactics in force. */
export function SetResult({ replay, set }: SetResultProps) {
  const t = useWords('replayDesk');
  const rates = useRateFigures(set.results, set.unchecked, replay.baseline);
  const sums = useMoneyFigures(set.money, set.results);
  return (
    <>
      <Figures
        figures={[
          { label: t('set.hits'), value: formatCount(set.hits) },
          ...rates,
          { label: t('set.moved'), value: formatCount(set.moved) },
          {
            label: t('hours'),
            value: formatNumber(set.hours, 1),
            note: t('set.hoursThen', { hours: formatNumber(set.hoursThen, 1) }),
          },
          ...sums,
        ]}
      />
      <div className="replay-columns">
        <Movement movement={set.movement} />
        <ByProfile replay={replay} />
      </div>
      <Notes replay={replay} results={set.results} />
    </>
  );
}

function Movement({ movement }: Pick<SetResultProps['set'], 'movement'>) {
  const t = useWords('replayDesk');
  const count = new Map(
    movement.map(({ from, to, declarations }) => [`${from} ${to}`, declarations]),
  );
  return (
    <section className="replay-table">
      <table className="figures movement">
        <caption>{t('movement')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('movement.corner')}</th>
            {corridors.map((to) => (
              <th key={to} scope="col">
                <CorridorSign corridor={to} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {corridors.map((from) => (
            <tr key={from}>
              <th scope="row">
                <CorridorSign corridor={from} withName="short" />
              </th>
              {corridors.map((to) => {
                const declarations = count.get(`${from} ${to}`) ?? 0;
                const none = declarations === 0;
                return (
                  <td key={to} data-moved={!none && from !== to} data-none={none}>
                    {formatCount(declarations)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function ByProfile({ replay }: Pick<SetResultProps, 'replay'>) {
  const t = useWords('replayDesk');
  const terms = useWords('terms');
  const firing = replay.profiles.filter(({ hits }) => hits > 0);
  // A column of nothing would only say again what the notes say.
  const lifted = firing.some(({ lift }) => lift !== null);
  const ordered = firing.sort((a, b) => b.hits - a.hits || (a.code < b.code ? -1 : 1));
  return (
    <section className="replay-table">
      <table className="figures">
        <caption>{t('set.profiles', { silent: replay.profiles.length - firing.length })}</caption>
        <thead>
          <tr>
            <th scope="col">{terms('short.profile')}</th>
            {['hits', 'checked', 'rate', ...(lifted ? ['lift'] : []), 'hours', 'money'].map(
              (head) => (
                <th key={head} scope="col">
                  {t(head)}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {ordered.map(({ code, hits, results, lift, hours, money }) => (
            <tr key={code}>
              <th scope="row">{code}</th>
              <td>{formatCount(hits)}</td>
              <td>{formatCount(results.checked)}</td>
              <td>{formatShare(results.rate)}</td>
              {lifted && <td>{liftText(lift)}</td>}
              <td>{formatNumber(hours, 1)}</td>
              <td
                title={t('money.known', {
                  known: formatCount(money?.results ?? 0),
                  checked: formatCount(results.checked),
                })}
              >
                {formatTenge(money?.minor ?? null)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
