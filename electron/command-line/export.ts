import type { Command } from 'commander';
import type { Declaration } from '../../shared/declaration.ts';
import { newestCheckpoint } from '../core/audit/state.ts';
import { ownJson } from '../core/intake/own-json/write.ts';
import type { Store } from '../core/store/open.ts';
import { declarationById } from '../core/work/page.ts';
import { enterToRead, type EnterOptions } from './enter.ts';
import { sendTo } from './leaving.ts';
import { withNaming } from './naming.ts';

export function addExportCommand(daliz: Command): void {
  withNaming(daliz.command('export'))
    .description('writes declarations as JSON of our own format, which `import` takes back')
    .argument('<ids...>', 'identities in the database, or registration numbers')
    .requiredOption('--db <file>', 'database of the post')
    .option('--out <file>', 'the file to write; the output where it is left out')
    .action(async (ids: string[], options: EnterOptions & { out?: string }) => {
      const { store, leave } = await enterToRead('export', options);
      try {
        const declarations = ids.map((id) => found(store, id, options.db));
        if (options.out === undefined) {
          const note = newestCheckpoint(store)?.note ?? null;
          for (const piece of ownJson(declarations, note)) process.stdout.write(piece);
          return;
        }
        await sendTo(store, options.out, {
          checkpoint: 'within',
          content: (checkpoint) => ownJson(declarations, checkpoint?.note ?? null),
        });
      } finally {
        leave();
      }
    });
}

function found(store: Store, id: string, db: string): Declaration {
  const record = declarationById(store, id);
  if (record === null) throw new Error(`${db}: there is no declaration ${id}`);
  return record.declaration;
}
