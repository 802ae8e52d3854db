import { fileURLToPath } from 'node:url';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addPerson } from '../../electron/core/accounts/service.ts';
import { lockSession } from '../../electron/core/api/lock-session.ts';
import { endSession } from '../../electron/core/api/standing.ts';
import { system } from '../../electron/core/journal/journal.ts';
import { openStore } from '../../electron/core/store/open.ts';
import { createWorkstation } from '../../electron/core/workstation.ts';
import { contract, type Contract } from '../../shared/contract/contract.ts';
import type { SessionEvent } from '../../shared/contract/lock.ts';
import type { Role } from '../../shared/permissions.ts';
import { temporaryFolder, TestClock } from '../support/post.ts';
import { outcomeOf, procedures } from '../support/walk.ts';
import { administrator, openHouse, quietHost, workerFile } from '../support/window.ts';

const folder = temporaryFolder();
const clock = new TestClock();
const { house, window } = openHouse(folder.path, clock);
const password = 'the same for everybody here';
const fixtures = fileURLToPath(new URL('../fixtures/own', import.meta.url));

const roles: Role[] = ['officer', 'analyst', 'supervisor'];
const add = (login: string) =>
  addPerson(house.store, house.clock, system, { login, name: login, roles }, password, 10);

beforeAll(async () => {
  await window().call.post.createOwn(administrator);
  await add('aliya');
  await add('berik');
});
afterAll(() => {
  house.close();
  folder.remove();
});

/** A window where somebody signed in. */
async function windowOf(login: string) {
  const opened = window();
  await opened.call.session.signIn({ login, password });
  return opened;
}

/** The newest acts of the journal, oldest first, each with its actor and its detail. */
function lastActs(count: number) {
  return house.store
    .all<{ actor: string; action: string; detail: string }>(
      // The log is signed whenever somebody leaves: that is told of elsewhere.
      `SELECT actor, action, detail FROM journal
       WHERE action NOT IN ('journal.signer', 'journal.checkpoint') ORDER BY seq DESC LIMIT ?`,
      count,
    )
    .reverse()
    .map(({ actor, action, detail }) => {
      // The seals of what was touched are the log's own.
      const { seals: _seals, ...told } = JSON.parse(detail);
      return [actor, action, told];
    });
}

const guarded = procedures(contract).filter(({ permission }) => permission !== 'anyone');

describe('A locked session', () => {
  it('is refused every procedure but unlocking and signing out, whatever the role', async () => {
    const { call } = await windowOf('aliya');
    await call.session.lock();
    const answered = guarded.filter(({ whileLocked }) => whileLocked);
    expect(answered.map(({ path }) => path.join('.')).sort()).toEqual([
      'session.signOut',
      'session.unlock',
    ]);
    const refused = guarded.filter(({ whileLocked }) => !whileLocked);
    expect(refused.length).toBeGreaterThan(30);
    for (const { path } of refused)
      expect(await outcomeOf(call, path), path.join('.')).toBe('LOCKED');
  });

  it('opens again to the password of its person and goes on where it was', async () => {
    const { call } = await windowOf('aliya');
    await call.session.lock();
    expect(await call.session.unlock({ password })).toMatchObject({ person: { login: 'aliya' } });
    expect(await call.declarations.counts()).toBeDefined();
    expect(lastActs(3)).toEqual([
      ['aliya', 'session.signIn', {}],
      ['aliya', 'session.lock', { reason: 'person' }],
      ['aliya', 'session.unlock', {}],
    ]);
  });

  it.each(['idle', 'person', 'system'] as const)(
    'tells its window and the journal why: %s',
    async (reason) => {
      const { call, connection } = await windowOf('aliya');
      const events = await call.session.events();
      const next = events.next();
      lockSession(connection, reason);
      expect(await next).toEqual({ done: false, value: { kind: 'locked', reason } });
      expect(lastActs(1)).toEqual([['aliya', 'session.lock', { reason }]]);
      await events.return(undefined);
    },
  );

  it('lets the import it began go on to its end, and is told nothing else of it', async () => {
    const { call } = await windowOf('aliya');
    const steps = await call.intake.import({ paths: [fixtures] });
    let step = await steps.next();
    await call.session.lock();
    while (step.done !== true) step = await steps.next();
    expect(step.value).toMatchObject({ received: 15, stopped: null });
    await expect(call.intake.batches({ offset: 0, limit: 10 })).rejects.toMatchObject({
      code: 'LOCKED',
    });
    await call.session.unlock({ password });
    expect((await call.intake.batches({ offset: 0, limit: 10 })).total).toBe(1);
  });

  it('is not locked twice, and a window where nobody signed in not at all', async () => {
    const { call, connection } = await windowOf('aliya');
    await call.session.lock();
    lockSession(connection, 'idle');
    lockSession(window().connection, 'idle');
    expect(lastActs(2).map(([, action]) => action)).toEqual(['session.signIn', 'session.lock']);
  });

  it('stays locked after a wrong password, and after one of somebody else who tries to sign in', async () => {
    const { call } = await windowOf('aliya');
    await call.session.lock();
    await expect(call.session.unlock({ password: 'wrong' })).rejects.toMatchObject({
      code: 'WRONG_CREDENTIALS',
      data: { attemptsLeft: 4 },
    });
    expect(lastActs(1)).toMatchObject([
      ['aliya', 'session.refused', { reason: 'password', during: 'session.unlock' }],
    ]);
    await expect(call.session.signIn({ login: 'berik', password: 'wrong' })).rejects.toMatchObject({
      code: 'WRONG_CREDENTIALS',
    });
    await expect(call.declarations.counts()).rejects.toMatchObject({ code: 'LOCKED' });
    await call.session.unlock({ password });
    await expect(call.declarations.counts()).resolves.toBeDefined();
  });

  it('ends for another person who signs in there, the first one signed out before', async () => {
    const { call } = await windowOf('aliya');
    await call.session.lock();
    await call.session.signIn({ login: 'berik', password });
    expect((await call.session.current())?.person.login).toBe('berik');
    await expect(call.declarations.counts()).resolves.toBeDefined();
    expect(lastActs(3).map(([actor, action]) => [actor, action])).toEqual([
      ['aliya', 'session.lock'],
      ['berik', 'session.signIn'],
      ['aliya', 'session.signOut'],
    ]);
  });

  it('ends with the fifth wrong password, and its name is locked out', async () => {
    await add('guessed');
    const { call } = await windowOf('guessed');
    const events = await call.session.events();
    const told: SessionEvent[] = [];
    const following = (async () => {
      for await (const event of events) told.push(event);
    })();
    await call.session.lock();
    const codes: unknown[] = [];
    for (let attempt = 0; attempt < 5; attempt += 1)
      await call.session.unlock({ password: 'wrong' }).catch((error) => codes.push(error.code));
    expect(codes).toEqual([...Array<string>(4).fill('WRONG_CREDENTIALS'), 'LOCKED_OUT']);
    expect(await call.session.current()).toBeNull();
    await expect(call.declarations.counts()).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    await expect(
      window().call.session.signIn({ login: 'guessed', password }),
    ).rejects.toMatchObject({ code: 'LOCKED_OUT' });
    expect(lastActs(3)).toMatchObject([
      ['guessed', 'session.refused', { reason: 'password', during: 'session.unlock' }],
      ['guessed', 'session.end', { reason: 'guessing' }],
      ['guessed', 'session.refused', { reason: 'locked' }],
    ]);
    await events.return(undefined);
    await following;
    expect(told).toEqual([{ kind: 'locked', reason: 'person' }, { kind: 'ended' }]);
  });
});

describe('Two windows', () => {
  it('have a session each: one locked, the other goes on, and each person is his own', async () => {
    const [left, right] = [await windowOf('aliya'), await windowOf('berik')];
    await left.call.session.lock();
    await expect(left.call.declarations.counts()).rejects.toMatchObject({ code: 'LOCKED' });
    await expect(right.call.declarations.counts()).resolves.toBeDefined();
    expect((await right.call.session.current())?.person.login).toBe('berik');
    await right.call.session.signOut();
    await expect(left.call.declarations.counts()).rejects.toMatchObject({ code: 'LOCKED' });
    await left.call.session.unlock({ password });
  });

  it('one of them closed: its session ends with it and with an entry, the other stays', async () => {
    const [left, right] = [await windowOf('aliya'), await windowOf('berik')];
    endSession(left.connection, { action: 'session.end', reason: 'window' });
    expect(lastActs(1)).toEqual([['aliya', 'session.end', { reason: 'window' }]]);
    await expect(left.call.declarations.counts()).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
    });
    await expect(right.call.declarations.counts()).resolves.toBeDefined();
  });
});

describe('A window of the host', () => {
  /** The core as the shell starts it, with windows on real ports; what a closed window left is in the file. */
  async function started() {
    const own = temporaryFolder();
    const faults: unknown[] = [];
    const options = { dataFolder: own.path, version: 'test', workerFile };
    const workstation = createWorkstation({ ...options, onFault: (error) => faults.push(error) });
    const ports: MessagePort[] = [];
    const open = () => {
      const { port1, port2 } = new MessageChannel();
      ports.push(port1, port2);
      const line = workstation.connect(port1, quietHost);
      const client: ContractRouterClient<Contract> = createORPCClient(new RPCLink({ port: port2 }));
      port1.start();
      port2.start();
      return { line, client };
    };
    const { login, password: phrase } = administrator;
    const work = async () => {
      const opened = open();
      await opened.client.session.signIn({ login, password: phrase });
      return opened;
    };
    await open().client.post.createOwn(administrator);
    const stop = () => {
      workstation.close();
      for (const port of ports) port.close();
      const store = openStore(own.file('own.db'), { clock, readOnly: true });
      const ends = store.all<{ detail: string }>(
        `SELECT detail FROM journal WHERE action = 'session.end' ORDER BY seq`,
      );
      store.close();
      own.remove();
      return { ends: ends.map(({ detail }) => JSON.parse(detail)), faults };
    };
    return { open, work, stop };
  }

  it('is to be locked after the minutes of the post, and only while somebody works in it', async () => {
    const { open, work, stop } = await started();
    expect(open().line.idleLimit()).toBeNull();
    const { line, client } = await work();
    expect(line.idleLimit()).toBe(10 * 60_000);
    await client.settings.saveGuard({ lockMinutes: 1 });
    expect(line.idleLimit()).toBe(60_000);
    line.lock('idle');
    expect(line.idleLimit()).toBeNull();
    await expect(client.settings.guard()).rejects.toMatchObject({ code: 'LOCKED' });
    expect(stop()).toEqual({ ends: [{ reason: 'window' }], faults: [] });
  });

  it('takes its session with it when it closes; the program takes all of them', async () => {
    const { work, stop } = await started();
    const [first, second] = [await work(), await work()];
    first.line.end();
    await expect(first.client.settings.guard()).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
    });
    await expect(second.client.settings.guard()).resolves.toBeDefined();
    const { ends, faults } = stop();
    expect(ends).toEqual([{ reason: 'window' }, { reason: 'window' }]);
    expect(faults).toEqual([]);
  });

  it('is told that its session ended where another window closes the post', async () => {
    const { open, work, stop } = await started();
    const { client } = await work();
    const events = await client.session.events();
    const next = events.next();
    await open().client.post.close();
    expect(await next).toMatchObject({ value: { kind: 'ended' } });
    expect(await client.session.current()).toBeNull();
    await events.return(undefined);
    expect(stop()).toEqual({ ends: [{ reason: 'post' }], faults: [] });
  });
});

describe('How long a window may stand untouched', () => {
  it('is ten minutes where nobody set it, and the administrator sets it, with an entry', async () => {
    const { call } = window();
    await call.session.signIn({ login: administrator.login, password: administrator.password });
    expect(await call.settings.guard()).toEqual({ lockMinutes: 10, namedCommands: false });
    const after = { lockMinutes: 3, namedCommands: false };
    expect(await call.settings.saveGuard({ lockMinutes: 3 })).toEqual(after);
    expect(await call.settings.guard()).toEqual(after);
    expect(lastActs(1)).toEqual([[administrator.login, 'settings.save', {}]]);
    const entry = house.store.get<{ was: string; became: string }>(
      'SELECT was, became FROM journal ORDER BY seq DESC LIMIT 1',
    );
    expect(JSON.parse(entry?.was ?? '')).toMatchObject({ lockMinutes: 10 });
    expect(JSON.parse(entry?.became ?? '')).toMatchObject({ lockMinutes: 3 });
  });

  it.each([0, 61, 2.5])(
    'is a whole number of minutes from 1 to 60, not %s',
    async (lockMinutes) => {
      const { call } = window();
      await call.session.signIn({ login: administrator.login, password: administrator.password });
      await expect(call.settings.saveGuard({ lockMinutes })).rejects.toMatchObject({
        code: 'BAD_REQUEST',
      });
    },
  );
});
