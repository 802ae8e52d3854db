import type { ReproductionReport } from '../../../../shared/explanation/full.ts';
import { useWords } from '../../../i18n/index.ts';

/** Whether the decision comes out as it was stored, and if not, in what it differs. */
export function ReproductionView({ report }: { readonly report: ReproductionReport }) {
  const t = useWords('explanation');
  const { same, differences, assumed, impossible } = report;
  return (
    <>
      {same && <p>{t('reproduction.same')}</p>}
      {impossible !== null && (
        <p role="alert">
          <b>{t('reproduction.impossible', { reason: impossible })}</b>
        </p>
      )}
      {differences.length > 0 && (
        <>
          <p role="alert">
            <b>{t('reproduction.differs')}</b>
          </p>
          <dl className="full-facts figures">
            {differences.map(({ of, stored, remade }) => (
              <div key={of}>
                <dt>{t(`part.${of}`)}</dt>
                <dd>
                  {t('reproduction.stored')}: {stored}
                  <br />
                  {t('reproduction.remade')}: {remade}
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
      {assumed.map((what) => (
        <p key={what} className="full-muted">
          {t(`assumed.${what}`)}
        </p>
      ))}
    </>
  );
}
