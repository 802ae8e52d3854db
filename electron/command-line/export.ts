import type { Command } from 'commander';
import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import type { Declaration } from '../../shared/declaration.ts';
import { ownJson } from '../core/intake/own-json/write.ts';
import type { Store } from '../core/store/open.ts';
import { declarationById } from '../core/work/page.ts';
import { enterToRead, type EnterOptions } from './enter.ts';
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
          for (const piece of ownJson(declarations)) process.stdout.write(piece);
        } else writeWhole(options.out, ownJson(declarations));
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

/** The file appears under its name only once it is whole: half an export could be taken for a whole one. */
function writeWhole(file: string, pieces: Iterable<string>): void {
  const unfinished = `${file}.unfinished`;
  const handle = openSync(unfinished, 'w');
  try {
    for (const piece of pieces) writeSync(handle, piece);
    renameSync(unfinished, file);
  } finally {
    closeSync(handle);
    rmSync(unfinished, { force: true });
  }
}
