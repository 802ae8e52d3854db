import type { ORPCError } from '@orpc/server';
import { describe, expect, it } from 'vitest';
import { good, officer, openOffice } from '../support/office.ts';
import { temporaryFolder } from '../support/post.ts';
import { administrator, openHouse, worker } from '../support/window.ts';

const { clock, window, office, somebody, signedIn, entries, lastOf } = openOffice();

describe('The first start of an own post', () => {
  it('makes an administrator and nobody else, who sees no content', async () => {
    const people = await office().people.list();
    expect(people[0]).toMatchObject({ login: administrator.login, roles: ['administrator'] });
    await expect(office().declarations.counts()).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('refuses a password that everybody tries', async () => {
    const other = temporaryFolder();
    const opened = openHouse(other.path);
    const { call } = opened.window();
    for (const [password, why] of [
      ['short', 'short'],
      ['passwordpassword', 'common'],
    ] as const)
      await expect(call.post.createOwn({ ...administrator, password })).rejects.toMatchObject({
        code: 'WEAK_PASSWORD',
        data: { why },
      });
    expect(opened.house.existing()).toEqual([]);
    opened.house.close();
    other.remove();
  });
});

describe('Somebody added', () => {
  it('has a password told once, and must change it before anything else', async () => {
    const input = { ...officer, login: 'aliya', password: null };
    const { person, temporaryPassword } = await office().people.add(input);
    expect(person).toMatchObject({ login: 'aliya', mustChange: true, lastSignInAt: null });
    const given = temporaryPassword ?? '';
    const { call } = window();
    expect(await call.session.signIn({ login: 'aliya', password: given })).toMatchObject({
      mustChange: true,
    });
    await expect(call.declarations.counts()).rejects.toMatchObject({ code: 'PASSWORD_DUE' });
    await expect(call.session.changePassword({ old: given, new: given })).rejects.toMatchObject({
      code: 'WEAK_PASSWORD',
      data: { why: 'same' },
    });
    await call.session.changePassword({ old: given, new: good });
    expect(await call.declarations.counts()).toMatchObject({ red: 0 });
    expect(await call.session.current()).toMatchObject({ mustChange: false });
    await expect(window().call.session.signIn({ login: 'aliya', password: given })).rejects.toThrow(
      /wrong password/,
    );
  });

  it('is in the journal with what he may, and never with the password', async () => {
    const password = 'typed by the administrator';
    const input = { ...officer, login: 'timur', password };
    expect(await office().people.add(input)).toMatchObject({ temporaryPassword: null });
    expect(lastOf('account.add')).toMatchObject({
      actor: administrator.login,
      role: 'administrator',
      before: null,
      after: { login: 'timur', roles: ['officer'], mustChange: true, disabled: false },
    });
    expect(JSON.stringify(entries('1 = 1'))).not.toContain(password);
  });

  it('is called as it is read: by signs that somebody sees, each role once', async () => {
    const input = { ...officer, login: 'asel', password: null };
    const { person } = await office().people.add({
      ...input,
      name: '\u202EAsel\u0000 \n Of\u200B The Post',
      roles: ['officer', 'officer'],
    });
    expect(person).toMatchObject({ name: 'Asel Of The Post', roles: ['officer'] });
    await expect(
      office().people.add({ ...input, login: 'unseen', name: '\u200B\u200B\u200B' }),
    ).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  });

  it('cannot have a name that is taken, a weak password, or rights over people and content at once', async () => {
    const attempt = (said: object) =>
      office().people.add({ ...officer, login: 'nobody-yet', password: null, ...said });
    const before = (await office().people.list()).length;
    await expect(attempt({ login: worker.login })).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(attempt({ password: 'nobody-yet-nobody-yet' })).rejects.toMatchObject({
      code: 'WEAK_PASSWORD',
      data: { why: 'login' },
    });
    await expect(attempt({ roles: ['administrator', 'officer'] })).rejects.toMatchObject({
      code: 'ROLES_CONFLICT',
    });
    expect(await office().people.list()).toHaveLength(before);
  });
});

describe('An account', () => {
  it('is changed with before and after in the journal, and its rights hold at once', async () => {
    const { login, id } = await somebody();
    const { call } = await signedIn(login);
    await expect(call.profiles.active()).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const said = { name: 'Of The Risks', roles: ['analyst' as const], emergency: false };
    expect(await office().people.change({ id, ...said })).toMatchObject(said);
    expect(await call.profiles.active()).toHaveProperty('ruleSetHash');
    await expect(call.intake.setWatch({ folder: null })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    expect(lastOf('account.change')).toMatchObject({
      before: { roles: ['officer'], name: officer.name },
      after: { roles: ['analyst'], name: said.name },
    });
  });

  it('is closed at once, in every window, and opened again; it is never deleted', async () => {
    const { login, id } = await somebody();
    const { call } = await signedIn(login);
    const closed = await office().people.setDisabled({ id, disabled: true });
    expect(closed.disabledAt).toBe(clock.now());
    await expect(call.declarations.counts()).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    await expect(signedIn(login)).rejects.toMatchObject({ code: 'ACCOUNT_DISABLED' });
    await expect(signedIn(login, 'not the password')).rejects.toMatchObject({
      code: 'WRONG_CREDENTIALS',
    });
    expect(lastOf('account.disable')).toMatchObject({
      before: { disabled: false },
      after: { disabled: true },
    });
    await office().people.setDisabled({ id, disabled: false });
    await signedIn(login);
  });

  it('of the last administrator is neither closed nor without that role', async () => {
    const me = (await office().people.list()).find(({ login }) => login === administrator.login);
    const id = me?.id ?? 0;
    await expect(office().people.setDisabled({ id, disabled: true })).rejects.toMatchObject({
      code: 'LAST_ADMINISTRATOR',
    });
    await expect(
      office().people.change({ id, ...officer, name: 'First Person' }),
    ).rejects.toMatchObject({ code: 'LAST_ADMINISTRATOR' });
    const second = await somebody({ roles: ['administrator'] });
    await office().people.setDisabled({ id: second.id, disabled: true });
    await expect(office().people.setDisabled({ id, disabled: true })).rejects.toMatchObject({
      code: 'LAST_ADMINISTRATOR',
    });
    expect(await office().session.current()).toMatchObject({
      person: { roles: ['administrator'] },
    });
  });

  it('gets a new password that must be changed, in every window of the person', async () => {
    const { login, id } = await somebody();
    const { call } = await signedIn(login);
    const { temporaryPassword } = await office().people.resetPassword({ id, password: null });
    await expect(call.declarations.counts()).rejects.toMatchObject({ code: 'PASSWORD_DUE' });
    await expect(signedIn(login)).rejects.toMatchObject({ code: 'WRONG_CREDENTIALS' });
    await signedIn(login, temporaryPassword ?? '');
  });

  it('that an earlier program gave rights over people and content keeps the first alone', async () => {
    const { login } = await somebody({ roles: ['administrator', 'supervisor', 'officer'] });
    const { call } = await signedIn(login);
    expect(await call.session.current()).toMatchObject({ person: { roles: ['administrator'] } });
    await expect(call.declarations.counts()).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect((await office().people.list()).find((one) => one.login === login)?.roles).toEqual([
      'administrator',
    ]);
  });
});

describe('Whoever guesses', () => {
  const answer = (login: string) =>
    window()
      .call.session.signIn({ login, password: 'wrong' })
      .catch(({ code, message, data }: ORPCError<string, unknown>) => ({ code, message, data }));

  it('is answered the same for a name that exists and for one that does not, from first to last', async () => {
    const { login } = await somebody();
    for (let attempt = 1; attempt <= 7; attempt += 1) {
      const known = await answer(login);
      expect(known).toEqual(await answer('nobody-of-this-name'));
      expect(known).toMatchObject({ code: attempt < 5 ? 'WRONG_CREDENTIALS' : 'LOCKED_OUT' });
    }
  });

  it('does not fill the journal: attempts with a closed name are told once a minute', async () => {
    const { login, id } = await somebody();
    for (let attempt = 0; attempt < 9; attempt += 1) await answer(login);
    const locked = () =>
      entries(`action = 'session.refused' AND actor = ?`, login)
        .map(({ detail }) => detail)
        .filter(({ reason }) => reason === 'locked');
    expect(locked()).toEqual([{ reason: 'locked', count: 1 }]);
    clock.time = new Date(Date.parse(clock.time) + 61_000).toISOString();
    await answer(login);
    expect(locked()).toEqual([
      { reason: 'locked', count: 1 },
      { reason: 'locked', count: 4 },
    ]);
    expect(await office().people.list()).toContainEqual(
      expect.objectContaining({ login, lockedUntil: expect.any(String) as string }),
    );
    await office().people.liftLock({ id });
    await signedIn(login);
  });

  it('does so no better by changing the password of whoever left his window open', async () => {
    const { login } = await somebody();
    const { call } = await signedIn(login);
    const attempt = () => call.session.changePassword({ old: 'guessed', new: `${good} again` });
    for (let left = 4; left > 0; left -= 1)
      await expect(attempt()).rejects.toMatchObject({ data: { attemptsLeft: left } });
    await expect(attempt()).rejects.toMatchObject({ code: 'LOCKED_OUT' });
    await expect(
      call.session.changePassword({ old: good, new: `${good} again` }),
    ).rejects.toMatchObject({ code: 'LOCKED_OUT' });
  });

  it('leaves no password in the journal that was typed as the name', async () => {
    await answer('My Secret Passphrase 1');
    expect(lastOf('session.refused')).toMatchObject({ actor: 'system', object: '…' });
  });
});

describe('What a role is refused', () => {
  it('is in the journal once a minute with how often, and the rest at sign-out', async () => {
    const { login } = await somebody();
    const { call } = await signedIn(login);
    for (let time = 0; time < 50; time += 1) await call.profiles.active().catch(() => {});
    await call.session.signOut();
    expect(entries(`action = 'access.refused' AND actor = ?`, login)).toMatchObject([
      {
        role: 'officer',
        object: 'profiles.active',
        detail: { permission: 'profile.read', count: 1 },
      },
      { object: 'profiles.active', detail: { count: 49 } },
    ]);
  });

  it('is in the journal too where what is asked decides what is needed', async () => {
    const { login } = await somebody();
    const { call } = await signedIn(login);
    await call.declarations.explain({ id: 'none', tier: 'analyst' }).catch(() => {});
    expect(lastOf('access.refused')).toMatchObject({
      actor: login,
      object: 'declarations.explain',
      detail: { permission: 'profile.read' },
    });
  });
});

describe('Whoever holds several roles', () => {
  it('acts in the first of them that lets him do it', async () => {
    const { login } = await somebody({ roles: ['officer', 'analyst', 'supervisor'] });
    const { call } = await signedIn(login);
    await call.profiles.active();
    await call.intake.setWatch({ folder: null });
    await call.declarations.raw({ id: 'none' }).catch(() => {});
    expect(entries('actor = ?', login).map(({ action, role }) => [action, role])).toEqual([
      ['session.signIn', 'officer'],
      ['profiles.view', 'analyst'],
      ['watch.set', 'supervisor'],
      ['message.view', 'officer'],
    ]);
  });
});
