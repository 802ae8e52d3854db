import { useFormContext, useWatch } from 'react-hook-form';
import { wrongContainersIn } from './containers.ts';
import type { ActDraft } from '../../../shared/work/inspection.ts';
import { useWords } from '../../i18n/index.ts';
import { formatDate } from '../../ui/format.ts';
import { Choice, Moment, Text } from './fields.tsx';

/** What is inspected, where, when and whose it is. */
export function GeneralSection() {
  const t = useWords('inspection');
  const { getValues } = useFormContext<ActDraft>();
  const documents = getValues('documents');
  return (
    <>
      <div className="act-fields">
        <Choice
          name="form"
          label={t('form')}
          options={['inspection', 'examination']}
          say={(one) => t(`form.${one}`)}
        />
        <Choice
          name="extent"
          label={t('extent')}
          options={['all', 'part', 'several']}
          say={(one) => t(`extent.${one}`)}
        />
        <Choice
          name="object"
          label={t('object')}
          options={['goods', 'vehicle']}
          say={(one) => t(`object.${one}`)}
        />
        <Moment name="startedAt" label={t('startedAt')} />
        <Moment name="endedAt" label={t('endedAt')} />
        <Text name="place" label={t('place')} most={300} />
      </div>
      <h4>{t('parties')}</h4>
      <div className="act-fields">
        <Text name="parties.consignor" label={t('consignor')} most={300} />
        <Text name="parties.consignee" label={t('consignee')} most={300} />
        <Text name="parties.carrier" label={t('carrier')} most={300} />
        <Text name="parties.driver" label={t('driver')} most={300} />
      </div>
      <h4>{t('vehicle')}</h4>
      <div className="act-fields">
        <Text name="vehicle.plates" label={t('plates')} most={300} />
        <div>
          <Text name="vehicle.containers" label={t('containers')} most={300} />
          <WrongContainers />
        </div>
        <Text name="vehicle.vin" label={t('vin')} most={300} />
        <Text name="vehicle.note" label={t('note')} most={4000} />
      </div>
      {documents.length > 0 && (
        <>
          <h4>{t('documents')}</h4>
          <ul className="act-documents figures">
            {documents.map(({ code, reference, date }) => (
              <li key={`${code} ${reference} ${date}`}>
                {[code, reference, date === '' ? '' : formatDate(date)].filter(Boolean).join(' · ')}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** A number that is wrong by a digit is told while it is being typed. */
function WrongContainers() {
  const t = useWords('inspection');
  const typed = useWatch<ActDraft, 'vehicle.containers'>({ name: 'vehicle.containers' });
  return wrongContainersIn(typed).map(({ number, digit }) => (
    <p key={number} className="text-field-wrong" role="alert">
      {digit === null
        ? t('containers.shape', { number })
        : t('containers.digit', { number, digit })}
    </p>
  ));
}
