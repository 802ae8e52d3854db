import type { Tactics } from '../../../shared/tactics.ts';
import { useWords } from '../../i18n/index.ts';
import { CorridorSign } from '../../ui/CorridorSign.tsx';
import { formatDate, formatNumber } from '../../ui/format.ts';

/** How points and chance become corridors. */
export function TacticsView({ tactics }: { readonly tactics: Tactics }) {
  const t = useWords('profiles');
  const { thresholds, random } = tactics;
  return (
    <dl className="tactics figures">
      <div>
        <dt>{t('tactics')}</dt>
        <dd>
          {t('tactics.approved', {
            version: tactics.version,
            name: tactics.approvedBy,
            date: formatDate(tactics.approvedOn),
          })}
        </dd>
      </div>
      <div>
        <dt>{t('thresholds')}</dt>
        <dd className="tactics-thresholds">
          {(['blue', 'yellow', 'red'] as const).map((corridor) => (
            <span key={corridor}>
              <CorridorSign corridor={corridor} /> ≥ {thresholds[corridor]}
            </span>
          ))}
        </dd>
      </div>
      <div>
        <dt>{t('random')}</dt>
        <dd className="tactics-thresholds">
          <span>
            {formatNumber(random.share / 100, 2)}&nbsp;% →{' '}
            <CorridorSign corridor={random.corridor} />
          </span>
        </dd>
      </div>
    </dl>
  );
}
