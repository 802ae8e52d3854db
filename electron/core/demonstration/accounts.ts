import type { Person } from '../../../shared/contract/session.ts';

/** The people of the demonstration post, passwords and all: shown in plain sight at its sign-in. */
export const demonstrationAccounts: readonly (Omit<Person, 'id'> & { password: string })[] = [
  { login: 'officer', name: 'Әлия Сарсенова', roles: ['officer'], password: 'officer-demo' },
  { login: 'analyst', name: 'Тимур Ахметов', roles: ['analyst'], password: 'analyst-demo' },
  {
    login: 'supervisor',
    name: 'Гүлнар Оспанова',
    roles: ['supervisor'],
    password: 'supervisor-demo',
  },
];
