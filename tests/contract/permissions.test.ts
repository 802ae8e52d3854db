import type { ORPCError } from '@orpc/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addPerson } from '../../electron/core/accounts/service.ts';
import { system } from '../../electron/core/journal/journal.ts';
import { contract } from '../../shared/contract/contract.ts';
import { failures, procedure } from '../../shared/contract/procedure.ts';
import {
  allows,
  areSeparate,
  inForce,
  permissions,
  roles,
  type Permission,
  type Role,
} from '../../shared/permissions.ts';
import { temporaryFolder } from '../support/post.ts';
import { outcomeOf, procedures } from '../support/walk.ts';
import { administrator, openHouse } from '../support/window.ts';

const folder = temporaryFolder();
const { house, window } = openHouse(folder.path);
const password = 'the same for every role';

beforeAll(async () => {
  await window().call.post.createOwn(administrator);
  for (const role of roles) {
    await addPerson(
      house.store,
      house.clock,
      system,
      { login: `only-${role}`, name: role, roles: [role], emergency: true },
      password,
      10,
    );
  }
});
afterAll(() => {
  house.close();
  folder.remove();
});

const all = procedures(contract);
const guarded = all.filter(({ permission }) => permission !== 'anyone');

describe('Every procedure', () => {
  it('names a permission of the table', () => {
    expect(all.length).toBeGreaterThan(15);
    for (const { permission } of all) expect(Object.keys(permissions)).toContain(permission);
  });

  it('that needs a session refuses a window where nobody signed in', async () => {
    for (const { path } of guarded)
      expect(await outcomeOf(window().call, path), path.join('.')).toBe('UNAUTHENTICATED');
  });

  it.each(roles)('answers %s exactly as the table of permissions says', async (role: Role) => {
    const { call, connection } = window();
    const written = () =>
      house.store.all<{ object_id: string; role: string }>(
        `SELECT object_id, role FROM journal WHERE action = 'access.refused' AND actor = ?`,
        `only-${role}`,
      );
    const refused: string[] = [];
    for (const { path, permission } of guarded) {
      if (connection.session === null || connection.session.emergency !== null)
        await call.session.signIn({ login: `only-${role}`, password });
      const outcome = await outcomeOf(call, path);
      const name = path.join('.');
      if (allows(permission, [role])) expect(outcome, name).not.toBe('FORBIDDEN');
      else {
        expect(outcome, name).toBe('FORBIDDEN');
        refused.push(name);
      }
      expect(['done', 'BAD_REQUEST', ...Object.keys(failures)], name).toContain(outcome);
    }
    expect(refused.length).toBeGreaterThan(0);
    expect(written().map(({ object_id: procedure }) => procedure)).toEqual(refused);
    expect(new Set(written().map((entry) => entry.role))).toEqual(new Set([role]));
  });

  it('answers a refused role with nothing but the closed code and the permission that is missing', async () => {
    const { call } = window();
    await call.session.signIn({ login: 'only-administrator', password });
    const refusal: unknown = await call.declarations.counts().catch((error: unknown) => error);
    expect(refusal).toMatchObject({ code: 'FORBIDDEN', data: { permission: 'declaration.read' } });
    expect(Object.keys((refusal as ORPCError<string, object>).data)).toEqual(['permission']);
  });
});

describe('The table of permissions', () => {
  it('lets nobody who manages people see content, nor the journal of it', () => {
    for (const permission of Object.keys(permissions) as Permission[]) {
      if (!allows(permission, ['administrator'])) continue;
      expect([
        'session',
        'people.manage',
        'post.settings',
        'post.backup',
        'journal.verify',
        'emergency.review',
      ]).toContain(permission);
    }
    for (const role of roles)
      expect(areSeparate(['administrator', role])).toBe(role === 'administrator');
    expect(inForce(['administrator', 'supervisor'])).toEqual(['administrator']);
  });

  it('lets an inspector read all that a supervisor reads, and change nothing', () => {
    const reads = /\.(read|people|reproduce|verify|export|review)$|^session$/;
    for (const permission of Object.keys(permissions) as Permission[]) {
      const inspects = allows(permission, ['inspector']);
      if (inspects) expect(permission).toMatch(reads);
      if (reads.test(permission) && allows(permission, ['supervisor']))
        expect(inspects, permission).toBe(true);
    }
  });

  it('is no longer built where a procedure names no permission, or one that it does not have', () => {
    // @ts-expect-error a procedure without a permission
    const nameless: unknown = procedure();
    // @ts-expect-error a permission that is not in the table
    const unknown: unknown = procedure('declarations.burn');
    expect([nameless, unknown]).toHaveLength(2);
  });
});

it.each(roles.filter((role) => allows('reference.read', [role])))(
  'A table that says where the post looks is shown to %s only with the profiles',
  async (role) => {
    const { call } = window();
    await call.session.signIn({ login: `only-${role}`, password });
    const tables = await call.reference.tables();
    const known = tables.map(({ table }) => table).includes('pairs');
    expect(known).toBe(allows('profile.read', [role]));
    const page = { table: 'pairs', day: null, search: '', offset: 0, limit: 10 } as const;
    const calls = [call.reference.rows(page), call.reference.loads({ table: 'pairs' })];
    for (const { status } of await Promise.allSettled(calls))
      expect(status).toBe(known ? 'fulfilled' : 'rejected');
    if (!allows('reference.load', [role])) return;
    const loading = call.reference.load({ table: 'pairs', path: '/nowhere', from: null });
    if (known) await expect(loading).resolves.toMatchObject({ load: null });
    else await expect(loading).rejects.toMatchObject({ code: 'FORBIDDEN' });
  },
);

describe('A session', () => {
  it('is refused after five wrong passwords in a row, for a quarter of an hour, also after a restart', async () => {
    await addPerson(
      house.store,
      house.clock,
      system,
      { login: 'guessed', name: 'Guessed', roles: ['officer'] },
      password,
      10,
    );
    const attempt = () => window().call.session.signIn({ login: 'guessed', password: 'wrong' });
    for (let left = 4; left > 0; left -= 1) {
      await expect(attempt()).rejects.toMatchObject({
        code: 'WRONG_CREDENTIALS',
        data: { attemptsLeft: left },
      });
    }
    await expect(attempt()).rejects.toMatchObject({ code: 'LOCKED_OUT' });
    house.close();
    house.open('own');
    await expect(
      window().call.session.signIn({ login: 'guessed', password }),
    ).rejects.toMatchObject({ code: 'LOCKED_OUT' });
  });

  it('is refused also where wrong passwords come side by side: none of them undoes the lock', async () => {
    await addPerson(
      house.store,
      house.clock,
      system,
      { login: 'hurried', name: 'Hurried', roles: ['officer'] },
      password,
      10,
    );
    const attempt = (tried: string) =>
      window()
        .call.session.signIn({ login: 'hurried', password: tried })
        .catch((error: ORPCError<string, unknown>) => error.code);
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => attempt('wrong')));
    expect(outcomes.filter((outcome) => outcome === 'LOCKED_OUT')).toHaveLength(4);
    expect(await attempt(password)).toBe('LOCKED_OUT');
  });

  it('ends when the post is closed, and does not come back with it', async () => {
    const { call } = window();
    await call.session.signIn({ login: 'only-officer', password });
    await window().call.post.close();
    await expect(call.declarations.counts()).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    await window().call.post.open({ kind: 'own' });
    await expect(call.declarations.counts()).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('tells an unknown name from a wrong password by nothing', async () => {
    const answer = (login: string) =>
      window()
        .call.session.signIn({ login, password: 'wrong' })
        .catch((error: ORPCError<string, unknown>) => ({
          code: error.code,
          message: error.message,
          data: error.data,
        }));
    expect(await answer('only-analyst')).toEqual(await answer('who-is-this'));
  });

  it('leaves its sign-in, its refusal and its end in the journal', async () => {
    const { call } = window();
    await call.session.signIn({ login: 'only-supervisor', password });
    await call.session.signOut();
    await window()
      .call.session.signIn({ login: 'only-supervisor', password: 'wrong' })
      .catch(() => {});
    const acts = house.store.all<{ action: string }>(
      `SELECT action FROM journal WHERE actor = 'only-supervisor' ORDER BY seq DESC LIMIT 3`,
    );
    expect(acts.map((act) => act.action)).toEqual([
      'session.refused',
      'session.signOut',
      'session.signIn',
    ]);
  });
});

it('A second post of the same kind is refused, the first one kept', async () => {
  await expect(window().call.post.createOwn(administrator)).rejects.toMatchObject({
    code: 'CONFLICT',
  });
  expect(house.existing()).toEqual(['own']);
});

it('A post asked for twice at once is made once, whole', async () => {
  const other = temporaryFolder();
  const { house: twice, window: opened } = openHouse(other.path);
  const { call } = opened();
  const outcomes = await Promise.allSettled([
    call.post.createOwn(administrator),
    call.post.createOwn(administrator),
  ]);
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
  expect(outcomes[1]).toMatchObject({ reason: { code: 'BUSY' } });
  const { login } = administrator;
  expect(await call.session.signIn({ login, password: administrator.password })).toMatchObject({
    person: { login },
  });
  twice.close();
  other.remove();
});
