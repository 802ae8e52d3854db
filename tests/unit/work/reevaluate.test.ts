import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { Profile } from '../../../shared/profile.ts';
import { claim } from '../../../electron/core/desk/claim.ts';
import { markMeasure, measuresOf } from '../../../electron/core/desk/measures.ts';
import { releaseOf } from '../../../electron/core/desk/released.ts';
import { workOf } from '../../../electron/core/desk/row.ts';
import { importContext } from '../../../electron/core/intake/context.ts';
import { importPaths } from '../../../electron/core/intake/service.ts';
import { system } from '../../../electron/core/journal/journal.ts';
import { dueFor } from '../../../electron/core/profiles/due.ts';
import { loadRules } from '../../../electron/core/profiles/load.ts';
import { loadFile } from '../../../electron/core/reference/load.ts';
import { starterProfiles } from '../../../electron/core/profiles/starter.ts';
import type { Store } from '../../../electron/core/store/open.ts';
import { resultsOf } from '../../../electron/core/work/kept-declaration.ts';
import { declarationPage } from '../../../electron/core/work/page.ts';
import { reevaluateOpen, weighingAgain } from '../../../electron/core/work/reevaluate.ts';
import { enterResult, recordResult } from '../../../electron/core/work/results.ts';
import { bookWith, withoutLot } from '../../support/book.ts';
import { newPost, temporaryFolder, TestClock } from '../../support/post.ts';

const folder = temporaryFolder();
const clock = new TestClock('2026-05-12T05:00:00.000Z');
const good = readFileSync(
  fileURLToPath(new URL('../../fixtures/asycuda/kz-im40.xml', import.meta.url)),
  'utf8',
);
const [template] = starterProfiles;
if (template === undefined) throw new Error('no starter profile');

let store: Store;
let files = 0;
beforeEach(() => {
  store = newPost(folder.file(`${files++}.db`), clock);
});
afterAll(folder.remove);

function profile(code: string, of: Partial<Profile>): Profile {
  return {
    ...(template as Profile),
    code,
    directions: ['import'],
    condition: { op: 'equals', field: 'direction', value: 'import' },
    ...of,
  };
}
const yellow = profile('A-YELLOW', { kind: 'standing', corridor: 'yellow', weight: 45 });
const red = profile('B-RED', { kind: 'mandatory', corridor: 'red', weight: 0 });
const onFindings = profile('C-FINDINGS', {
  kind: 'mandatory',
  corridor: 'red',
  weight: 0,
  condition: { op: 'atLeast', field: 'confirmedFindings', value: 1 },
});

const force = (...profiles: Profile[]) =>
  loadRules(store, clock, system, bookWith(profiles), withoutLot);
const again = () => reevaluateOpen(store, clock, system, 'rules', weighingAgain(store));

/** Lodges declarations of one trader, numbered from 1; answers with their identities. */
async function lodge(count: number): Promise<string[]> {
  const paths = Array.from({ length: count }, (_, n) => {
    const path = folder.file(`${files}-${n}.xml`);
    writeFileSync(path, good.replace(/(<Registration>[\s\S]*?<Number>)[^<]*/, `$1${n + 1}`));
    return path;
  });
  const summary = await importPaths(paths, importContext(store, clock, system));
  expect(summary.stored).toBe(count);
  return summary.messages.map(({ id }) => id ?? '');
}

const decisionsOf = (id: string) =>
  store.all<{ corridor: string; decided_by: string; occasion: string; facts: string }>(
    `SELECT e.corridor, e.decided_by, e.occasion, e.facts FROM decision e JOIN declaration d ON d.seq = e.declaration_seq
     WHERE d.id = ? ORDER BY e.seq`,
    id,
  );
/** What an officer found in a declaration. */
const found = (declarationId: string, outcome: string, severity: number) => ({
  declarationId,
  at: clock.now(),
  officer: 'aliya',
  outcome,
  severity,
  note: null,
  assessedMinor: null,
  finedMinor: null,
  simulated: false,
});
const decide = (declarationId: string, outcome: string, severity: number) =>
  recordResult(store, system, found(declarationId, outcome, severity));
/** One of its measures is signed and another open; whoever had it gave it back. */
function sign(declarationId: string, measure: string): number {
  const { seq } = store.get<{ seq: number }>(
    'SELECT seq FROM declaration WHERE id = ?',
    declarationId,
  ) ?? { seq: 0 };
  store.change(system, (change) => {
    const [at, by] = [clock.now(), 'aliya'];
    const applied = { state: 'applied' as const, reason: null, note: null, by, at };
    markMeasure(change, seq, measure, applied);
    enterResult(change, store, { ...found(declarationId, '00', 0), release: null, paper: 'check' });
  });
  return seq;
}
const corridorsOf = (ids: readonly string[]) =>
  ids.map((id) => declarationPage(store, id)?.corridor);
const tableOf = (table: string) => store.all(`SELECT * FROM ${table}`);

describe('When other profiles are put in force', () => {
  it('what is not released goes down the corridor they ask for, and the earlier decision stays', async () => {
    force(yellow);
    const [id = ''] = await lodge(1);
    const { changed, added } = force({ ...yellow, weight: 50 }, red);
    expect({ changed, added }).toEqual({ changed: ['A-YELLOW'], added: ['B-RED'] });
    expect(await again()).toEqual({ weighed: 1, moved: [{ id, from: 'yellow', to: 'red' }] });
    expect(decisionsOf(id)).toMatchObject([
      { corridor: 'yellow', decided_by: 'score', occasion: 'received' },
      { corridor: 'red', decided_by: 'mandatory', occasion: 'rules' },
    ]);
    const page = declarationPage(store, id);
    expect(page).toMatchObject({ corridor: 'red', decidedBy: 'mandatory' });
    expect(page?.why.hits).toHaveLength(2);
    const entry = store.get<{ was: string; became: string; detail: string }>(
      `SELECT was, became, detail FROM journal WHERE action = 'declaration.reevaluated'`,
    );
    expect(JSON.parse(entry?.was ?? '{}')).toEqual({ corridor: 'yellow' });
    expect(JSON.parse(entry?.became ?? '{}')).toMatchObject({ corridor: 'red' });
    expect(JSON.parse(entry?.detail ?? '{}')).toMatchObject({ occasion: 'rules' });
  });

  it('nothing is decided twice where nothing is different', async () => {
    force(yellow);
    const [id = ''] = await lodge(1);
    expect(await again()).toEqual({ weighed: 1, moved: [] });
    expect(decisionsOf(id)).toHaveLength(1);
  });

  it('what is released stays released', async () => {
    force();
    const [id = ''] = await lodge(1);
    expect(declarationPage(store, id)?.corridor).toBe('green');
    force(red);
    expect(await again()).toEqual({ weighed: 0, moved: [] });
    expect(decisionsOf(id)).toHaveLength(1);
  });

  it('what has become green in the hands of an officer is weighed again: he has not released it', async () => {
    force(yellow);
    const [id = ''] = await lodge(1);
    claim({ store, clock, actor: { name: 'aliya', role: 'officer' } }, { id, revision: 0 });
    force();
    expect((await again()).moved).toEqual([{ id, from: 'yellow', to: 'green' }]);
    force(red);
    expect((await again()).moved).toEqual([{ id, from: 'green', to: 'red' }]);
  });

  it('is due from the moment they are, and no longer once it was done', async () => {
    force(yellow);
    await lodge(1);
    force(red);
    expect(dueFor(store)).toBe('rules');
    await again();
    expect(dueFor(store)).toBeNull();
  });

  it('what an officer has decided is not weighed again', async () => {
    force(yellow);
    const [id = ''] = await lodge(1);
    decide(id, '00', 0);
    force(red);
    expect((await again()).weighed).toBe(0);
  });

  it('what is signed in part and not released is weighed again too: nobody has decided on it', async () => {
    force({ ...yellow, measures: ['D10', 'D12'] });
    const [id = ''] = await lodge(1);
    const seq = sign(id, 'D10');
    force({ ...red, measures: ['I21'] });
    expect(await again()).toEqual({ weighed: 1, moved: [{ id, from: 'yellow', to: 'red' }] });
    expect(decisionsOf(id).map(({ corridor }) => corridor)).toEqual(['yellow', 'red']);
    expect(workOf(store, seq)).toMatchObject({ queue: 'red', ended: 0 });
    // What was carried out stays so, though the profile that asked for it is gone; what was not is asked no more.
    expect(measuresOf(store, seq).map(({ code, state }) => [code, state])).toEqual([
      ['I21', 'open'],
      ['D10', 'applied'],
    ]);
  });

  it('what is signed in part is not released by the program when it becomes green', async () => {
    force({ ...yellow, measures: ['D10', 'D12'] });
    const [id = ''] = await lodge(1);
    const seq = sign(id, 'D10');
    force();
    expect((await again()).moved).toEqual([{ id, from: 'yellow', to: 'green' }]);
    expect(workOf(store, seq)).toMatchObject({ queue: 'yellow', ended: 0, officer: null });
    expect(releaseOf(store, seq)).toBeNull();
    expect(resultsOf(store, seq)).toHaveLength(1);
  });

  it('what the post knows of traders, prices and goods is the same afterwards', async () => {
    force(yellow);
    await lodge(3);
    const kept = ['trader', 'item', 'corridor_taken', 'profile_lot', 'indicator_count'];
    const before = kept.map(tableOf);
    force({ ...yellow, weight: 46 });
    expect(await again()).toEqual({ weighed: 3, moved: [] });
    expect(kept.map(tableOf)).toEqual(before);
  });
});

describe('When a finding against a trader is confirmed', () => {
  it('what else of his is not released is weighed again at once, and nobody else’s', async () => {
    force(yellow, onFindings);
    const [first = '', second = ''] = await lodge(2);
    decide(first, '20', 3);
    expect(decisionsOf(second)).toMatchObject([
      { corridor: 'yellow', occasion: 'received' },
      { corridor: 'red', decided_by: 'mandatory', occasion: 'facts' },
    ]);
    // The one that was decided stands as it was.
    expect(decisionsOf(first)).toHaveLength(1);
  });

  it('the declaration it was found in is not weighed again by it, though it is still worked on', async () => {
    force({ ...yellow, measures: ['D10', 'D12'] }, onFindings);
    const [first = '', second = ''] = await lodge(2);
    // Other rules wait to be weighed by: that is not done in the hands of who signs.
    force({ ...yellow, weight: 46 }, onFindings, red);
    store.change(system, (change) =>
      enterResult(change, store, { ...found(first, '20', 3), release: null, paper: 'act' }),
    );
    expect(decisionsOf(first)).toHaveLength(1);
    expect(decisionsOf(second)).toHaveLength(2);
  });

  it('the page of one lodged before tells of it, so that nothing contradicts why it is here', async () => {
    force(yellow, onFindings);
    const [first = '', second = ''] = await lodge(2);
    expect(declarationPage(store, first)?.earlier.findings).toBe(0);
    decide(second, '20', 3);
    expect(declarationPage(store, first)).toMatchObject({
      corridor: 'red',
      earlier: { declarations: 0, findings: 1 },
    });
    // What was found in the declaration itself was no reason to look at it.
    expect(declarationPage(store, second)?.earlier.findings).toBe(0);
  });

  it('it counts however long ago the other one was registered', async () => {
    force(yellow, onFindings);
    const [first = '', second = ''] = await lodge(2);
    clock.time = '2026-07-01T05:00:00.000Z';
    decide(first, '20', 3);
    clock.time = '2026-05-12T05:00:00.000Z';
    expect(decisionsOf(second).at(-1)).toMatchObject({ corridor: 'red', occasion: 'facts' });
  });
});

describe('When categories of persons are loaded', () => {
  it('what is not released is due to be weighed again, and by them', async () => {
    const categories = { low: { points: -30, upTo: 'green' as const } };
    loadRules(store, clock, system, bookWith([yellow]), { ...withoutLot, categories });
    await again();
    const [id = ''] = await lodge(1);
    const trader = store.get<{ code: string }>('SELECT trader_code AS code FROM declaration');
    const loaded = loadFile(store, clock, system, {
      table: 'categories',
      file: 'categories.csv',
      bytes: Buffer.from(`trader,category,from\n${trader?.code},low,2026-01-01\n`),
      from: null,
    });
    expect(loaded).toMatchObject({ problems: [], added: 1 });
    expect(dueFor(store)).toBe('facts');
    expect(await reevaluateOpen(store, clock, system, 'facts', weighingAgain(store))).toEqual({
      weighed: 1,
      moved: [{ id, from: 'yellow', to: 'green' }],
    });
    expect(decisionsOf(id).at(-1)).toMatchObject({ decided_by: 'category', occasion: 'facts' });
  });
});

describe('The counts that a decision hangs on', () => {
  it('let the hit after so many uncounted ones count', async () => {
    force({ ...yellow, share: 1, atMostUnselected: 2 });
    const ids = await lodge(7);
    // One in ten thousand: by lot none of the seven.
    expect(corridorsOf(ids)).toEqual([
      'green',
      'green',
      'yellow',
      'green',
      'green',
      'yellow',
      'green',
    ]);
  });

  it('tell how many went down a corridor today, each declaration once', async () => {
    const capacity = [
      { office: null, corridor: 'yellow' as const, perDay: 2, whenFull: 'lower' as const },
    ];
    loadRules(store, clock, system, bookWith([yellow]), { ...withoutLot, capacity });
    const ids = await lodge(3);
    expect(corridorsOf(ids)).toEqual(['yellow', 'yellow', 'blue']);
    loadRules(store, clock, system, bookWith([{ ...yellow, weight: 46 }]), {
      ...withoutLot,
      capacity,
    });
    await again();
    expect(tableOf('corridor_taken')).toMatchObject([
      { corridor: 'blue', taken: 1 },
      { corridor: 'yellow', taken: 2 },
    ]);
  });
});
