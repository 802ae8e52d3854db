import type { ColDef } from 'ag-grid-community';
import type { PersonRecord } from '../../../shared/contract/people.ts';
import type { Words } from '../../i18n/index.ts';
import { formatInstant, nothing } from '../../ui/format.ts';
import { wordsColumn } from '../../ui/grid/columns.tsx';

/** How an account stands; what matters most to who looks at it first. */
export function stateOf(person: PersonRecord): 'disabled' | 'locked' | 'mustChange' | 'active' {
  if (person.disabledAt !== null) return 'disabled';
  if (person.lockedUntil !== null) return 'locked';
  return person.mustChange ? 'mustChange' : 'active';
}

export const rolesText = ({ roles }: Pick<PersonRecord, 'roles'>, terms: Words): string =>
  roles.map((role) => terms(`role.${role}`)).join(', ');

/** The columns of the list of people. */
export function peopleColumns(t: Words, terms: Words): ColDef<PersonRecord>[] {
  const named = (id: string, head = t(id)) => ({ id, head, term: t(id) });
  return [
    wordsColumn<PersonRecord>({ ...named('login'), width: 116, text: ({ login }) => login }),
    wordsColumn<PersonRecord>({ ...named('name'), width: 138, text: ({ name }) => name }),
    wordsColumn<PersonRecord>({
      ...named('roles'),
      width: 157,
      text: (person) => rolesText(person, terms),
    }),
    wordsColumn<PersonRecord>({
      ...named('state'),
      width: 166,
      text: (person) => t(`state.${stateOf(person)}`),
    }),
    wordsColumn<PersonRecord>({
      ...named('lastSignIn'),
      width: 132,
      text: ({ lastSignInAt }) =>
        lastSignInAt === null ? t('lastSignIn.never') : formatInstant(lastSignInAt),
      order: ({ lastSignInAt }) => lastSignInAt ?? '',
    }),
    wordsColumn<PersonRecord>({
      ...named('lockedUntil'),
      width: 134,
      // The state says that it is; until when is asked of few.
      hidden: true,
      text: ({ lockedUntil }) => (lockedUntil === null ? nothing : formatInstant(lockedUntil)),
    }),
    wordsColumn<PersonRecord>({
      ...named('emergency', t('emergency.short')),
      width: 98,
      text: ({ emergency }) => (emergency ? t('emergency.yes') : nothing),
    }),
  ];
}
