import { Button } from '@blueprintjs/core';
import { useMutation } from '@tanstack/react-query';
import type { PersonRecord } from '../../../shared/contract/people.ts';
import { client } from '../../app/rpc.ts';
import { useWords } from '../../i18n/index.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { formatInstant } from '../../ui/format.ts';
import type { Asked } from './asked.ts';
import { rolesText, stateOf } from './peopleColumns.tsx';
import { peopleChanged } from './peopleChanged.ts';

interface PersonViewProps {
  readonly person: PersonRecord;
  readonly onAsk: (asked: Asked) => void;
}

/** One person: how the account stands, and what can be done with it. */
export function PersonView({ person, onAsk }: PersonViewProps) {
  const t = useWords('people');
  const act = useMutation({
    mutationFn: (give: () => Promise<PersonRecord>) => give(),
    onSuccess: peopleChanged,
  });
  const { id } = person;
  return (
    <section className="person-view" aria-label={person.name}>
      <h2>{person.name}</h2>
      <Facts person={person} />
      {act.error !== null && <ErrorNote error={act.error} doing={t('doing')} />}
      <div className="person-acts">
        <Button text={t('change')} onClick={() => onAsk({ what: 'change', person })} />
        <Button text={t('reset')} onClick={() => onAsk({ what: 'reset', person })} />
        {person.lockedUntil !== null && (
          <Button
            text={t('unlock')}
            disabled={act.isPending}
            onClick={() => act.mutate(() => client.people.liftLock({ id }))}
          />
        )}
        {person.disabledAt === null ? (
          <Button
            variant="outlined"
            text={t('disable')}
            onClick={() => onAsk({ what: 'disable', person })}
          />
        ) : (
          <Button
            variant="outlined"
            text={t('enable')}
            disabled={act.isPending}
            onClick={() => act.mutate(() => client.people.setDisabled({ id, disabled: false }))}
          />
        )}
      </div>
    </section>
  );
}

function Facts({ person }: Pick<PersonViewProps, 'person'>) {
  const t = useWords('people');
  const terms = useWords('terms');
  const { login, lastSignInAt, lockedUntil, disabledAt, createdAt, emergency } = person;
  const facts: readonly (readonly [string, string | null])[] = [
    [t('login'), login],
    [t('roles'), rolesText(person, terms)],
    [t('state'), t(`state.${stateOf(person)}`)],
    [t('lastSignIn'), lastSignInAt === null ? t('lastSignIn.never') : formatInstant(lastSignInAt)],
    [t('lockedUntil'), lockedUntil && formatInstant(lockedUntil)],
    [t('disabledAt'), disabledAt && formatInstant(disabledAt)],
    [t('createdAt'), formatInstant(createdAt)],
    [t('emergency'), t(emergency ? 'emergency.yes' : 'emergency.no')],
  ];
  return (
    <dl>
      {facts.map(
        ([name, value]) =>
          value !== null && (
            <div key={name}>
              <dt>{name}</dt>
              <dd className="figures">{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
