import { writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { rights, unattended } from '../../electron/command-line/rights.ts';
import { program } from '../../electron/command-line/program.ts';
import { disableAccount } from '../../electron/core/accounts/repository.ts';
import { addPerson } from '../../electron/core/accounts/service.ts';
import { system } from '../../electron/core/journal/journal.ts';
import { saveGuardSettings } from '../../electron/core/post/guard-settings.ts';
import { starterProfiles } from '../../electron/core/profiles/starter.ts';
import { systemClock } from '../../electron/core/store/clock.ts';
import { openStore } from '../../electron/core/store/open.ts';
import { permissions, type Role } from '../../shared/permissions.ts';
import { daliz } from '../support/command.ts';
import { newPost, temporaryFolder } from '../support/post.ts';

const folder = temporaryFolder();
afterAll(folder.remove);
const fixtures = fileURLToPath(new URL('../fixtures/asycuda', import.meta.url));
const db = folder.file('post.db');
const rules = folder.file('rules.json');
const password = 'a phrase of several words';
const by = { through: 'command-line', osUser: userInfo().username };

beforeAll(async () => {
  writeFileSync(rules, JSON.stringify(starterProfiles));
  const store = newPost(db, systemClock);
  const people: Record<string, Role[]> = {
    aliya: ['officer'],
    timur: ['analyst'],
    gulnar: ['approver'],
    forgetful: ['officer'],
  };
  for (const [login, roles] of Object.entries(people))
    await addPerson(store, systemClock, system, { login, name: login, roles }, password, 10);
  const person = { login: 'given', name: 'given', roles: ['officer'] as Role[], mustChange: true };
  await addPerson(store, systemClock, system, person, password, 10);
  const gone = { login: 'gone', name: 'gone', roles: ['officer'] as Role[] };
  const { person: closed } = await addPerson(store, systemClock, system, gone, password, 10);
  store.change(system, (change) => {
    disableAccount(change, closed.id, systemClock.now());
    change.record({
      action: 'account.disable',
      object: { kind: 'account', id: String(closed.id) },
      detail: {},
    });
  });
  store.close();
});

function demandNames(namedCommands: boolean): void {
  const store = openStore(db, { clock: systemClock });
  saveGuardSettings(store, system, { namedCommands });
  store.close();
}

/** What the journal holds beyond `after`. */
function acts(after: number) {
  const store = openStore(db, { clock: systemClock, readOnly: true });
  try {
    return store
      .all<{ actor: string; role: string; action: string; object_id: string; detail: string }>(
        'SELECT actor, role, action, object_id, detail FROM journal WHERE seq > ? ORDER BY seq',
        after,
      )
      .map(({ detail, ...act }) => {
        // The seals of what was touched are the log's own.
        const { seals: _seals, ...told } = JSON.parse(detail);
        return { ...act, detail: told };
      });
  } finally {
    store.close();
  }
}

function newest(): number {
  const store = openStore(db, { clock: systemClock, readOnly: true });
  try {
    return store.get<{ seq: number }>('SELECT max(seq) AS seq FROM journal')?.seq ?? 0;
  } finally {
    store.close();
  }
}

let before = 0;
beforeEach(() => {
  before = newest();
});

const importing = ['import', fixtures, '--db', db, '--json'];
const as = (login: string) => ['--as', login, '--password-fd', '3'];

describe('A command with a name', () => {
  it('signs the person in, does all of it in his name, and signs him out', async () => {
    const { code, stdout } = await daliz([...importing, ...as('aliya')], {
      password: `${password}\n`,
    });
    expect(code).toBe(1);
    expect(JSON.parse(stdout).stored).toBeGreaterThan(0);
    const written = acts(before);
    expect(written[0]).toMatchObject({
      actor: 'aliya',
      role: 'officer',
      action: 'session.signIn',
      detail: { ...by, command: 'import' },
    });
    expect(written.at(-1)).toMatchObject({
      actor: 'aliya',
      action: 'session.signOut',
      detail: { ...by, command: 'import' },
    });
    expect(written.length).toBeGreaterThan(3);
    expect(new Set(written.map(({ actor }) => actor))).toEqual(new Set(['aliya']));
  });

  it('is refused to a role without the permission: nothing is done, the refusal is written', async () => {
    const load = ['profiles', 'load', rules, '--db', db, ...as('aliya')];
    const { code, stderr } = await daliz(load, { password });
    expect(code).toBe(1);
    expect(stderr).toContain('aliya: your role may not do this (profiles load needs profile.load)');
    expect(acts(before).map(({ action }) => action)).toEqual([
      'session.signIn',
      'access.refused',
      'session.signOut',
    ]);
  });

  it('and a wrong password does nothing and says how many attempts are left', async () => {
    const { code, stdout, stderr } = await daliz([...importing, ...as('aliya')], {
      password: 'wrong',
    });
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toBe('daliz: aliya: unknown name or wrong password; attempts left: 4\n');
    expect(acts(before)).toMatchObject([
      { action: 'session.refused', detail: { ...by, reason: 'password', command: 'import' } },
    ]);
  });

  it('tells an unknown name from a wrong password by nothing', async () => {
    const { code, stderr } = await daliz([...importing, ...as('nobody')], { password: 'wrong' });
    expect([code, stderr]).toEqual([
      1,
      'daliz: nobody: unknown name or wrong password; attempts left: 4\n',
    ]);
  });

  it('is locked out with the fifth wrong password, also for the right one and for the window', async () => {
    for (let attempt = 0; attempt < 4; attempt += 1)
      await daliz([...importing, ...as('forgetful')], { password: 'wrong' });
    for (const tried of ['wrong', password]) {
      const { code, stderr } = await daliz([...importing, ...as('forgetful')], { password: tried });
      expect(code).toBe(1);
      expect(stderr).toContain('too many wrong passwords; the name is locked until 20');
    }
    expect(acts(before).map(({ action }) => action)).toEqual(Array(6).fill('session.refused'));
  });

  it.each([
    ['given', 'the password was given by somebody else'],
    ['gone', 'the account is closed'],
  ])('is refused to %s: %s', async (login, said) => {
    const { code, stdout, stderr } = await daliz([...importing, ...as(login)], { password });
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain(said);
    expect(acts(before).some(({ action }) => action.startsWith('intake'))).toBe(false);
  });

  it('writes down what a person looked at, also where a nameless command only reads', async () => {
    const replay = ['replay', '--db', db, '--json'];
    await daliz(replay);
    expect(acts(before)).toEqual([]);
    expect((await daliz([...replay, ...as('timur')], { password })).code).toBe(0);
    expect(acts(before).map(({ actor, action }) => [actor, action])).toEqual([
      ['timur', 'session.signIn'],
      ['timur', 'profiles.replay'],
      ['timur', 'session.signOut'],
    ]);
  });

  it('explains as much as the role of the person allows, whatever tier is asked for', async () => {
    const [row] = JSON.parse((await daliz(['list', '--db', db, '--json'])).stdout);
    const explain = (tier: string, user: string) =>
      daliz(
        [
          'explain',
          row.id,
          '--db',
          db,
          '--as',
          tier,
          '--json',
          '--user',
          user,
          '--password-fd',
          '3',
        ],
        { password },
      );
    expect((await explain('analyst', 'timur')).code).toBe(0);
    expect(acts(before).map(({ actor, action }) => [actor, action])).toContainEqual([
      'timur',
      'explanation.view',
    ]);
    const refused = await explain('supervisor', 'timur');
    expect([refused.code, refused.stdout]).toEqual([1, '']);
    expect(refused.stderr).toContain('decision.people');
  });
});

describe('A command without a name', () => {
  it('is done by the command line, and the journal knows the user of the operating system', async () => {
    expect((await daliz(['profiles', 'load', rules, '--db', db])).code).toBe(0);
    expect(acts(before)[0]).toMatchObject({
      actor: 'command-line',
      role: 'system',
      action: 'command.run',
      object_id: 'profiles load',
      detail: { ...by, unattended: false },
    });
    await daliz([...importing, '--system']);
    expect(acts(before)).toContainEqual(
      expect.objectContaining({ action: 'command.run', detail: { ...by, unattended: true } }),
    );
  });

  it('is refused where the post demands names: exit 2, nothing done, and the ways are told', async () => {
    demandNames(true);
    before = newest();
    for (const command of [importing, ['list', '--db', db], ['replay', '--db', db]]) {
      const { code, stdout, stderr } = await daliz(command);
      expect([code, stdout], command[0]).toEqual([2, '']);
      expect(stderr).toContain('give a name (--as USER');
      expect(stderr.includes('--system'), command[0]).toBe(command === importing);
    }
    const load = ['profiles', 'load', rules, '--db', db];
    const unattendedLoad = await daliz([...load, '--system']);
    expect(unattendedLoad.code).toBe(2);
    expect(unattendedLoad.stderr).toContain('give a name instead of --system');
    expect(newest()).toBe(before);
    expect((await daliz([...importing, '--system'])).code).not.toBe(2);
    expect((await daliz([...load, ...as('gulnar')], { password })).code).toBe(0);
    demandNames(false);
  });
});

describe('What is no way to name oneself', () => {
  it.each([
    [['--password-fd', '3'], 'needs --as'],
    [['--as', 'aliya', '--system'], 'cannot be used with'],
    [['--as', 'aliya'], 'no terminal to ask for the password'],
    [['--as', 'aliya', '--password-fd', '99'], 'cannot be read from file descriptor 99'],
    [['--as', 'aliya', '--password-fd', 'x'], 'The number of an open file descriptor'],
  ])('%j: exit 2, %s', async (options, said) => {
    const { code, stderr } = await daliz([...importing, ...options]);
    expect(code).toBe(2);
    expect(stderr).toContain(said);
    expect(newest()).toBe(before);
  });

  it('an empty password is none', async () => {
    const { code, stderr } = await daliz([...importing, ...as('aliya')], { password: '\n' });
    expect([code, stderr]).toEqual([2, 'daliz: file descriptor 3 holds no password\n']);
  });

  it('a name at a post that is not there yet: no file is made', async () => {
    const none = folder.file('none.db');
    const { code, stderr } = await daliz(['import', fixtures, '--db', none, ...as('aliya')], {
      password,
    });
    expect(code).toBe(1);
    expect(stderr).toContain('there is no post yet');
  });
});

it('Every command that works at a post takes a name and has its permission in the table', () => {
  const takes: string[] = [];
  const walk = (command: ReturnType<typeof program>, path: string[]) => {
    for (const inner of command.commands) walk(inner, [...path, inner.name()]);
    const flags = command.options.map(({ long }) => long);
    if (!flags.includes('--db') || path[0] === 'demo') return;
    // Whoever holds the file may see whether it is whole: it is opened for reading, and told no content.
    if (path.join(' ') === 'journal verify') return;
    expect(flags, path.join(' ')).toContain(path[0] === 'explain' ? '--user' : '--as');
    expect(flags, path.join(' ')).toEqual(expect.arrayContaining(['--password-fd', '--system']));
    takes.push(path.join(' '));
  };
  walk(program(), []);
  const inTable = Object.keys(rights).map((name) => name.replace(/^explain .*/, 'explain'));
  expect([...new Set(inTable)].sort()).toEqual(takes.sort());
  for (const permission of Object.values(rights))
    expect(Object.keys(permissions)).toContain(permission);
  expect([...unattended]).toEqual(['import', 'backup']);
});
