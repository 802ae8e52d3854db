import { useFormContext, useWatch } from 'react-hook-form';
import { technicalMeans, type ActDraft } from '../../../shared/work/inspection.ts';
import { useWords } from '../../i18n/index.ts';
import { useAct } from './ActContext.tsx';
import { Choice, Figure, Text } from './fields.tsx';

/** What the whole load weighs, by which scale; radiation; technical means. */
export function WeightSection() {
  const t = useWords('inspection');
  const { getValues, setValue } = useFormContext<ActDraft>();
  /** Whoever writes a weight has put the load on a scale, unless he says otherwise. */
  const weighed = () => {
    if (getValues('weighedBy') === 'none') setValue('weighedBy', 'scale', { shouldDirty: true });
  };
  return (
    <>
      <div className="act-fields">
        <Figure kind="count" name="packages" label={t('packages.all')} />
        <Figure kind="kilograms" name="grossGrams" label={t('gross.all')} onFound={weighed} />
        <Choice
          name="weighedBy"
          label={t('weighedBy')}
          options={['none', 'scale', 'average', 'reckoned']}
          say={(how) => t(`weighedBy.${how}`)}
        />
        <Text name="scale.name" label={t('scale.name')} most={300} />
        <Text name="scale.number" label={t('device.number')} most={60} />
        <Text name="scale.certificate" label={t('device.certificate')} most={60} />
      </div>
      <h4>{t('radiation')}</h4>
      <div className="act-fields">
        <Figure kind="number" name="radiation.level" label={t('radiation.level')} />
        <Figure kind="number" name="radiation.background" label={t('radiation.background')} />
        <Text name="radiation.device" label={t('device')} most={300} />
        <Text name="radiation.deviceNumber" label={t('device.number')} most={60} />
        <Text name="radiation.certificate" label={t('device.certificate')} most={60} />
      </div>
      <h4>{t('means')}</h4>
      <Means />
      <div className="act-fields">
        <Text name="scanAct" label={t('scanAct')} most={60} />
      </div>
    </>
  );
}

function Means() {
  const t = useWords('inspection');
  const { setValue } = useFormContext<ActDraft>();
  const { locked } = useAct();
  const used = useWatch<ActDraft, 'means'>({ name: 'means' });
  return (
    <div className="act-checks">
      {technicalMeans.map((means) => (
        <label key={means} className="act-check">
          <input
            type="checkbox"
            disabled={locked}
            checked={used.includes(means)}
            onChange={({ target }) =>
              setValue(
                'means',
                target.checked ? [...used, means] : used.filter((each) => each !== means),
                { shouldDirty: true },
              )
            }
          />
          <span>{t(`means.${means}`)}</span>
        </label>
      ))}
    </div>
  );
}
