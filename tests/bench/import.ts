import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { generateTraffic } from '../../electron/core/demonstration/traffic.ts';
import { importContext } from '../../electron/core/intake/context.ts';
import { importMessages } from '../../electron/core/intake/service.ts';
import type { Incoming } from '../../electron/core/intake/source.ts';
import { system } from '../../electron/core/journal/journal.ts';
import { foundPost } from '../../electron/core/post/settings.ts';
import { systemClock } from '../../electron/core/store/clock.ts';
import { openStore } from '../../electron/core/store/open.ts';
import { perSecond, ratio, seconds, tell } from './report.ts';

/** Tables an import fills, in an order that satisfies their foreign keys. */
const tables = [
  'message',
  'message_part',
  'declaration',
  'item',
  'rule_set',
  'tactics',
  'decision',
  'hit',
  'trader',
  'reference_price',
  'journal',
];

async function* from(messages: readonly Incoming[]): AsyncGenerator<Incoming> {
  yield* messages;
}

/** Imports generated messages; the time of making them is not counted. */
async function importInto(
  file: string,
  count: number,
): Promise<{ milliseconds: number; bytes: number }> {
  const store = openStore(file, { clock: systemClock });
  foundPost(store, systemClock, { kind: 'own', code: '55302', name: 'Bench' });
  const context = importContext(store, systemClock, system);
  const encoder = new TextEncoder();
  let milliseconds = 0;
  let bytes = 0;
  let waiting: Incoming[] = [];
  const flush = async () => {
    const started = performance.now();
    await importMessages(from(waiting), null, context);
    milliseconds += performance.now() - started;
    waiting = [];
  };
  for (const { fileName, xml } of generateTraffic({
    declarations: count,
    seed: 1,
    until: '2026-06-30',
  })) {
    const message = { kind: 'whole', file: fileName, bytes: encoder.encode(xml) } as const;
    bytes += message.bytes.length;
    waiting.push(message);
    if (waiting.length === 1024) await flush();
  }
  await flush();
  store.close();
  return { milliseconds, bytes };
}

/** The very same rows into the very same tables, one transaction, nothing parsed, checked or weighed. */
function insertRows(from: string, into: string): { milliseconds: number; rows: number } {
  const source = new Database(from, { readonly: true });
  const target = new Database(into);
  target.pragma('journal_mode = WAL');
  target.pragma('synchronous = FULL');
  target.pragma('foreign_keys = ON');
  const schema = source
    .prepare(
      `SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'declaration_search%' AND type <> 'trigger' AND name NOT LIKE 'sqlite_%'`,
    )
    .pluck()
    .all();
  for (const sql of schema) target.exec(String(sql));
  const loads = tables.map((table) => {
    const columns = source.prepare(`SELECT * FROM ${table} LIMIT 0`).columns().length;
    return {
      read: source.prepare(`SELECT * FROM ${table}`).raw(),
      write: target.prepare(`INSERT INTO ${table} VALUES (${Array(columns).fill('?').join(', ')})`),
    };
  });
  let milliseconds = 0;
  let rows = 0;
  target.exec('BEGIN');
  for (const { read, write } of loads) {
    let some: unknown[] = [];
    const flush = () => {
      const started = performance.now();
      for (const row of some) write.run(row);
      milliseconds += performance.now() - started;
      rows += some.length;
      some = [];
    };
    for (const row of read.iterate()) {
      some.push(row);
      if (some.length === 4096) flush();
    }
    flush();
  }
  const started = performance.now();
  target.exec('COMMIT');
  milliseconds += performance.now() - started;
  source.close();
  target.close();
  return { milliseconds, rows };
}

/** Import end to end (store raw, parse, control, evaluate, store durably) against inserting the same rows bare. */
export async function benchImport(counts: readonly number[]): Promise<void> {
  for (const count of counts) {
    const folder = mkdtempSync(join(tmpdir(), 'daliz-bench-'));
    try {
      const ours = await importInto(join(folder, 'ours.db'), count);
      const bare = insertRows(join(folder, 'ours.db'), join(folder, 'bare.db'));
      tell(`import of ${count} messages (${Math.round(ours.bytes / 1024 / 1024)} MiB)`, {
        time: seconds(ours.milliseconds),
        messages: perSecond(count, ours.milliseconds),
        memory: `${Math.round(process.memoryUsage().rss / 1024 / 1024)} MiB resident`,
        [`the same ${bare.rows} rows bare`]: seconds(bare.milliseconds),
        'times the bare insert': ratio(ours.milliseconds, bare.milliseconds),
      });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}
