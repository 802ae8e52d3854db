import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildDemonstration } from '../../../electron/core/demonstration/build.ts';
import { draftOf } from '../../../electron/core/desk/drafts.ts';
import { tellStory, type Moment } from '../../../electron/core/demonstration/story.ts';
import { importContext } from '../../../electron/core/intake/context.ts';
import { retryMessages } from '../../../electron/core/intake/retry.ts';
import { system } from '../../../electron/core/journal/journal.ts';
import { verified } from '../../../electron/core/audit/verify.ts';
import { openStore, type Store } from '../../../electron/core/store/open.ts';
import { consignmentStates } from '../../../shared/contract/consignments.ts';
import { temporaryFolder, TestClock } from '../../support/post.ts';
import { until } from './traffic-at-hand.ts';

describe('the story of a post of the usual size', () => {
  const told = [...tellStory({ declarations: 2000, seed: 1, until })];
  const messages = told.filter((moment) => moment.kind === 'message');
  const steps = told.filter((moment) => moment.kind === 'step');
  const sent = (role: string) => messages.filter((message) => message.role === role);

  it('goes on in the order of time and ends with the last day', () => {
    const moments = told.map(({ at }) => at);
    expect(moments).toEqual(moments.toSorted());
    expect((moments.at(-1) ?? '') < `${until}T19:00:00.000Z`).toBe(true);
  });

  it('is the same whenever it is told', () => {
    const short = () => [...tellStory({ declarations: 120, seed: 4, until })];
    expect(short()).toEqual(short());
  });

  it('announces a part of the imports by road, more of them lately', () => {
    const middle = '2026-03-31';
    const early = sent('preliminary').filter(({ at }) => at < middle).length;
    const late = sent('preliminary').length - early;
    expect(early).toBeGreaterThan(5);
    expect(late).toBeGreaterThan(2 * early);
  });

  it('has transit that ends here before the goods are declared', () => {
    expect(sent('transit').length).toBeGreaterThan(15);
    const files = new Set(sent('transit').map(({ fileName }) => fileName));
    const ended = steps.filter(({ of, step }) => files.has(of) && step.do === 'complete');
    expect(ended.length).toBeGreaterThan(10);
  });

  it('brings most refused declarations again, some of them twice', () => {
    const again = sent('again');
    expect(again.length).toBeGreaterThan(10);
    expect(again.filter(({ fileName }) => fileName.includes('_3.')).length).toBeGreaterThan(0);
  });

  it('corrects accepted declarations in the words of this program and in those of the Union', () => {
    const names = sent('correction').map(({ fileName }) => fileName);
    expect(names.filter((name) => name.endsWith('.json')).length).toBeGreaterThan(3);
    expect(names.filter((name) => name.endsWith('.xml')).length).toBeGreaterThan(0);
  });

  it('is told with every message under a name of its own', () => {
    const nameOf = (moment: Moment) =>
      moment.kind === 'declared'
        ? moment.one.fileName
        : moment.kind === 'message'
          ? moment.fileName
          : null;
    const names = told.map(nameOf).filter((name) => name !== null);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('the post that the story makes', () => {
  const folder = temporaryFolder();
  const file = folder.file('demonstration.db');
  let store: Store;

  beforeAll(async () => {
    await buildDemonstration(file, { declarations: 600, seed: 1, until });
    store = openStore(file, { clock: new TestClock(`${until}T15:00:00.000Z`), mustExist: true });
    // Two cores that others keep busy.
  }, 400_000);
  afterAll(() => {
    store.close();
    folder.remove();
  });

  const numbers = (sql: string) =>
    store.all<{ name: string; n: number }>(sql).map(({ name, n }) => [name, n] as const);

  it('has consignments in every state, some of them late', () => {
    const states = new Map(
      numbers('SELECT state AS name, count(*) AS n FROM consignment GROUP BY 1'),
    );
    expect([...states.keys()].toSorted()).toEqual([...consignmentStates].toSorted());
    const [late] = store.all<{ n: number }>(
      `SELECT count(*) AS n FROM consignment WHERE state = 'inTransit' AND time_limit < ?`,
      until,
    );
    expect(late?.n).toBeGreaterThan(0);
  });

  it('has done nearly all of its past, and has a shift of work before it', () => {
    const end = `${until}T13:00:00.000Z`;
    const open = store.all<{ queue: string; due_at: string | null }>(
      'SELECT queue, due_at FROM work WHERE ended = 0 AND announced = 0',
    );
    expect(open.length).toBeGreaterThan(10);
    expect(open.length).toBeLessThan(80);
    const late = open.filter(({ due_at: due }) => due !== null && due < end);
    expect(late.length).toBeLessThan(6);
    for (const { due_at: due } of late)
      expect(Date.parse(end) - Date.parse(due ?? '')).toBeLessThan(12 * 3_600_000);
    const soon = open.filter(({ due_at: due }) => due !== null && due < `${until}T20:00:00.000Z`);
    expect(soon.length).toBeGreaterThan(late.length);
  });

  it('leaves work in many states, taken by steps that the log tells', () => {
    const states = new Map(
      numbers('SELECT state AS name, count(*) AS n FROM work WHERE ended = 0 GROUP BY 1'),
    );
    for (const state of ['waiting', 'claimed', 'documents'])
      expect(states.get(state) ?? 0, state).toBeGreaterThan(0);
    const acts = new Map(
      numbers(
        `SELECT action AS name, count(*) AS n FROM journal WHERE actor = 'officer' GROUP BY 1`,
      ),
    );
    for (const act of ['work.claim', 'check.sign', 'check.request', 'declaration.release'])
      expect(acts.get(act) ?? 0, act).toBeGreaterThan(0);
    const drafts = store.all<{ declaration_seq: number; kind: 'check' | 'act' }>(
      'SELECT declaration_seq, kind FROM work_draft',
    );
    expect(drafts.length).toBeGreaterThan(0);
    for (const { declaration_seq: seq, kind } of drafts)
      expect(draftOf(store, seq, kind)?.by).toBe('officer');
  });

  it('has announcements whose trucks never came, and such as are expected', () => {
    const states = new Map(
      numbers('SELECT state AS name, count(*) AS n FROM announcement GROUP BY 1'),
    );
    expect(states.get('lapsed') ?? 0).toBeGreaterThan(0);
    expect(states.get('stands') ?? 0).toBeGreaterThan(0);
    const forgotten = store.all(
      `SELECT 1 FROM announcement WHERE state = 'stands' AND lapses_at < ?`,
      until,
    );
    expect(forgotten).toEqual([]);
  });

  it('has followed goods from the announcement over arrival to the declaration', () => {
    const whole = store.all(
      `SELECT c.consignment_id FROM consignment_member c JOIN declaration d ON d.seq = c.declaration_seq
       GROUP BY 1 HAVING sum(d.document = 'preliminary') = 1 AND sum(d.document = 'arrival') = 1
         AND sum(d.document = 'goods') = 1`,
    );
    expect(whole.length).toBeGreaterThan(5);
  });

  it('has messages of every format it shows', () => {
    const formats = new Map(
      numbers(
        `SELECT format AS name, count(*) AS n FROM message WHERE status = 'routed' GROUP BY 1`,
      ),
    );
    expect([...formats.keys()].toSorted()).toEqual([
      'ASYCUDA World',
      'CSV',
      'Daliz JSON',
      'EAEU goods declaration',
      'FTS ESADout_CU',
    ]);
  });

  it('keeps what was refused and what was corrected as versions, and some refused ones are still open', () => {
    const kept = new Map(
      numbers('SELECT state AS name, count(*) AS n FROM declaration_version GROUP BY 1'),
    );
    expect(kept.get('refused')).toBeGreaterThan(3);
    expect(kept.get('superseded')).toBeGreaterThan(0);
    const open = store.all(
      `SELECT id FROM declaration_version WHERE state = 'refused'
       AND id NOT IN (SELECT id FROM declaration)`,
    );
    expect(open.length).toBeGreaterThan(0);
    expect(store.all('SELECT id FROM declaration WHERE version > 1').length).toBeGreaterThan(0);
  });

  it('holds a table in quarantine that can be read since its sender is known', async () => {
    const held = (name: string) =>
      store.get<{ id: number }>(
        `SELECT id FROM message WHERE file = ? AND status = 'quarantined'`,
        name,
      )?.id ?? 0;
    const clock = new TestClock(`${until}T15:00:00.000Z`);
    const context = importContext(store, clock, system);
    const known = await retryMessages([held('таблица-до-сопоставления.csv')], context);
    expect(known.stored).toBe(1);
    const unknown = await retryMessages([held('таблица-нового-отправителя.csv')], context);
    expect(unknown.stored + unknown.refused).toBe(0);
  });

  it('keeps an unbroken journal', () => {
    expect(verified(store).problem).toBeNull();
  });
});
