import type { WorkView } from '../../../shared/contract/work.ts';
import { useWords } from '../../i18n/index.ts';
import { formatDate, formatInstant, nothing } from '../../ui/format.ts';

/** Until when preliminary information stands, or what became of it. */
export function Announced({
  announcement,
}: {
  readonly announcement: NonNullable<WorkView['announcement']>;
}) {
  const t = useWords('work');
  const { state, expectedOn, lapsesAt, settledAt } = announcement;
  const at = state === 'stands' ? lapsesAt : settledAt;
  return (
    <div>
      <dt>{t('announcement')}</dt>
      <dd title={state === 'lapsed' ? t('announcement.lapsed.long') : undefined}>
        {at === null ? nothing : t(`announcement.${state}`, { date: formatInstant(at) })}
        {expectedOn !== null && state !== 'came' && (
          <span className="work-term">
            {t('announcement.expected', { date: formatDate(expectedOn) })}
          </span>
        )}
      </dd>
    </div>
  );
}
