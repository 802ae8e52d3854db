import type { Command } from 'commander';
import type { Language } from '../../shared/languages.ts';
import { systemClock } from '../core/store/clock.ts';
import { languageOption, wholeNumber } from './options.ts';
import type { TrafficOptions } from './traffic.ts';

/** Loaded only when asked for: the generator is no part of daily work. */
const traffic = () => import('./traffic.ts');

function withTraffic(command: Command): Command {
  return command
    .option('--count <n>', 'how many declarations', wholeNumber(1, 1_000_000), 2000)
    .option('--seed <n>', 'the same seed makes the same traffic', wholeNumber(0, 2 ** 31), 1)
    .option('--until <day>', 'last day of the story, yyyy-mm-dd', systemClock.now().slice(0, 10));
}

export function addDemonstrationCommands(daliz: Command): void {
  const demo = daliz
    .command('demo')
    .description('the demonstration post: invented traffic with planted schemes');
  withTraffic(demo.command('messages'))
    .description('writes the traffic as message files')
    .requiredOption('--out <folder>', 'where the messages go')
    .option('--truth <file>', 'which are guilty, and of what (JSON lines)')
    .action(async (options: TrafficOptions & { out: string; truth?: string }) =>
      (await traffic()).writeMessages(options.out, options.truth, options),
    );
  withTraffic(demo.command('database'))
    .description('makes the ready database of the demonstration post')
    .requiredOption('--db <file>', 'the file to make')
    .action(async (options: TrafficOptions & { db: string }) =>
      (await traffic()).makeDatabase(options),
    );
  withTraffic(demo.command('show'))
    .description(
      'makes messages, imports them and prints the corridor table; leaves nothing behind',
    )
    .addOption(languageOption())
    .action(async (options: TrafficOptions & { lang: Language }) =>
      (await traffic()).showMessages(options),
    );
}
