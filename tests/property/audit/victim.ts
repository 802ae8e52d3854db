import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { importContext } from '../../../electron/core/intake/context.ts';
import { importPaths } from '../../../electron/core/intake/service.ts';
import { keepCheckpoint } from '../../../electron/core/journal/checkpoint.ts';
import { starterProfiles } from '../../../electron/core/profiles/starter.ts';
import { ensureRules } from '../../../electron/core/profiles/active.ts';
import { loadRules } from '../../../electron/core/profiles/load.ts';
import { loadFile } from '../../../electron/core/reference/load.ts';
import { openStore, type Store } from '../../../electron/core/store/open.ts';
import { recordResult } from '../../../electron/core/work/results.ts';
import { temporaryFolder, TestClock } from '../../support/post.ts';
import { testSigner } from '../../support/signer.ts';
import { officer } from '../../unit/intake/post-at-hand.ts';

const fixture = (name: string) => fileURLToPath(new URL(`../../fixtures/${name}`, import.meta.url));

/** A post as the attacker finds it, and what left it before he came. */
export interface Victim {
  /** The bytes of the file. */
  readonly whole: Buffer;
  /** The same post some entries earlier. */
  readonly earlier: Buffer;
  /** Checkpoints that were taken away: one half-way, one at the end. */
  readonly middle: { readonly size: number; readonly text: string };
  readonly end: { readonly size: number; readonly text: string };
  /** Entries in the log. */
  readonly entries: number;
}

/** The bytes of the file without its log of writing; small pages, so that an attempt is quick. */
function bytesOf(store: Store, file: string): Buffer {
  store.copyTo(file);
  const raw = new Database(file);
  raw.pragma('journal_mode = DELETE');
  raw.pragma('page_size = 1024');
  raw.exec('VACUUM');
  raw.close();
  return readFileSync(file);
}

/** A post without the tables that ship with the program: they would be nine rows of ten. */
function foundedPost(file: string, clock: TestClock): Store {
  const store = openStore(file, { clock });
  store.change(officer, (change) => {
    const insert = 'INSERT INTO setting (key, value) VALUES (?, ?)';
    change.run(insert, 'post', JSON.stringify({ kind: 'own', code: '55302', name: 'Test post' }));
    change.run(insert, 'random-slot-secret', '07'.repeat(32));
    change.record({ action: 'post.found', object: { kind: 'post', id: '55302' }, detail: {} });
  });
  ensureRules(store, clock.now());
  return store;
}

/** Makes a small post that did a bit of everything. */
export async function victim(): Promise<Victim> {
  const folder = temporaryFolder();
  const clock = new TestClock('2026-10-01T05:00:00.000Z');
  const store = foundedPost(folder.file('post.db'), clock);
  const signer = testSigner();
  const keep = () => {
    const kept = keepCheckpoint(store, clock, signer, { occasion: 'test' });
    if (kept === null) throw new Error('there is nothing to sign');
    return { size: kept.size, text: kept.note };
  };
  const take = (...names: string[]) =>
    importPaths(names.map(fixture), importContext(store, clock, officer));
  const first = await take('asycuda/kz-im40.xml');
  recordResult(store, officer, {
    declarationId: first.messages[0]?.id ?? '',
    at: '2026-10-01T06:00:00.000Z',
    officer: 'Әлия Сәрсенова',
    outcome: '21',
    severity: 3,
    note: 'more than was declared',
    assessedMinor: 12_345_00,
    finedMinor: null,
    simulated: false,
  });
  const middle = keep();
  const earlier = bytesOf(store, folder.file('earlier.db'));
  clock.time = '2026-10-02T05:00:00.000Z';
  loadRules(store, clock, officer, { profiles: starterProfiles.slice(0, 2), lists: [] }, null);
  loadFile(store, clock, officer, {
    table: 'taxes',
    file: 'taxes.csv',
    bytes: Buffer.from('kind;percent;from\n5060;12;2009-01-01\n5060;16;2026-01-01\n'),
    from: '2026-01-01',
  });
  await take('asycuda/kz-tr80.xml', 'asycuda/broken/bad-bytes.xml');
  const end = keep();
  const entries = store.get<{ n: number }>('SELECT count(*) AS n FROM journal')?.n ?? 0;
  const whole = bytesOf(store, folder.file('whole.db'));
  store.close();
  folder.remove();
  return { whole, earlier, middle, end, entries };
}
