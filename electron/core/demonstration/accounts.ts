import type { Person } from '../../../shared/contract/session.ts';

/** Somebody of the demonstration post, with the password. */
type Invented = Omit<Person, 'id'> & { readonly password: string; readonly emergency?: boolean };

/** The people of the demonstration post, passwords and all: shown in plain sight at its sign-in. */
export const demonstrationAccounts: readonly Invented[] = [
  {
    login: 'officer',
    name: 'Әлия Сарсенова',
    roles: ['officer'],
    password: 'officer-demo',
    emergency: true,
  },
  { login: 'analyst', name: 'Тимур Ахметов', roles: ['analyst'], password: 'analyst-demo' },
  { login: 'approver', name: 'Марат Жақыпов', roles: ['approver'], password: 'approver-demo' },
  {
    login: 'supervisor',
    name: 'Гүлнар Оспанова',
    roles: ['supervisor'],
    password: 'supervisor-demo',
  },
  {
    login: 'administrator',
    name: 'Данияр Бекенов',
    roles: ['administrator'],
    password: 'administrator-demo',
  },
  { login: 'inspector', name: 'Ирина Ким', roles: ['inspector'], password: 'inspector-demo' },
];
