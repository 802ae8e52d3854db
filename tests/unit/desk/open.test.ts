import { fileURLToPath } from 'node:url';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { requestDocuments } from '../../../electron/core/check/requests.ts';
import { claim, giveBack } from '../../../electron/core/desk/claim.ts';
import { openWork } from '../../../electron/core/desk/open.ts';
import { finishAfter, release } from '../../../electron/core/desk/release.ts';
import { releaseOf } from '../../../electron/core/desk/released.ts';
import { workOf, type WorkRow } from '../../../electron/core/desk/row.ts';
import { suspend } from '../../../electron/core/desk/suspension.ts';
import { importContext } from '../../../electron/core/intake/context.ts';
import { importPaths } from '../../../electron/core/intake/service.ts';
import { system } from '../../../electron/core/journal/journal.ts';
import { loadTables } from '../../../electron/core/reference/tables.ts';
import type { Store } from '../../../electron/core/store/open.ts';
import { declarationById } from '../../../electron/core/work/page.ts';
import type { Corridor } from '../../../shared/corridor.ts';
import type { Declaration } from '../../../shared/declaration.ts';
import { newPost, temporaryFolder, TestClock } from '../../support/post.ts';

const sample = fileURLToPath(new URL('../../fixtures/asycuda/kz-im40.xml', import.meta.url));
const aigul = { name: 'aigul', role: 'officer' };
/** A Tuesday at the post: ten o'clock, eleven, noon. */
const [ten, eleven, noon] = ['05', '06', '07'].map((hour) => `2026-05-12T${hour}:00:00.000Z`) as [
  string,
  string,
  string,
];

const folder = temporaryFolder();
const clock = new TestClock(ten);
let store: Store;
let declaration: Declaration;
let subject: { seq: number; id: string };
let last: Corridor | null;
let posts = 0;

beforeEach(async () => {
  clock.time = ten;
  last = null;
  store = newPost(folder.file(`${(posts += 1)}.db`), clock);
  await importPaths([sample], importContext(store, clock, system));
  subject = store.get('SELECT seq, id FROM declaration') as typeof subject;
  const known = declarationById(store, subject.id);
  if (known === null) throw new Error('the sample is not here');
  declaration = known.declaration;
  // What the rules of the post said of it does not matter: each test decides for itself.
  store.change(system, (change) => {
    change.run('DELETE FROM work');
    change.run('DELETE FROM release');
    change.record({ action: 'test', object: { kind: 'test', id: '' }, detail: {} });
  });
  return () => store.close();
});
afterAll(folder.remove);

/** The program decides at a moment; answers with the work as it stands then, and the code of its release. */
function decided(corridor: Corridor, at: string, how: { corrected?: boolean } = {}) {
  clock.time = at;
  store.change(system, (change) => {
    const { corrected = false } = how;
    const routed = {
      ...subject,
      declaration,
      corridor,
      from: last,
      corrected,
      receivedAt: ten,
      at,
    };
    openWork(change, routed, loadTables(store));
    change.record({ action: 'test', object: { kind: 'test', id: '' }, detail: {} });
  });
  last = corridor;
  return stands();
}
const corrected = (corridor: Corridor, at: string) => decided(corridor, at, { corrected: true });

const stands = () => ({
  ...(workOf(store, subject.seq) as WorkRow),
  released: releaseOf(store, subject.seq)?.code ?? null,
});
const desk = () => ({ store, clock, actor: aigul });
const seen = () => ({ id: subject.id, revision: workOf(store, subject.seq)?.revision ?? 0 });

/** An officer decides against release or for it, whatever is open. */
function endedWith(code: '90' | '12', at: string): void {
  clock.time = at;
  const security = { kind: 'money' as const, number: 'G-1', minor: 5_000_00 };
  store.change(system, (change) => {
    change.run(
      `INSERT INTO work_measure (declaration_seq, code, state, own, items) VALUES (?, 'D10', 'applied', 0, '[]'), (?, 'I21', 'applied', 0, '[]')`,
      subject.seq,
      subject.seq,
    );
    change.record({ action: 'test', object: { kind: 'test', id: '' }, detail: {} });
  });
  release(desk(), seen(), { code, security: code === '12' ? security : null, ground: 'a ground' });
}

describe('What waits, and nobody has touched', () => {
  it('is released by the program and leaves the queue when it becomes green', () => {
    expect(decided('yellow', ten)).toMatchObject({
      queue: 'yellow',
      state: 'waiting',
      released: null,
    });
    expect(decided('green', eleven)).toMatchObject({ state: 'ended', ended: 1, released: '10' });
  });

  it('is not freed of control by who corrects it, however lightly it is judged then', () => {
    const { revision } = decided('red', ten);
    for (const corridor of ['yellow', 'blue', 'green'] as const)
      expect(corrected(corridor, eleven)).toMatchObject({
        queue: 'red',
        state: 'waiting',
        ended: 0,
        released: null,
      });
    // Whoever had it open looks again.
    expect(stands().revision).toBe(revision + 3);
  });

  it('is released and looked at afterwards when it becomes blue: another term begins', () => {
    decided('yellow', ten);
    expect(decided('blue', eleven)).toMatchObject({
      queue: 'blue',
      state: 'waiting',
      term: 'blueTask',
      started_at: eleven,
      released: '10',
    });
  });

  it('keeps its term through a correction: it is due when it was', () => {
    const { due_at } = decided('yellow', ten);
    expect(corrected('yellow', eleven)).toMatchObject({ started_at: ten, term: 'release', due_at });
    const red = corrected('red', noon);
    expect(red).toMatchObject({ queue: 'red', started_at: ten, term: 'releaseExtended' });
  });

  it('is work again when it became green and is yellow after all, though the goods have left', () => {
    decided('yellow', ten);
    decided('green', eleven);
    expect(corrected('yellow', noon)).toMatchObject({
      queue: 'blue',
      state: 'waiting',
      ended: 0,
      started_at: noon,
      released: '10',
    });
  });
});

describe('What the program released', () => {
  it.each(['green', 'blue'] as const)(
    'as %s and a correction makes stricter is looked at after release, where it can be ended',
    async (corridor) => {
      decided(corridor, ten);
      const after = corrected('red', eleven);
      expect(after).toMatchObject({ queue: 'blue', state: 'waiting', ended: 0, term: 'blueTask' });
      expect(after.started_at).toBe(corridor === 'blue' ? ten : eleven);
      const { done } = await finishAfter(desk(), [subject.id], '00', '');
      expect([done, stands().state]).toEqual([[subject.id], 'ended']);
    },
  );

  it('and is looked at afterwards is due when it was, also after a correction', () => {
    const { due_at } = decided('blue', ten);
    expect(corrected('blue', noon)).toMatchObject({ queue: 'blue', started_at: ten, due_at });
  });
});

describe('What an officer has in hand', () => {
  beforeEach(() => {
    decided('yellow', ten);
    claim(desk(), seen());
  });

  it('is not released over his head when it becomes green or blue', () => {
    for (const corridor of ['green', 'blue'] as const)
      expect(decided(corridor, eleven)).toMatchObject({
        queue: 'yellow',
        state: 'claimed',
        officer: 'aigul',
        released: null,
      });
  });

  it('stays in his hands when it becomes red, and waits for the papers that he requested', () => {
    requestDocuments(desk(), seen(), {
      templates: ['contract'],
      items: [],
      text: '',
      language: 'ru',
    });
    const { due_at } = stands();
    expect(decided('red', eleven)).toMatchObject({
      queue: 'red',
      state: 'documents',
      officer: 'aigul',
      started_at: ten,
      term: 'releaseExtended',
      due_at,
    });
  });

  it('is told him as changed by the program when its contents are others, and not when they are the same', () => {
    const { revision } = stands();
    expect(decided('yellow', eleven).revision).toBe(revision);
    expect(corrected('yellow', noon)).toMatchObject({
      revision: revision + 1,
      changed_by: 'system',
      changed_at: noon,
      state: 'claimed',
    });
  });

  it('and gave back while it is suspended is not released by the program', () => {
    suspend(desk(), seen(), { cause: 'intellectualProperty', ground: 'a trade mark' });
    giveBack(desk(), seen());
    expect(corrected('green', eleven)).toMatchObject({
      state: 'suspended',
      officer: null,
      released: null,
    });
  });
});

describe('What an officer ended', () => {
  beforeEach(() => {
    decided('yellow', ten);
    claim(desk(), seen());
  });

  it('stays ended through a correction that is no stricter', () => {
    endedWith('90', eleven);
    for (const corridor of ['yellow', 'green'] as const)
      expect(corrected(corridor, noon)).toMatchObject({ state: 'ended', released: '90' });
  });

  it('and a correction makes stricter is in his hands again, with a term of its own', () => {
    endedWith('90', eleven);
    expect(corrected('red', noon)).toMatchObject({
      queue: 'red',
      state: 'claimed',
      officer: 'aigul',
      ended: 0,
      started_at: noon,
      stopped_minutes: 0,
      term: 'releaseExtended',
    });
  });

  it('by a release after which the check of the value goes on, goes on through a correction', () => {
    endedWith('12', eleven);
    const { due_at } = stands();
    expect(corrected('yellow', noon)).toMatchObject({
      queue: 'blue',
      state: 'claimed',
      ended: 0,
      term: 'requestValue',
      due_at,
    });
    giveBack(desk(), seen());
    expect(corrected('green', noon)).toMatchObject({ queue: 'blue', state: 'waiting', ended: 0 });
  });
});
