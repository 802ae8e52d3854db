import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateTraffic } from '../../electron/core/demonstration/traffic.ts';
import { importContext } from '../../electron/core/intake/context.ts';
import { importMessages } from '../../electron/core/intake/service.ts';
import type { Incoming } from '../../electron/core/intake/source.ts';
import { system } from '../../electron/core/journal/journal.ts';
import { foundPost } from '../../electron/core/post/settings.ts';
import { systemClock } from '../../electron/core/store/clock.ts';
import { openStore } from '../../electron/core/store/open.ts';
import { insertRows } from './bare.ts';
import { perSecond, ratio, seconds, tell } from './report.ts';

async function* from(messages: readonly Incoming[]): AsyncGenerator<Incoming> {
  yield* messages;
}

/** Imports generated messages; the time of making them is not counted. */
export async function importInto(
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
  for (const { fileName, text } of generateTraffic({
    declarations: count,
    seed: 1,
    until: '2026-06-30',
  })) {
    const message = { kind: 'whole', file: fileName, bytes: encoder.encode(text) } as const;
    bytes += message.bytes.length;
    waiting.push(message);
    if (waiting.length === 1024) await flush();
  }
  await flush();
  store.close();
  return { milliseconds, bytes };
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
