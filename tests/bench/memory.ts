import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importContext } from '../../electron/core/intake/context.ts';
import { importPaths } from '../../electron/core/intake/service.ts';
import { system } from '../../electron/core/journal/journal.ts';
import { foundPost } from '../../electron/core/post/settings.ts';
import { systemClock } from '../../electron/core/store/clock.ts';
import { openStore } from '../../electron/core/store/open.ts';
import { tableOf } from './copies.ts';
import { perSecond, seconds, tell } from './report.ts';

const mebibyte = 1024 * 1024;
const large = 200 * mebibyte;
const itemsOfOne = 100;

/** Writes a table of at least 200 MB without ever holding it. */
function writeLarge(file: string): void {
  const handle = openSync(file, 'w');
  let written = 0;
  for (const piece of tableOf(1_000_000, itemsOfOne)) {
    written += writeSync(handle, piece);
    if (written >= large) break;
  }
  closeSync(handle);
}

/** How much memory an import of one file of 200 MB takes, against what the program took before it. */
export async function benchMemory(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'daliz-bench-'));
  try {
    const file = join(folder, 'large.csv');
    writeLarge(file);
    const store = openStore(join(folder, 'post.db'), { clock: systemClock });
    foundPost(store, systemClock, { kind: 'own', code: '55302', name: 'Bench' });
    const context = importContext(store, systemClock, system);
    const before = process.memoryUsage().rss;
    let most = before;
    const watch = setInterval(() => {
      most = Math.max(most, process.memoryUsage().rss);
    }, 20);
    const started = performance.now();
    const summary = await importPaths([file], { ...context, named: 10 });
    const milliseconds = performance.now() - started;
    clearInterval(watch);
    most = Math.max(most, process.memoryUsage().rss);
    store.close();
    const size = statSync(file).size;
    tell(
      `one table of ${Math.round(size / mebibyte)} MiB, ${summary.received} declarations of ${itemsOfOne} items`,
      {
        time: seconds(milliseconds),
        declarations: perSecond(summary.received, milliseconds),
        'memory before': `${Math.round(before / mebibyte)} MiB`,
        'at most while importing': `${Math.round(most / mebibyte)} MiB`,
        'of the size of the file': ((most - before) / size).toFixed(2),
      },
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
