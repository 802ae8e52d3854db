import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ORPCError } from '@orpc/server';
import { expect } from 'vitest';
import { addPerson } from '../../electron/core/accounts/service.ts';
import { verified } from '../../electron/core/audit/verify.ts';
import { importContext } from '../../electron/core/intake/context.ts';
import { importPaths } from '../../electron/core/intake/service.ts';
import { system } from '../../electron/core/journal/journal.ts';
import { loadRules } from '../../electron/core/profiles/load.ts';
import { starterProfiles, starterTactics } from '../../electron/core/profiles/starter.ts';
import { failures } from '../../shared/contract/procedure.ts';
import type { WorkView } from '../../shared/contract/work.ts';
import { languages } from '../../shared/languages.ts';
import { sharedWords } from '../../shared/locales/index.ts';
import type { Role } from '../../shared/permissions.ts';
import type { Profile } from '../../shared/profile.ts';
import { reevaluateOpen, weighingAgain } from '../../electron/core/work/reevaluate.ts';
import { bookWith } from './book.ts';
import { temporaryFolder, TestClock } from './post.ts';
import { administrator, openHouse, seen, type Call } from './window.ts';

const message = readFileSync(
  fileURLToPath(new URL('../fixtures/asycuda/kz-im40.xml', import.meta.url)),
  'utf8',
);
const password = 'a password long enough';
/** Nothing of a profile but what it asks for may reach an officer. */
const secret = 'SECRET-PROFILE';

function profileAsking(corridor: 'yellow' | 'red', measures: readonly string[]): Profile {
  const [template] = starterProfiles;
  if (template === undefined) throw new Error('no starter profile');
  return {
    ...template,
    code: secret,
    kind: corridor === 'red' ? 'mandatory' : 'standing',
    corridor,
    weight: corridor === 'red' ? 0 : 45,
    directions: ['import'],
    condition: { op: 'equals', field: 'direction', value: 'import' },
    measures: [...measures],
  };
}

const people = {
  aigul: ['officer'],
  berik: ['officer'],
  head: ['supervisor'],
  both: ['officer', 'supervisor'],
  analyst: ['analyst'],
  gone: ['officer'],
} as const satisfies Record<string, readonly Role[]>;
export type Who = keyof typeof people;

/** A post with declarations that wait, people of every kind, and a watch over what an attack leaves behind. */
export async function openAttackedDesk(declarations: number) {
  const folder = temporaryFolder();
  const clock = new TestClock('2026-05-12T05:00:00.000Z');
  const post = openHouse(folder.path, clock);
  const { house, window } = post;
  await window().call.post.createOwn(administrator);
  const calls: Partial<Record<Who, Call>> = {};
  for (const [login, roles] of Object.entries(people)) {
    const person = { login, name: login, roles: [...roles], emergency: login === 'analyst' };
    await addPerson(house.store, clock, system, person, password, 10);
  }
  for (const login of Object.keys(people) as Who[]) {
    const { call } = window();
    await call.session.signIn({ login, password });
    calls[login] = call;
  }
  // Who has left: his window is still open.
  const office = window().call;
  await office.session.signIn({ login: administrator.login, password: administrator.password });
  const left = (await office.people.list()).find(({ login }) => login === 'gone');
  await office.people.setDisabled({ id: left?.id ?? 0, disabled: true });
  loadRules(
    house.store,
    clock,
    system,
    bookWith([profileAsking('yellow', ['D10', 'D12'])]),
    starterTactics,
  );
  const incoming = folder.file('incoming');
  mkdirSync(incoming);
  for (let n = 0; n < declarations; n += 1)
    writeFileSync(
      `${incoming}/${String(n).padStart(3, '0')}.xml`,
      message.replace('>86612<', `>${n + 1}<`),
    );
  await importPaths([incoming], importContext(house.store, clock, system));
  const waiting = house.store
    .all<{ id: string }>(
      `SELECT d.id FROM declaration d JOIN work w ON w.declaration_seq = d.seq
      WHERE w.queue = 'yellow' ORDER BY d.seq DESC`,
    )
    .map(({ id }) => id);
  const as = (who: Who): Call => {
    const call = calls[who];
    if (call === undefined) throw new Error(`${who} is not signed in`);
    return call;
  };

  const later = () => {
    clock.time = new Date(Date.parse(clock.time) + 1_000).toISOString();
  };

  /** The next declaration nobody has touched. */
  const next = (): Promise<WorkView> => {
    later();
    const id = waiting.pop();
    if (id === undefined) throw new Error('no declaration is left');
    return as('aigul').work.get({ id });
  };

  /** The same, in the hands of somebody. */
  async function held(who: Who = 'aigul'): Promise<WorkView> {
    return as(who).work.claim(seen(await next()));
  }

  /** The next one as a check after release. */
  async function afterRelease(): Promise<WorkView> {
    const { declarationId: id } = await next();
    house.store.change(system, (change) => {
      const seq = change.get<{ seq: number }>('SELECT seq FROM declaration WHERE id = ?', id)?.seq;
      change.run(
        `UPDATE work SET queue = 'blue', term = 'blueTask' WHERE declaration_seq = ?`,
        seq ?? 0,
      );
      change.run(
        `INSERT INTO release (declaration_seq, number, code, at, by, ground) VALUES (?, ?, '10', ?, 'system', '')`,
        seq ?? 0,
        id,
        clock.now(),
      );
      change.record({ action: 'test', object: { kind: 'test', id: '' }, detail: {} });
    });
    return as('aigul').work.get({ id });
  }

  /** Puts rules in force that make every import red, or none of them anything but green. */
  async function putInForce(corridor: 'green' | 'red'): Promise<void> {
    later();
    const { store } = house;
    const profiles = corridor === 'red' ? [profileAsking('red', ['I21'])] : [];
    loadRules(store, clock, system, bookWith(profiles), starterTactics);
    await reevaluateOpen(store, clock, system, 'rules', weighingAgain(store));
  }

  /** Everything an attack could have left: the rows of every table, and how all work and every draft stands. */
  function standing() {
    const { store } = house;
    const tables = store.all<{ name: string }>(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> 'journal'`,
    );
    return {
      // Who was refused for his role is told of in the log: that is no change of the post.
      entries: store.get(`SELECT count(*) AS n FROM journal WHERE action <> 'access.refused'`),
      rows: tables.map(({ name }) => [
        name,
        store.get<{ n: number }>(`SELECT count(*) AS n FROM "${name}"`)?.n,
      ]),
      work: store.all('SELECT * FROM work ORDER BY declaration_seq'),
      measures: store.all('SELECT * FROM work_measure ORDER BY declaration_seq, code'),
      drafts: store.all('SELECT * FROM work_draft ORDER BY declaration_seq, kind'),
      views: store.all('SELECT id, preferences FROM account ORDER BY id'),
    };
  }

  /**
   * Demands that an attack is refused by this code of the closed union, `OUT_OF_STATE why` with its reason,
   * in words, telling nothing secret, and leaving nothing behind.
   */
  async function refuses(code: string, attack: () => Promise<unknown>): Promise<void> {
    const before = standing();
    const thrown: unknown = await attack().then(
      () => 'it was done',
      (error: unknown) => error,
    );
    expect(thrown).toBeInstanceOf(ORPCError);
    const error = thrown as ORPCError<string, { why?: string } | undefined>;
    const why = error.data?.why;
    expect(why === undefined ? error.code : `${error.code} ${why}`).toBe(code);
    if (error.code !== 'BAD_REQUEST') {
      expect(Object.keys(failures)).toContain(error.code);
      for (const language of languages) {
        const words = sharedWords[language]['failures'] ?? {};
        expect(Object.keys(words)).toContain(
          why === undefined ? error.code : code.replace(' ', '.'),
        );
        expect(Object.keys(words)).toContain(`${error.code}.advice`);
      }
    }
    const told = JSON.stringify([error.code, error.message, error.data]);
    expect(told).not.toMatch(new RegExp(`${secret}|${folder.path}|SQLITE|SELECT|\\.ts:\\d`));
    expect(told.length).toBeLessThan(100_000);
    expect(standing()).toEqual(before);
  }

  return {
    ...post,
    folder,
    clock,
    as,
    next,
    held,
    afterRelease,
    refuses,
    putInForce,
    later,
    /** Closes the post, of which the log must still tell the truth. */
    close: () => {
      expect(verified(house.store).problem).toBeNull();
      house.close();
      folder.remove();
    },
  };
}
