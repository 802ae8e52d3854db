import type { Consignment } from '../../../shared/contract/consignments.ts';
import { useWords } from '../../i18n/index.ts';
import { formatDate, formatInstant, nothing } from '../../ui/format.ts';

/** Where the transit goes, until when, how it is sealed, and how it ended. */
export function TransitFacts({ consignment }: { readonly consignment: Consignment }) {
  const t = useWords('consignments');
  const { transit, overdue } = consignment;
  if (transit === null) return null;
  const { completion } = transit;
  const seals =
    completion === null
      ? transit.seals
      : completion.seals.map(({ number, state }) => `${number} (${t(`seal.${state}`)})`);
  return (
    <>
      <h3>{t('transit')}</h3>
      <dl className="consignment-transit">
        <div>
          <dt>{t('transit.office')}</dt>
          <dd className="figures">{transit.destinationOffice ?? nothing}</dd>
        </div>
        <div>
          <dt>{t('limit')}</dt>
          <dd className="figures">
            {formatDate(transit.timeLimit)}
            {overdue && <b> · {t('overdue')}</b>}
          </dd>
        </div>
        <div>
          <dt>{t('transit.seals')}</dt>
          <dd className="figures">{seals.join(', ') || nothing}</dd>
        </div>
        {completion !== null && (
          <>
            <div>
              <dt>{t('transit.completion')}</dt>
              <dd>
                <span className="figures">{formatInstant(completion.arrivedAt)}</span> ·{' '}
                {completion.by}
              </dd>
            </div>
            <div>
              <dt>{t('form.anomalies')}</dt>
              <dd>
                {completion.anomalies.length === 0
                  ? t('transit.noAnomalies')
                  : completion.anomalies.map((anomaly) => t(`anomaly.${anomaly}`)).join('; ')}
              </dd>
            </div>
            {completion.note !== null && (
              <div>
                <dt>{t('form.note')}</dt>
                <dd>{completion.note}</dd>
              </div>
            )}
          </>
        )}
      </dl>
    </>
  );
}
