import type { Command } from 'commander';
import { loadRules } from '../core/profiles/load.ts';
import { systemClock } from '../core/store/clock.ts';
import { enterPost, type EnterOptions } from './enter.ts';
import { withNaming } from './naming.ts';
import { print, printJson } from './output.ts';
import { bookFrom, tacticsFrom } from './rule-files.ts';
import { weighDue } from './weigh-due.ts';

interface LoadOptions extends EnterOptions {
  readonly tactics?: string;
  readonly json?: boolean;
}

/** Puts a file of profiles in force at a post; what is not released there is weighed again. */
export function addProfilesLoad(profiles: Command): void {
  withNaming(profiles.command('load'))
    .description('puts the profiles of a file in force, all of them or none')
    .argument('<file>', 'profiles with their lists')
    .requiredOption('--db <file>', 'database of the post')
    .option(
      '--tactics <file>',
      'tactics to put in force with them; the present ones stay otherwise',
    )
    .option('--json', 'one JSON object on stdout')
    .action(async (file: string, options: LoadOptions) => {
      const book = bookFrom(file);
      const tactics = options.tactics === undefined ? null : tacticsFrom(options.tactics);
      const { store, actor, leave } = await enterPost('profiles load', options);
      try {
        const loaded = loadRules(store, systemClock, actor, book, tactics);
        const again = (await weighDue(store, actor)) ?? { weighed: 0, moved: [] };
        if (options.json === true) {
          printJson({ ...loaded, weighedAgain: again.weighed, moved: again.moved });
          return;
        }
        print(
          `in force: ${loaded.profiles} profiles ` +
            `(${loaded.added.length} new, ${loaded.changed.length} changed, ${loaded.removed.length} gone), ` +
            `rule set ${loaded.ruleSetHash.slice(0, 12)}, tactics ${loaded.tacticsHash.slice(0, 12)}`,
        );
        print(`weighed again: ${again.weighed} not yet released; ${again.moved.length} moved`);
        for (const { id, from, to } of again.moved) print(`  ${id}: ${from} → ${to}`);
      } finally {
        leave();
      }
    });
}
