import { Button } from '@blueprintjs/core';
import { Plus } from '@blueprintjs/icons';
import { useFieldArray, useWatch } from 'react-hook-form';
import type { ActDraft } from '../../../shared/work/inspection.ts';
import { useWords } from '../../i18n/index.ts';
import { useAct } from './ActContext.tsx';
import { Check, Choice, Moment, Text } from './fields.tsx';
import { RemoveButton } from './RemoveButton.tsx';

const roles = [
  'declarant',
  'representative',
  'carrier',
  'witness',
  'expert',
  'translator',
] as const;

/** Who was there: the declarant or his reason, participants and witnesses. */
export function PeopleSection() {
  const t = useWords('inspection');
  const { locked, takeOut } = useAct();
  const { fields, append, remove } = useFieldArray<ActDraft, 'participants'>({
    name: 'participants',
  });
  const present = useWatch<ActDraft, 'declarantPresent'>({ name: 'declarantPresent' });
  return (
    <>
      <Check name="declarantPresent" label={t('declarantPresent')} />
      {!present && <Text name="absenceReason" label={t('absenceReason')} most={4000} lines={2} />}
      <h4>{t('participants')}</h4>
      {fields.map((person, n) => (
        <fieldset key={person.id} className="act-entry">
          <legend className="visually-hidden">{t('participant', { n: n + 1 })}</legend>
          <Choice
            name={`participants.${n}.role`}
            label={t('role')}
            options={roles}
            say={(role) => t(`role.${role}`)}
          />
          <Text name={`participants.${n}.name`} label={t('person.name')} most={300} />
          <Text name={`participants.${n}.identity`} label={t('person.identity')} most={300} />
          <Text name={`participants.${n}.authority`} label={t('person.authority')} most={300} />
          <Moment name={`participants.${n}.copyAt`} label={t('person.copyAt')} />
          <div className="act-entry-end">
            <Check name={`participants.${n}.signed`} label={t('person.signed')} />
            <RemoveButton
              what={person.name || t('participant', { n: n + 1 })}
              onRemove={() => {
                takeOut('participants', n);
                remove(n);
              }}
            />
          </div>
        </fieldset>
      ))}
      {!locked && (
        <Button
          size="small"
          variant="outlined"
          icon={<Plus aria-hidden />}
          text={t('participant.add')}
          disabled={fields.length >= 50}
          onClick={() =>
            append({
              role: fields.length === 0 ? 'declarant' : 'witness',
              name: '',
              identity: '',
              authority: '',
              signed: false,
              copyAt: '',
            })
          }
        />
      )}
    </>
  );
}
