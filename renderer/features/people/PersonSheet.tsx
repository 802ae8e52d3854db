import { Checkbox } from '@blueprintjs/core';
import { useId, useState } from 'react';
import {
  loginSchema,
  personNameSchema,
  type PersonRecord,
} from '../../../shared/contract/people.ts';
import { allows, areSeparate, roles, type Role } from '../../../shared/permissions.ts';
import { client } from '../../app/rpc.ts';
import { useWords } from '../../i18n/index.ts';
import { FormSheet } from '../../ui/FormSheet.tsx';
import { keptField, useKept } from '../../ui/kept.ts';
import { TextField } from '../../ui/TextField.tsx';
import { FirstPassword, useFirstPassword } from './FirstPassword.tsx';
import { listed } from './peopleChanged.ts';
import type { Admitted } from './asked.ts';

/** Kept over a lock. */
const written = {
  name: keptField<string>(),
  login: keptField<string>(),
  roles: keptField<readonly Role[]>(),
  emergency: keptField<boolean>(),
};

interface PersonSheetProps {
  /** `null`: somebody new. */
  readonly person: PersonRecord | null;
  readonly onClose: () => void;
  readonly onAdmitted: (admitted: Admitted) => void;
}

/** Somebody added, or the name and the roles of somebody changed. */
export function PersonSheet({ person, onClose, onAdmitted }: PersonSheetProps) {
  const t = useWords('people');
  const sheet = `people/${person?.id ?? 'new'}`;
  const [name, setName] = useKept(written.name, sheet, () => person?.name ?? '');
  const [login, setLogin] = useKept(written.login, sheet, () => person?.login ?? '');
  const [held, setHeld] = useKept(written.roles, sheet, () => person?.roles ?? []);
  const [emergency, setEmergency] = useKept(
    written.emergency,
    sheet,
    () => person?.emergency ?? false,
  );
  const [asked, setAsked] = useState(false);
  const password = useFirstPassword(login);

  const faults = {
    name: personNameSchema.safeParse(name).success ? undefined : t('name.wrong'),
    login: loginSchema.safeParse(login).success ? undefined : t('login.wrong'),
    roles: rolesFault(held),
  };
  const rolesWrong = faults.roles === null ? undefined : t(faults.roles);
  const mayOpen = allows('emergency.open', held);

  /** `null` in the end: nobody new was admitted. */
  function record(): Promise<Admitted | null> | null {
    setAsked(true);
    const good = password.check();
    if (faults.name !== undefined || faults.login !== undefined || faults.roles !== null)
      return null;
    const said = { name, roles: [...held], emergency: emergency && mayOpen };
    if (person !== null)
      return client.people.change({ id: person.id, ...said }).then(() => listed(null));
    if (!good) return null;
    return client.people.add({ login, ...said, password: password.value }).then(listed);
  }

  return (
    <FormSheet
      title={person === null ? t('add') : t('change.title', { name: person.name })}
      words={{
        cancel: t('cancel'),
        save: person === null ? t('add') : t('save'),
        doing: t('doing'),
      }}
      className="person-sheet"
      keptAs={sheet}
      onClose={onClose}
      onDone={(admitted) => (admitted === null ? onClose() : onAdmitted(admitted))}
      record={record}
    >
      <TextField
        label={t('name')}
        value={name}
        maxLength={120}
        autoFocus
        wrong={asked ? faults.name : undefined}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      {person === null && (
        <TextField
          label={t('login')}
          value={login}
          maxLength={32}
          spellCheck={false}
          autoComplete="off"
          help={t('login.wrong')}
          wrong={asked ? faults.login : undefined}
          onChange={(event) => setLogin(event.currentTarget.value)}
        />
      )}
      <RoleChoice
        held={held}
        onChange={setHeld}
        wrong={asked || faults.roles === 'roles.conflict' ? rolesWrong : undefined}
      />
      <Checkbox
        checked={emergency && mayOpen}
        disabled={!mayOpen}
        onChange={() => setEmergency(!emergency)}
      >
        {t('emergency')}
        <span className="role-what">{t('emergency.what')}</span>
      </Checkbox>
      {person === null && <FirstPassword password={password} />}
    </FormSheet>
  );
}

/** What is wrong with these roles, as a key of the words. */
function rolesFault(held: readonly Role[]): 'roles.wrong' | 'roles.conflict' | null {
  if (held.length === 0) return 'roles.wrong';
  return areSeparate(held) ? null : 'roles.conflict';
}

interface RoleChoiceProps {
  readonly held: readonly Role[];
  readonly onChange: (held: readonly Role[]) => void;
  readonly wrong: string | undefined;
}

function RoleChoice({ held, onChange, wrong }: RoleChoiceProps) {
  const t = useWords('people');
  const terms = useWords('terms');
  const id = useId();
  return (
    <fieldset className="role-choice" aria-describedby={wrong === undefined ? undefined : id}>
      <legend>{t('roles')}</legend>
      {roles.map((role) => (
        <Checkbox
          key={role}
          checked={held.includes(role)}
          onChange={() => onChange(roles.filter((each) => held.includes(each) !== (each === role)))}
        >
          {terms(`role.${role}`)}
          <span className="role-what">{t(`role.${role}`)}</span>
        </Checkbox>
      ))}
      {wrong !== undefined && (
        <p id={id} className="text-field-wrong" role="alert">
          {wrong}
        </p>
      )}
    </fieldset>
  );
}
