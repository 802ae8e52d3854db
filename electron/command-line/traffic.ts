import { createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import type { Language } from '../../shared/languages.ts';
import { buildDemonstration } from '../core/demonstration/build.ts';
import { tableMapping } from '../core/demonstration/message/table-writer.ts';
import { generateSpoiled } from '../core/demonstration/spoiled.ts';
import { generateTraffic, truthLine } from '../core/demonstration/traffic.ts';
import { importContext } from '../core/intake/context.ts';
import { saveMapping } from '../core/intake/mappings.ts';
import { importPaths } from '../core/intake/service.ts';
import { systemClock } from '../core/store/clock.ts';
import { importText } from './import.ts';
import { print, progressTo } from './output.ts';
import { commandLine, openPost } from './post-database.ts';

export interface TrafficOptions {
  count: number;
  seed: number;
  until: string;
}

/** Messages into a folder; what they are guilty of into a file of its own, for benchmarks alone. */
export async function writeMessages(
  folder: string,
  truthFile: string | undefined,
  options: TrafficOptions,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const truth = truthFile === undefined ? null : createWriteStream(truthFile);
  const progress = progressTo(process.stderr, 'written');
  let done = 0;
  for (const one of generateTraffic({
    declarations: options.count,
    seed: options.seed,
    until: options.until,
  })) {
    await writeFile(join(folder, one.fileName), one.text);
    truth?.write(`${truthLine(one)}\n`);
    done += 1;
    progress.tell({ stage: 'write', done, total: options.count });
  }
  for (const { fileName, bytes } of generateSpoiled(options.seed, options.until))
    await writeFile(join(folder, fileName), bytes);
  progress.end();
  truth?.end();
  if (truth !== null) await finished(truth);
}

/** Messages made, imported and told about, with nothing left behind. */
export async function showMessages(options: TrafficOptions & { lang: Language }): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'daliz-demonstration-'));
  try {
    const messages = join(folder, 'messages');
    await writeMessages(messages, undefined, options);
    const store = openPost(join(folder, 'post.db'), true);
    saveMapping(store, systemClock, commandLine, tableMapping);
    const progress = progressTo(process.stderr, 'imported');
    try {
      const context = {
        ...importContext(store, systemClock, commandLine),
        onProgress: progress.tell,
      };
      print(`${options.count} invented messages, some spoiled on purpose:`);
      print(
        importText(await importPaths([messages], context), options.lang).replaceAll(
          `${messages}/`,
          '',
        ),
      );
    } finally {
      progress.end();
      store.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The ready database of the demonstration post. */
export async function makeDatabase(options: TrafficOptions & { db: string }): Promise<void> {
  const progress = progressTo(process.stderr, 'routed');
  await buildDemonstration(
    options.db,
    { declarations: options.count, seed: options.seed, until: options.until },
    { onProgress: progress.tell },
  );
  progress.end();
  print(`${options.db}: ready`);
}
