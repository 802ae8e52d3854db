import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addPerson } from '../../electron/core/accounts/service.ts';
import { lapseDue } from '../../electron/core/desk/lapse.ts';
import { importContext } from '../../electron/core/intake/context.ts';
import { importPaths } from '../../electron/core/intake/service.ts';
import { system } from '../../electron/core/journal/journal.ts';
import { loadRules } from '../../electron/core/profiles/load.ts';
import { starterProfiles, starterTactics } from '../../electron/core/profiles/starter.ts';
import { completeReference } from '../../electron/core/reference/found.ts';
import { enterLoad } from '../../electron/core/reference/load.ts';
import { shippedFiles } from '../../electron/core/reference/shipped.ts';
import { loadTables } from '../../electron/core/reference/tables.ts';
import { openStore } from '../../electron/core/store/open.ts';
import type { QueueQuery } from '../../shared/contract/declarations.ts';
import { blankDeclaration, blankItem, type Declaration } from '../../shared/declaration.ts';
import { bookWith } from '../support/book.ts';
import { temporaryFolder, TestClock } from '../support/post.ts';
import { administrator, openHouse } from '../support/window.ts';

const [template] = starterProfiles;
if (template === undefined) throw new Error('no starter profile');
const password = 'a password long enough';
const folder = temporaryFolder();
/** A Tuesday morning at the post. */
const clock = new TestClock('2026-05-12T05:00:00.000Z');
const post = openHouse(folder.path, clock);
const { call } = post.window();

/** The truck with this plate is expected. */
function announced(reference: string, plate: string): Declaration {
  const blank = blankDeclaration();
  const goods = {
    ...blankItem(1),
    hsCode: '8471300000',
    description: 'Портативные вычислительные машины, ноутбуки',
    originCountry: 'CN',
    grossGrams: 9_000_000,
    netGrams: 8_200_000,
    packages: { count: 40, kindCode: 'CT', kindName: null, marks: null },
  };
  return {
    ...blank,
    document: 'preliminary',
    type: 'IM',
    direction: 'import',
    reference,
    sourceId: reference,
    expectedOn: '2026-05-14',
    office: { code: administrator.code, name: administrator.name },
    countries: { ...blank.countries, dispatch: 'CN', destination: 'KZ' },
    transport: {
      ...blank.transport,
      arrival: { identity: plate, nationality: 'KZ' },
      border: { identity: plate, nationality: 'KZ', mode: '30' },
    },
    totals: { ...blank.totals, items: 1, packages: 40, grossGrams: 9_000_000 },
    items: [goods],
  };
}

async function send(declaration: Declaration): Promise<string> {
  const file = folder.file(
    `${declaration.reference}-${declaration.transport.arrival.identity}.json`,
  );
  writeFileSync(
    file,
    JSON.stringify({ daliz: 'declarations', version: 1, declarations: [declaration] }),
  );
  const { messages } = await importPaths([file], importContext(post.house.store, clock, system));
  expect(messages[0]?.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(messages[0]).toMatchObject({ status: 'routed' });
  return messages[0]?.id ?? '';
}

const queue = (scope: QueueQuery['scope'], search = ''): QueueQuery => ({
  corridor: null,
  scope,
  search,
  sort: [],
  filters: {},
  offset: 0,
  limit: 50,
});
const idsIn = async (scope: QueueQuery['scope'], search = '') =>
  (await call.declarations.page(queue(scope, search))).rows.map(({ id }) => id);
const entries = (id: string) =>
  post.house.store.all<{ actor: string; action: string }>(
    `SELECT actor, action FROM journal WHERE object_id = ? AND action LIKE 'announcement.%' ORDER BY seq`,
    id,
  );

/** Puts a profile in force that every import meets. */
const put = (measures: string[]): void => {
  const asking = {
    ...template,
    code: 'A-PROFILE',
    kind: 'standing' as const,
    corridor: 'yellow' as const,
    weight: 45,
    condition: { op: 'equals' as const, field: 'direction', value: 'import' },
    measures,
  };
  loadRules(post.house.store, clock, system, bookWith([asking]), starterTactics);
};

let late = '';
let soon = '';

beforeAll(async () => {
  await call.post.createOwn(administrator);
  await addPerson(
    post.house.store,
    clock,
    system,
    { login: 'aigul', name: 'aigul', roles: ['officer'], emergency: false },
    password,
    10,
  );
  put(['D10']);
  await call.session.signIn({ login: 'aigul', password });
  late = await send(announced('ПИ260000001', '101AAA02'));
  clock.time = '2026-05-13T05:00:00.000Z';
  soon = await send(announced('ПИ260000002', '202BBB02'));
});
afterAll(() => {
  post.house.close();
  folder.remove();
});

describe('An announcement', () => {
  it('says when the goods are expected and until when it stands, by the table of terms', async () => {
    const view = await call.work.get({ id: late });
    // Thirty days after the day of its registration, when the post closes; a Thursday.
    expect(view.announcement).toMatchObject({
      state: 'stands',
      expectedOn: '2026-05-14',
      lapsesAt: view.clock?.dueAt,
    });
    expect(view.announcement?.lapsesAt?.slice(0, 10)).toBe('2026-06-11');
    expect(view.clock).toMatchObject({ term: 'preliminary' });
    expect(view.clock?.act).toContain('article 11');
  });

  it('breaches no term of release while its truck is on the road', async () => {
    const { rows } = await call.declarations.page(queue('preArrival'));
    expect(rows.map(({ id }) => id)).toEqual([late, soon]);
    expect(rows.every(({ dueAt, lapsesAt }) => dueAt === lapsesAt && dueAt !== null)).toBe(true);
  });

  it('whose goods do not come leaves the queue and the hands it is in, by an entry of the program', async () => {
    await call.work.claim({ id: late, revision: (await call.work.get({ id: late })).revision });
    clock.time = '2026-06-11T10:00:00.000Z';
    expect(lapseDue(post.house.store, clock)).toBe(0);
    clock.time = '2026-06-11T20:00:00.000Z';
    expect(lapseDue(post.house.store, clock)).toBe(1);
    expect(lapseDue(post.house.store, clock)).toBe(0);
    expect(await idsIn('preArrival')).toEqual([soon]);
    expect(await idsIn('mine')).toEqual([]);
    expect(await call.declarations.counts()).toMatchObject({ preArrival: 1, lapsed: 1, mine: 0 });
    expect(entries(late)).toEqual([{ actor: 'system', action: 'announcement.lapse' }]);
  });

  it('that lapsed is shown with why, found by words, and nobody’s to take', async () => {
    expect(await idsIn('lapsed')).toEqual([late]);
    expect(await idsIn('all')).not.toContain(late);
    expect(await idsIn('all', 'ПИ260000001')).toEqual([late]);
    const { rows } = await call.declarations.page(queue('lapsed'));
    expect(rows).toMatchObject([{ state: 'lapsed' }]);
    const view = await call.work.get({ id: late });
    expect(view).toMatchObject({
      state: 'lapsed',
      announcement: { state: 'lapsed', settledAt: '2026-06-11T20:00:00.000Z' },
      may: { claim: false, work: false },
    });
  });

  it('that lapsed is work again when its truck comes after all, in the hands it was in', async () => {
    clock.time = '2026-06-15T05:00:00.000Z';
    const consignment = await call.consignments.of({ declarationId: late });
    await call.consignments.arrive({
      id: consignment?.id ?? 0,
      arrivedAt: clock.now(),
      vehicle: '101AAA02',
      containers: [],
      note: null,
    });
    const view = await call.work.get({ id: late });
    expect(view).toMatchObject({
      state: 'claimed',
      mine: true,
      announcement: { state: 'came' },
      // The goods are here: what is prepared for them has the term of release, from now on.
      clock: { term: 'release', startedAt: clock.now() },
    });
    expect(await idsIn('preArrival')).toContain(late);
    expect(await idsIn('mine')).toEqual([late]);
    expect(entries(late).map(({ action }) => action)).toEqual([
      'announcement.lapse',
      'announcement.again',
    ]);
  });

  it('whose goods came lapses no more, however long they lie here', () => {
    clock.time = '2026-09-01T05:00:00.000Z';
    expect(lapseDue(post.house.store, clock)).toBe(1);
    expect(entries(late)).toHaveLength(2);
    expect(entries(soon).map(({ action }) => action)).toEqual(['announcement.lapse']);
  });

  it('that is corrected after it lapsed stands anew, for another term', async () => {
    const corrected = { ...announced('ПИ260000002', '202BBB02'), expectedOn: '2026-09-03' };
    const id = await send({
      ...corrected,
      correction: { ordinal: 1, of: 'ПИ260000002', reason: 'позже' },
    });
    expect(id).toBe(soon);
    const view = await call.work.get({ id: soon });
    expect(view).toMatchObject({
      // Whoever has a sheet open over it is told so by the version.
      version: 2,
      state: 'waiting',
      announcement: { state: 'stands', expectedOn: '2026-09-03' },
    });
    expect(view.announcement?.lapsesAt?.slice(0, 10)).toBe('2026-10-01');
  });

  it('is done with when the last measure on it is said to be carried out', async () => {
    put(['D10', 'T30']);
    const id = await send(announced('ПИ260000003', '303CCC02'));
    const seen = async () => ({ id, revision: (await call.work.get({ id })).revision });
    await call.work.claim(await seen());
    const left = {
      measure: 'D10',
      reason: 'doubtRemoved',
      note: 'the invoice answers it',
    } as const;
    expect((await call.work.skip({ ...(await seen()), ...left })).state).toBe('claimed');
    const done = { measure: 'T30', note: 'order of escort 17' };
    expect((await call.work.carryOut({ ...(await seen()), ...done })).state).toBe('ended');
  });
});

describe('A post that an earlier program founded', () => {
  it('gets the rows that were added to a shipped table since, and what it loaded itself stays', () => {
    const file = folder.file('earlier.db');
    const store = openStore(file, { clock });
    const terms = shippedFiles().find(({ table }) => table === 'terms');
    if (terms === undefined) throw new Error('no table of terms is shipped');
    const rows = terms.rows
      .filter(({ key }) => key !== 'preliminary')
      .map((one) => (one.key === 'blueTask' ? { ...one, row: { ...one.row, amount: 20 } } : one));
    store.change(system, (change) =>
      enterLoad(
        change,
        { at: clock.now(), name: 'system' },
        { ...terms, kind: 'loaded', sha256: new Uint8Array(32), rows },
      ),
    );
    completeReference(store, clock);
    const tables = loadTables(store);
    expect(tables.row('terms', 'preliminary', '2026-05-12')).toMatchObject({ amount: 30 });
    expect(tables.row('terms', 'blueTask', '2026-05-12')).toMatchObject({ amount: 20 });
    const loads = store.get<{ n: number }>('SELECT count(*) AS n FROM reference_load');
    completeReference(store, clock);
    expect(store.get('SELECT count(*) AS n FROM reference_load')).toEqual(loads);
    store.close();
  });
});
