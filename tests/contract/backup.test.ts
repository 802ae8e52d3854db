import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addPerson } from '../../electron/core/accounts/service.ts';
import { importContext } from '../../electron/core/intake/context.ts';
import { importPaths } from '../../electron/core/intake/service.ts';
import { system } from '../../electron/core/journal/journal.ts';
import { readNote } from '../../electron/core/journal/note.ts';
import { saveGuardSettings } from '../../electron/core/post/guard-settings.ts';
import { roles, type Role } from '../../shared/permissions.ts';
import { daliz } from '../support/command.ts';
import { temporaryFolder, TestClock } from '../support/post.ts';
import { administrator, openHouse } from '../support/window.ts';

const fixture = fileURLToPath(new URL('../fixtures/asycuda/kz-im40.xml', import.meta.url));
const folder = temporaryFolder();
process.env['DALIZ_KEY_FOLDER'] = folder.file('keys');
const clock = new TestClock('2026-10-01T05:00:00.000Z');
const data = folder.file('data');
const { house, window, target } = openHouse(data, clock);
const password = 'the same for every role';
const hour = 3_600_000;

const later = (hours: number) => {
  clock.time = new Date(Date.parse(clock.time) + hours * hour).toISOString();
};

async function as(role: Role) {
  const { call } = window();
  await call.session.signIn({ login: `only-${role}`, password });
  return call;
}

/** The result of a long task, and the stages it told on its way. */
async function followed<T>(steps: AsyncIterator<{ stage: string }, T>) {
  const stages: string[] = [];
  for (;;) {
    const step = await steps.next();
    if (step.done === true) return { result: step.value, stages };
    stages.push(step.value.stage);
  }
}

const acts = () =>
  house.store
    .all<{ action: string; actor: string; role: string; detail: string }>(
      `SELECT action, actor, role, detail FROM journal WHERE action LIKE 'post.backup%' ORDER BY seq`,
    )
    .map(({ detail, ...act }) => ({ ...act, detail: JSON.parse(detail) as object }));

beforeAll(async () => {
  await window().call.post.createOwn(administrator);
  for (const role of roles) {
    const person = { login: `only-${role}`, name: `The ${role}`, roles: [role] };
    await addPerson(house.store, house.clock, system, person, password, 10);
  }
  await importPaths([fixture], importContext(house.store, house.clock, system));
});
afterAll(() => {
  house.close();
  folder.remove();
});

describe('A backup from the window', () => {
  const file = folder.file('by-hand.backup');

  it('is told of on its way, is whole, and has the checkpoint beside it that vouches for it', async () => {
    const call = await as('supervisor');
    expect(await call.backup.state()).toMatchObject({ lastAt: null, failed: null, daily: false });
    target.file = file;
    const { result, stages } = await followed(await call.backup.make());
    expect(result).toMatchObject({ path: file, checkpoint: `${file}.checkpoint` });
    expect(target.suggested).toBe('daliz-55302-2026-10-01-1000.backup');
    expect(stages).toEqual(expect.arrayContaining(['backup.copy', 'verify.entries']));
    const note = readNote(readFileSync(`${file}.checkpoint`, 'utf8'));
    expect(result.entries).toBeGreaterThanOrEqual(note.size);
    const checked = await daliz([
      'journal',
      'verify',
      '--db',
      file,
      '--json',
      '--checkpoint',
      `${file}.checkpoint`,
    ]);
    expect(JSON.parse(checked.stdout)).toMatchObject({ ok: true, checkpoints: { given: 1 } });
    expect(readdirSync(folder.path).filter((name) => name.endsWith('.partial'))).toEqual([]);
  });

  it('is told of in the log before and after, in the name of whoever asked for it', async () => {
    expect(acts()).toMatchObject([
      { action: 'post.backupBegin', actor: 'only-supervisor', role: 'supervisor' },
      { action: 'post.backup', actor: 'only-supervisor', detail: { file: 'by-hand.backup' } },
    ]);
    expect(await (await as('officer')).backup.state()).toMatchObject({ lastAt: clock.time });
  });

  it('takes the place of no file', async () => {
    const call = await as('administrator');
    const before = readFileSync(file);
    target.file = file;
    await expect(followed(await call.backup.make())).rejects.toMatchObject({
      code: 'BACKUP_REFUSED',
      data: { fault: 'exists' },
    });
    expect(readFileSync(file).equals(before)).toBe(true);
    target.file = folder.file('no such folder/x.backup');
    await expect(followed(await call.backup.make())).rejects.toMatchObject({
      data: { fault: 'folder' },
    });
    expect(acts().at(-1)).toMatchObject({
      action: 'post.backupFail',
      detail: { reason: 'folder' },
    });
    // Who chose the place was told; it is no failure of the post.
    expect(await call.backup.state()).toMatchObject({ failed: null });
  });

  it('leaves nothing where it is cancelled, and that is no failure', async () => {
    const call = await as('supervisor');
    target.file = folder.file('cancelled.backup');
    const steps = await call.backup.make();
    await steps.next();
    await steps.return?.();
    await expect
      .poll(() => acts().at(-1), { timeout: 20_000 })
      .toMatchObject({ detail: { reason: 'cancelled' } });
    expect(readdirSync(folder.path).filter((name) => name.startsWith('cancelled'))).toEqual([]);
    expect(await call.backup.state()).toMatchObject({ failed: null, running: false });
  });

  it('is one at a time', async () => {
    const call = await as('supervisor');
    target.file = folder.file('first.backup');
    const first = await call.backup.make();
    await first.next();
    target.file = folder.file('second.backup');
    await expect(followed(await call.backup.make())).rejects.toMatchObject({ code: 'BUSY' });
    await followed(first);
    expect(existsSync(folder.file('first.backup'))).toBe(true);
    expect(existsSync(folder.file('second.backup'))).toBe(false);
  });

  it.each(roles)('may be made by %s as the table of permissions says', async (role) => {
    const call = await as(role);
    target.file = null;
    const making = call.backup.make();
    if (role === 'supervisor' || role === 'administrator')
      expect((await followed(await making)).result).toMatchObject({ path: null });
    else await expect(making).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('The backup of every day', () => {
  const daily = folder.file('daily');
  const made = () => readdirSync(daily).filter((name) => name.endsWith('.backup'));

  it('is set by the administrator, made at once, and then once a day', async () => {
    await mkdir(daily);
    const supervisor = await as('supervisor');
    const wanted = { folder: daily, keep: 2 };
    await expect(supervisor.settings.saveBackups(wanted)).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    later(2);
    await (await as('administrator')).settings.saveBackups(wanted);
    expect(await supervisor.settings.backups()).toEqual(wanted);
    await expect.poll(made, { timeout: 20_000 }).toHaveLength(1);
    await expect.poll(() => house.backups.state.running, { timeout: 20_000 }).toBe(false);
    later(23);
    await house.backups.makeIfDue(house.store);
    expect(made()).toHaveLength(1);
    later(2);
    await house.backups.makeIfDue(house.store);
    expect(made()).toHaveLength(2);
    expect(acts().at(-1)).toMatchObject({ action: 'post.backup', actor: 'system' });
    expect(await supervisor.backup.state()).toMatchObject({ daily: true, overdue: false });
  });

  it('is kept as often as was asked for: the oldest goes, and nothing of another name', async () => {
    const mine = ['notes.txt', 'daliz-55302-2026-10-01-1000.backup'];
    for (const name of mine) writeFileSync(`${daily}/${name}`, 'kept');
    const [oldest = ''] = made().filter((name) => name.includes('-daily-'));
    later(25);
    await house.backups.makeIfDue(house.store);
    const left = readdirSync(daily);
    expect(left).toEqual(expect.arrayContaining(mine));
    expect(left.filter((name) => name.endsWith('.backup'))).toHaveLength(3);
    expect(left).not.toContain(oldest);
    expect(left).not.toContain(`${oldest}.checkpoint`);
    expect(acts().at(-1)).toMatchObject({
      action: 'post.backupRemove',
      detail: { removed: [oldest] },
    });
  });

  it('shows where it cannot be made, is tried again after an hour, and shows where it is overdue', async () => {
    const call = await as('officer');
    rmSync(daily, { recursive: true });
    later(25);
    await house.backups.makeIfDue(house.store);
    expect(await call.backup.state()).toMatchObject({ failed: { at: clock.time, why: 'folder' } });
    const tried = acts().length;
    later(0.5);
    await house.backups.makeIfDue(house.store);
    expect(acts()).toHaveLength(tried);
    later(2);
    await house.backups.makeIfDue(house.store);
    expect(acts().length).toBeGreaterThan(tried);
    expect(await call.backup.state()).toMatchObject({ overdue: true });
    await mkdir(daily);
    later(2);
    await house.backups.makeIfDue(house.store);
    expect(await call.backup.state()).toMatchObject({ failed: null, overdue: false });
  });

  it('that the machine broke off is told', async () => {
    house.store.change(system, (change) =>
      change.record({
        action: 'post.backupBegin',
        object: { kind: 'post', id: 'backup' },
        detail: { file: 'x' },
      }),
    );
    expect(house.backups.state.failed).toBeNull();
    later(1);
    expect(house.backups.state.failed).toMatchObject({ why: 'interrupted' });
  });
});

describe('A post from a backup', () => {
  const backup = folder.file('away.backup');

  async function chosen(...paths: string[]) {
    const other = temporaryFolder();
    const opened = openHouse(other.path, clock);
    opened.chosen.push(...paths);
    const { call } = opened.window();
    const restoring = call.post.restore({ title: 'Choose' }).then((steps) => followed(steps));
    return { other, call, restoring, ...opened };
  }

  beforeAll(async () => {
    target.file = backup;
    await followed(await (await as('supervisor')).backup.make());
  });

  it('is opened in the place of its kind, with everybody and everything in it', async () => {
    const { call, restoring, house: restored, other } = await chosen(backup);
    const { result, stages } = await restoring;
    expect(stages).toEqual(expect.arrayContaining(['restore.copy', 'verify.entries']));
    expect(result.state.open).toMatchObject({ kind: 'own', code: administrator.code });
    expect(result.restored?.entries).toBeGreaterThan(20);
    await call.session.signIn({ login: 'only-supervisor', password });
    expect((await call.declarations.counts()).open).toBeDefined();
    expect(await call.journal.alarm()).toBeNull();
    expect((await call.backup.state()).failed).toBeNull();
    const entry = restored.store.get<{ detail: string }>(
      `SELECT detail FROM journal WHERE action = 'post.restore'`,
    );
    expect(JSON.parse(entry?.detail ?? '')).toMatchObject({ file: 'away.backup', given: 1 });
    restored.close();
    other.remove();
  });

  it('never takes the place of one that is there', async () => {
    const { call } = window();
    const before = house.store.get<{ n: number }>('SELECT max(seq) AS n FROM journal');
    const opened = openHouse(data, clock);
    opened.chosen.push(backup);
    const steps = await opened.window().call.post.restore({ title: 'Choose' });
    await expect(followed(steps)).rejects.toMatchObject({ data: { fault: 'occupied' } });
    expect(house.store.get('SELECT max(seq) AS n FROM journal')).toEqual(before);
    expect((await call.post.state()).open).toMatchObject({ kind: 'own' });
  });

  it('needs a checkpoint, which may lie elsewhere, and is refused with that of another post', async () => {
    const bare = folder.file('bare.backup');
    copyFileSync(backup, bare);
    const without = await chosen(bare);
    await expect(without.restoring).rejects.toMatchObject({ data: { fault: 'noCheckpoint' } });
    without.other.remove();
    const elsewhere = folder.file('elsewhere.checkpoint');
    copyFileSync(`${backup}.checkpoint`, elsewhere);
    const together = await chosen(elsewhere, bare);
    expect((await together.restoring).result.state.open).not.toBeNull();
    together.house.close();
    together.other.remove();
    const theirs = folder.file('theirs.checkpoint');
    const db = folder.file('theirs.db');
    await daliz(['import', fixture, '--db', db]);
    await daliz(['journal', 'checkpoint', '--db', db, '--out', theirs]);
    const foreign = await chosen(bare, theirs);
    await expect(foreign.restoring).rejects.toMatchObject({ data: { fault: 'checkpoint' } });
    expect(readdirSync(foreign.other.path).filter((name) => /\.db|partial/.test(name))).toEqual([]);
    foreign.other.remove();
  });

  it('that is older than what this machine has seen is told as that until a supervisor takes note', async () => {
    const { other, restoring, house: first, window: open, chosen: paths } = await chosen(backup);
    await restoring;
    const { call } = open();
    await call.session.signIn({ login: 'only-supervisor', password });
    await call.session.signOut();
    first.close();
    for (const end of ['', '-wal', '-shm']) rmSync(other.file(`own.db${end}`), { force: true });
    paths.splice(0, paths.length, backup);
    const again = open().call;
    await followed(await again.post.restore({ title: 'Choose' }));
    await again.session.signIn({ login: 'only-supervisor', password });
    expect(await again.journal.alarm()).toMatchObject({ kind: 'shorter' });
    await again.journal.acknowledge({ reason: 'restored after the disk failed' });
    expect(await again.journal.alarm()).toBeNull();
    first.close();
    other.remove();
  });
});

describe('daliz backup', () => {
  const run = (...args: string[]) => daliz(['backup', '--db', house.store.file, ...args]);

  it('copies a post while a window works at it, and daliz restore makes a post of it', async () => {
    const out = folder.file('command.backup');
    const { code, stdout, stderr } = await run('--out', out);
    expect([code, stderr]).toEqual([0, `its checkpoint lies beside it: ${out}.checkpoint\n`]);
    expect(stdout).toMatch(/command\.backup: \d+ entries, verified\n$/);
    const db = folder.file('restored.db');
    const restored = await daliz(['restore', '--backup', out, '--out', db]);
    expect(restored.code).toBe(0);
    expect(restored.stdout).toContain('55302 Test post');
    expect(restored.stdout).toContain('until a supervisor takes note');
    const rows = await daliz(['list', '--db', db, '--json']);
    expect(JSON.parse(rows.stdout)).toHaveLength(1);
    const twice = await run('--out', out);
    expect([twice.code, twice.stderr]).toEqual([
      1,
      `daliz: ${out}: it is there already and is left as it is; name another file\n`,
    ]);
    const over = await daliz(['restore', '--backup', out, '--out', db]);
    expect(over.code).toBe(1);
    expect(over.stderr).toContain('there is a post there already and it is left as it is');
  });

  it('is made by whoever may, or unattended by a timer where the post demands names', async () => {
    const refused = await daliz(
      [
        'backup',
        '--db',
        house.store.file,
        '--out',
        folder.file('officer.backup'),
        '--as',
        'only-officer',
        '--password-fd',
        '3',
      ],
      { password },
    );
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain('your role may not do this');
    saveGuardSettings(house.store, system, { namedCommands: true });
    const nameless = await run('--out', folder.file('nameless.backup'));
    expect(nameless.code).toBe(2);
    expect(nameless.stderr).toContain('--system for an unattended backup');
    const timed = folder.file('timed.backup');
    expect((await run('--out', timed, '--system')).code).toBe(0);
    expect(existsSync(timed)).toBe(true);
    saveGuardSettings(house.store, system, { namedCommands: false });
  });
});
