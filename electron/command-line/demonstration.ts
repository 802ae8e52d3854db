import { createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import type { Command } from 'commander';
import type { Language } from '../../shared/languages.ts';
import { buildDemonstration } from '../core/demonstration/build.ts';
import { generateSpoiled } from '../core/demonstration/spoiled.ts';
import { generateTraffic, truthLine } from '../core/demonstration/traffic.ts';
import { importContext } from '../core/intake/context.ts';
import { importPaths } from '../core/intake/service.ts';
import { systemClock } from '../core/store/clock.ts';
import { importText } from './import.ts';
import { languageOption, wholeNumber } from './options.ts';
import { print, progressTo } from './output.ts';
import { commandLine, openPost } from './post-database.ts';

interface TrafficOptions {
  count: number;
  seed: number;
  until: string;
}

const today = () => systemClock.now().slice(0, 10);

function withTraffic(command: Command): Command {
  return command
    .option('--count <n>', 'how many declarations', wholeNumber(1, 1_000_000), 2000)
    .option('--seed <n>', 'the same seed makes the same traffic', wholeNumber(0, 2 ** 31), 1)
    .option('--until <day>', 'last day of the story, yyyy-mm-dd', today());
}

/** Messages into a folder; what they are guilty of into a file of its own, for benchmarks alone. */
async function writeMessages(
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
    await writeFile(join(folder, one.fileName), one.xml);
    truth?.write(`${truthLine(one)}\n`);
    done += 1;
    progress.tell({ stage: 'write', done, total: options.count });
  }
  for (const { fileName, bytes } of generateSpoiled(options.seed))
    await writeFile(join(folder, fileName), bytes);
  progress.end();
  truth?.end();
  if (truth !== null) await finished(truth);
}

/** Messages made, imported and told about, with nothing left behind. */
async function show(options: TrafficOptions & { lang: Language }): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'daliz-demonstration-'));
  try {
    const messages = join(folder, 'messages');
    await writeMessages(messages, undefined, options);
    const store = openPost(join(folder, 'post.db'), true);
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

export function addDemonstrationCommands(daliz: Command): void {
  const demo = daliz
    .command('demo')
    .description('the demonstration post: invented traffic with planted schemes');
  withTraffic(demo.command('messages'))
    .description('writes the traffic as message files')
    .requiredOption('--out <folder>', 'where the messages go')
    .option('--truth <file>', 'which are guilty, and of what (JSON lines)')
    .action((options: TrafficOptions & { out: string; truth?: string }) =>
      writeMessages(options.out, options.truth, options),
    );
  withTraffic(demo.command('database'))
    .description('makes the ready database of the demonstration post')
    .requiredOption('--db <file>', 'the file to make')
    .action(async (options: TrafficOptions & { db: string }) => {
      const progress = progressTo(process.stderr, 'routed');
      await buildDemonstration(
        options.db,
        { declarations: options.count, seed: options.seed, until: options.until },
        { onProgress: progress.tell },
      );
      progress.end();
      print(`${options.db}: ready`);
    });
  withTraffic(demo.command('show'))
    .description(
      'makes messages, imports them and prints the corridor table; leaves nothing behind',
    )
    .addOption(languageOption())
    .action((options: TrafficOptions & { lang: Language }) => show(options));
}
