import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { verify } from '../../electron/core/audit/verify.ts';
import { system } from '../../electron/core/journal/journal.ts';
import { systemClock } from '../../electron/core/store/clock.ts';
import { openStore, type Change, type Store } from '../../electron/core/store/open.ts';
import { reproduceAll } from '../../electron/core/work/reproduce-all.ts';
import { importInto } from './import.ts';
import { perSecond, ratio, seconds, tell } from './report.ts';

const mebibyte = 1024 * 1024;
const resident = () => process.memoryUsage().rss;

/** One row and the entry that tells of it. */
function enter(change: Change, n: number): void {
  change.run('INSERT INTO setting (key, value) VALUES (?, ?)', `bench.${n}`, String(n));
  const object = { kind: 'setting', id: `bench.${n}` };
  change.record({ action: 'setting.set', object, after: { value: n }, detail: { n } });
}

function timed(work: () => void): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

/** The very same rows, durably, with nothing told of them. */
function bareRows(from: string, into: string, toATransaction: number): number {
  const source = new Database(from, { readonly: true });
  const entries = source.prepare('SELECT * FROM journal ORDER BY seq').raw().all() as unknown[][];
  const settings = source
    .prepare('SELECT * FROM setting ORDER BY rowid')
    .raw()
    .all() as unknown[][];
  source.close();
  const target = openStore(into, { clock: systemClock });
  target.close();
  const raw = new Database(into);
  raw.pragma('synchronous = FULL');
  raw.exec('DROP TRIGGER journal_keeps_entries; DELETE FROM journal; DELETE FROM setting');
  const places = (row: unknown[] | undefined) => (row ?? []).map(() => '?').join(', ');
  const entry = raw.prepare(`INSERT INTO journal VALUES (${places(entries[0])})`);
  const setting = raw.prepare(`INSERT INTO setting VALUES (${places(settings[0])})`);
  const milliseconds = timed(() => {
    for (let at = 0; at < entries.length; at += toATransaction)
      raw.transaction(() => {
        for (const row of entries.slice(at, at + toATransaction)) entry.run(row);
        for (const row of settings.slice(at, at + toATransaction)) setting.run(row);
      })();
  });
  raw.close();
  return milliseconds;
}

function benchAppending(folder: string, count: number, toATransaction: number): void {
  const file = join(folder, `appended-${toATransaction}.db`);
  const store = openStore(file, { clock: systemClock });
  const milliseconds = timed(() => {
    for (let n = 0; n < count; n += toATransaction)
      store.change(system, (change) => {
        for (let at = n; at < n + toATransaction; at += 1) enter(change, at);
      });
  });
  store.close();
  const bare = bareRows(file, join(folder, `bare-${toATransaction}.db`), toATransaction);
  tell(`${count} entries, each with a row, ${toATransaction} to a durable transaction`, {
    time: seconds(milliseconds),
    entries: perSecond(count, milliseconds),
    'the same rows bare': perSecond(count, bare),
    'times the bare insert': ratio(milliseconds, bare),
  });
}

/** Bytes that the entries are hashed as, but for their lengths. */
const hashedBytes = `SELECT sum(32 + length(seq) + octet_length(at) + octet_length(actor) + octet_length(role)
  + octet_length(action) + octet_length(object_kind) + octet_length(object_id) + ifnull(octet_length(was), 0)
  + ifnull(octet_length(became), 0) + ifnull(octet_length(basis), 0) + ifnull(octet_length(reason), 0)
  + octet_length(detail)) AS bytes FROM journal`;

/** SHA-256 over as many bytes, in large pieces. */
function plainHash(bytes: number): number {
  const piece = Buffer.alloc(mebibyte, 7);
  return timed(() => {
    const hash = createHash('sha256');
    for (let left = bytes; left > 0; left -= mebibyte)
      hash.update(left < mebibyte ? piece.subarray(0, left) : piece);
    hash.digest();
  });
}

function verifiedInStages(store: Store): { entries: number; rows: number; most: number } {
  const started = performance.now();
  let walked = started;
  let most = resident();
  const steps = verify(store, []);
  for (;;) {
    const { done, value } = steps.next();
    most = Math.max(most, resident());
    if (done === true) {
      if (!value.ok) throw new Error(JSON.stringify(value.problem));
      return { entries: walked - started, rows: performance.now() - walked, most };
    }
    if (value.stage === 'entries') walked = performance.now();
  }
}

function benchVerifying(folder: string, count: number): void {
  const store = openStore(join(folder, 'verified.db'), { clock: systemClock, building: true });
  for (let n = 0; n < count; n += 1000)
    store.change(system, (change) => {
      for (let at = n; at < Math.min(n + 1000, count); at += 1) enter(change, at);
    });
  const bytes = store.get<{ bytes: number }>(hashedBytes)?.bytes ?? 0;
  const before = resident();
  const { entries, rows, most } = verifiedInStages(store);
  store.close();
  const plain = plainHash(bytes);
  tell(`verification of ${count} entries (${Math.round(bytes / mebibyte)} MiB) and as many rows`, {
    entries: `${seconds(entries)}, ${perSecond(count, entries)}`,
    rows: `${seconds(rows)}, ${perSecond(count, rows)}`,
    'SHA-256 over the same bytes': seconds(plain),
    'times that for the entries': ratio(entries, plain),
    'memory before': `${Math.round(before / mebibyte)} MiB`,
    'at most': `${Math.round(most / mebibyte)} MiB`,
  });
}

async function benchReproducing(folder: string, count: number): Promise<void> {
  const file = join(folder, 'decided.db');
  await importInto(file, count);
  const store = openStore(file, { clock: systemClock, readOnly: true });
  let decisions = 0;
  const milliseconds = timed(() => {
    for (const page of reproduceAll(store, null)) {
      decisions += page.length;
      if (page.some(({ same }) => !same)) throw new Error('a decision came out otherwise');
    }
  });
  store.close();
  tell(`${decisions} decisions made again`, {
    time: seconds(milliseconds),
    decisions: perSecond(decisions, milliseconds),
  });
}

/** What the log costs: appending durably, verifying, making decisions again. */
export async function benchJournal(entries: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'daliz-bench-'));
  try {
    benchAppending(folder, 1000, 1);
    benchAppending(folder, 20_000, 100);
    await benchReproducing(folder, Math.min(10_000, entries));
    benchVerifying(folder, entries);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
