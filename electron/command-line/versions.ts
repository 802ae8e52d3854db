import type { Command } from 'commander';
import type { RefusalRow } from '../../shared/contract/versions.ts';
import { refusalsPage, identityNamed, versionsOf } from '../core/versions/repository.ts';
import { print, printJson, table } from './output.ts';
import { enterToRead, type EnterOptions } from './enter.ts';
import { withNaming } from './naming.ts';

const pageSize = 500;

export function addVersionCommands(daliz: Command): void {
  withNaming(daliz.command('versions'))
    .description('lists the versions of one declaration, refused ones among them')
    .argument('<id>', 'identity that the versions share, or registration number')
    .requiredOption('--db <file>', 'database of the post')
    .option('--json', 'an array of versions as JSON')
    .action(async (name: string, options: EnterOptions & { json?: boolean }) => {
      const { store, leave } = await enterToRead('versions', options);
      try {
        const id = identityNamed(store, name);
        if (id === null) throw new Error(`${options.db}: there is no declaration ${name}`);
        const versions = versionsOf(store, id);
        if (options.json === true) {
          printJson(versions);
          return;
        }
        print(
          table(
            ['version', 'state', 'received', 'errors', 'warnings', 'corridor', 'file'],
            versions.map((version) => [
              String(version.version),
              version.state,
              version.at,
              String(version.errors),
              String(version.warnings),
              version.corridor ?? '',
              version.file,
            ]),
            [0, 3, 4],
          ),
        );
      } finally {
        leave();
      }
    });

  withNaming(daliz.command('refused'))
    .description('lists declarations that were refused registration, the newest first')
    .requiredOption('--db <file>', 'database of the post')
    .option('--open', 'only those that nothing has corrected yet')
    .option('--search <words>', 'number, reference, person or file', '')
    .option('--json', 'an array of rows as JSON')
    .action(async (options: EnterOptions & { open?: boolean; search: string; json?: boolean }) => {
      const { store, leave } = await enterToRead('refused', options);
      try {
        const rows: RefusalRow[] = [];
        const query = { search: options.search, open: options.open === true, limit: pageSize };
        let open = 0;
        for (;;) {
          const page = refusalsPage(store, { ...query, offset: rows.length });
          rows.push(...page.rows);
          open = page.open;
          if (page.rows.length < pageSize) break;
        }
        if (options.json === true) {
          printJson(rows);
          return;
        }
        print(
          table(
            ['id', 'version', 'refused', 'corrected', 'errors', 'number or reference', 'trader'],
            rows.map((row) => [
              row.id,
              String(row.version),
              row.at,
              row.corrected ? 'yes' : 'no',
              String(row.errors),
              row.registrationNumber ?? row.reference ?? '',
              (row.traderName ?? '').slice(0, 40),
            ]),
            [1, 4],
          ),
        );
        print(`\n${open} of all wait for a correction`);
      } finally {
        leave();
      }
    });
}
