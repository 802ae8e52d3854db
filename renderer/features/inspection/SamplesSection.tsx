import { Button } from '@blueprintjs/core';
import { Plus } from '@blueprintjs/icons';
import { useFieldArray, useFormContext, useWatch } from 'react-hook-form';
import type { ActDraft } from '../../../shared/work/inspection.ts';
import { useWords } from '../../i18n/index.ts';
import { useAct } from './ActContext.tsx';
import { Check, Choice, Moment, Text } from './fields.tsx';
import { RemoveButton } from './RemoveButton.tsx';

/** The act of sampling: there is one, or there is none. */
export function SamplesSection() {
  const t = useWords('inspection');
  const { setValue } = useFormContext<ActDraft>();
  const { locked } = useAct();
  const taken = useWatch<ActDraft, 'sampling'>({ name: 'sampling' }) !== null;
  return (
    <>
      <label className="act-check">
        <input
          id="act-sampling"
          type="checkbox"
          disabled={locked}
          checked={taken}
          onChange={({ target }) =>
            setValue(
              'sampling',
              target.checked ? { number: '', takenAt: '', samples: [], note: '' } : null,
              { shouldDirty: true },
            )
          }
        />
        <span>{t('sampling.taken')}</span>
      </label>
      {taken && <Samples />}
    </>
  );
}

function Samples() {
  const t = useWords('inspection');
  const { locked } = useAct();
  const { getValues } = useFormContext<ActDraft>();
  const items = getValues('lines').map(({ item }) => String(item));
  const { fields, append, remove } = useFieldArray<ActDraft, 'sampling.samples'>({
    name: 'sampling.samples',
  });
  return (
    <>
      <div className="act-fields">
        <div>
          <Text name="sampling.number" label={t('sampling.number')} most={60} />
          <p className="act-hint">{t('sampling.number.how')}</p>
        </div>
        <Moment name="sampling.takenAt" label={t('sampling.takenAt')} />
        <Text name="sampling.note" label={t('note')} most={4000} wide />
      </div>
      {fields.map((sample, n) => {
        const at = `sampling.samples.${n}` as const;
        return (
          <fieldset key={sample.id} className="act-entry">
            <legend className="visually-hidden">{t('sample', { n: n + 1 })}</legend>
            <Choice
              numeric
              name={`${at}.item`}
              label={t('sample.item')}
              options={items}
              say={(item) => item}
            />
            <Text name={`${at}.what`} label={t('sample.what')} most={300} />
            <Text name={`${at}.quantity`} label={t('sample.quantity')} most={300} />
            <Text name={`${at}.cost`} label={t('sample.cost')} most={300} />
            <Text name={`${at}.packing`} label={t('sample.packing')} most={300} />
            <Text name={`${at}.seal`} label={t('sample.seal')} most={60} />
            <Text name={`${at}.storage`} label={t('sample.storage')} most={300} />
            <div className="act-entry-end">
              <Check name={`${at}.hazardous`} label={t('sample.hazardous')} />
              <Check name={`${at}.perishable`} label={t('sample.perishable')} />
              <RemoveButton what={t('sample', { n: n + 1 })} onRemove={() => remove(n)} />
            </div>
          </fieldset>
        );
      })}
      {!locked && (
        <Button
          size="small"
          variant="outlined"
          icon={<Plus aria-hidden />}
          text={t('sample.add')}
          disabled={fields.length >= 200}
          onClick={() =>
            append({
              item: getValues('lines').find(({ sampled }) => sampled)?.item ?? 1,
              what: '',
              quantity: '',
              cost: '',
              packing: '',
              seal: '',
              hazardous: false,
              perishable: false,
              storage: '',
            })
          }
        />
      )}
    </>
  );
}
