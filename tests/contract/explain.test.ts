import { copyFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addPerson } from '../../electron/core/accounts/service.ts';
import { system } from '../../electron/core/journal/journal.ts';
import { starterProfiles } from '../../electron/core/profiles/starter.ts';
import { importPaths } from '../../electron/core/intake/service.ts';
import { importContext } from '../../electron/core/intake/context.ts';
import { explain } from '../../electron/core/work/explanation.ts';
import { explanationSchema, explanationTiers, permissionOfTier } from '../../shared/explanation.ts';
import { languages } from '../../shared/languages.ts';
import { allows, roles } from '../../shared/permissions.ts';
import { systemClock } from '../../electron/core/store/clock.ts';
import { openStore } from '../../electron/core/store/open.ts';
import { daliz } from '../support/command.ts';
import { newPost, temporaryFolder, TestClock } from '../support/post.ts';
import { administrator, openHouse } from '../support/window.ts';

const fixtures = fileURLToPath(new URL('../fixtures/asycuda', import.meta.url));
const folder = temporaryFolder();
const { house, window } = openHouse(folder.path, new TestClock('2026-10-01T05:00:00.000Z'));
const password = 'the same for every role';
const db = folder.file('command-line.db');
let id: string;

beforeAll(async () => {
  await window().call.post.createOwn(administrator);
  for (const role of roles) {
    await addPerson(
      house.store,
      house.clock,
      system,
      { login: `only-${role}`, name: role, roles: [role] },
      password,
      10,
    );
  }
  const context = importContext(house.store, house.clock, system);
  await importPaths([fixtures], context);
  id = house.store.get<{ id: string }>('SELECT id FROM declaration WHERE hits > 0')?.id ?? '';
  newPost(db).close();
  await daliz(['import', fixtures, '--db', db]);
});
afterAll(() => {
  house.close();
  folder.remove();
});

const views = () =>
  house.store.all<{ actor: string; object_id: string; detail: string }>(
    `SELECT actor, object_id, detail FROM journal WHERE action = 'explanation.view' ORDER BY seq`,
  );

describe('An explanation in the window', () => {
  it.each(roles)('is told %s exactly in the tiers that his role may read', async (role) => {
    const { call } = window();
    await call.session.signIn({ login: `only-${role}`, password });
    for (const tier of explanationTiers) {
      const asked = call.declarations.explain({ id, tier }).then(
        (explanation) => explanation.tier,
        (error: { code: string }) => error.code,
      );
      const allowed = allows('declaration.read', [role]) && allows(permissionOfTier[tier], [role]);
      expect(await asked, tier).toBe(allowed ? tier : 'FORBIDDEN');
    }
  });

  it('leaves an access record for every look at a confidential tier, and for no other', async () => {
    const { call } = window();
    await call.session.signIn({ login: 'only-supervisor', password });
    const before = views().length;
    for (const tier of explanationTiers) await call.declarations.explain({ id, tier });
    expect(views().slice(before)).toEqual(
      ['analyst', 'supervisor'].map((tier) => ({
        actor: 'only-supervisor',
        object_id: id,
        detail: JSON.stringify({ found: true, tier }),
      })),
    );
  });

  it('of the officer is the one that the page of the declaration holds, and names no profile', async () => {
    const { call } = window();
    await call.session.signIn({ login: 'only-officer', password });
    const { why } = await call.declarations.get({ id });
    expect(await call.declarations.explain({ id, tier: 'officer' })).toEqual(why);
    expect(why.hits.length).toBeGreaterThan(0);
    for (const { code } of starterProfiles) expect(JSON.stringify(why)).not.toContain(code);
  });

  it('comes of a decision that can be made again, whichever declaration is asked for', () => {
    const ids = house.store.all<{ id: string }>('SELECT id FROM declaration');
    expect(ids.length).toBeGreaterThan(5);
    for (const each of ids) {
      const { explanation, reproduced } = explain(house.store, each.id, 'analyst') ?? {};
      expect(reproduced, each.id).toBe(true);
      expect(explanation).toMatchObject({ reproduction: { assumed: [], differences: [] } });
    }
  });

  it('of a declaration that is not there is NOT_FOUND', async () => {
    const { call } = window();
    await call.session.signIn({ login: 'only-analyst', password });
    for (const tier of ['officer', 'analyst'] as const)
      await expect(call.declarations.explain({ id: 'none', tier })).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
  });
});

describe('daliz explain', () => {
  const number = '55302/120526/0086612';
  const explained = (as: string, ...more: string[]) =>
    daliz(['explain', number, '--db', db, '--as', as, ...more]);

  it.each(explanationTiers)('prints the %s tier as one object of the schema', async (tier) => {
    const { code, stdout, stderr } = await explained(tier, '--json');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(explanationSchema.parse(JSON.parse(stdout))).toMatchObject({
      tier,
      registrationNumber: number,
    });
  });

  it('prints a text without a missing word in each language', async () => {
    for (const language of languages) {
      const { code, stdout } = await explained('supervisor', '--lang', language);
      expect(code).toBe(0);
      // A key that has no word is printed as it is: dots between letters, and nothing else has those.
      expect(
        stdout.match(/\b(?:why|title|step|op|form|act|fate|term|corridor|occasion)\.\w+/g),
      ).toBeNull();
      expect(stdout).not.toMatch(/[{}]/);
    }
  });

  it('says in one sentence what it was not given or does not find', async () => {
    const unknown = await daliz(['explain', 'none', '--db', db, '--as', 'officer']);
    expect(unknown).toMatchObject({ code: 1, stdout: '' });
    expect(unknown.stderr).toBe(`daliz: ${db}: there is no declaration none\n`);
    expect((await explained('boss')).code).toBe(2);
    expect((await daliz(['explain', number, '--db', db])).code).toBe(2);
    expect((await daliz(['explain', number, '--db', `${db}.none`, '--as', 'trader'])).code).toBe(1);
  });

  it('says of a declaration that was refused where to read why', async () => {
    const listed = await daliz(['refused', '--db', db, '--json']);
    const [refused] = JSON.parse(listed.stdout) as { id: string }[];
    const { code, stderr } = await daliz([
      'explain',
      refused?.id ?? '',
      '--db',
      db,
      '--as',
      'trader',
    ]);
    expect(code).toBe(1);
    expect(stderr).toContain('was refused registration');
    expect(stderr).toContain('daliz notice');
  });

  it('ends with 1 and says so where the decision, made again, is not the stored one', async () => {
    const changed = folder.file('changed.db');
    copyFileSync(db, changed);
    const store = openStore(changed, { clock: systemClock });
    store.change(system, (change) => {
      change.run('UPDATE decision SET score = score + 1');
      change.record({ action: 'test', object: { kind: 'test', id: '' }, detail: {} });
    });
    store.close();
    const asked = ['explain', number, '--db', changed, '--as', 'analyst'];
    const { code, stdout, stderr } = await daliz(asked);
    expect(code).toBe(1);
    expect(stderr).toBe(`daliz: ${number}: the decision, made again, is not the stored one\n`);
    expect(stdout).toContain('the decision differs');
  });
});
