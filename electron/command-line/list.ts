import { Option, type Command } from 'commander';
import type { QueueRow } from '../../shared/contract/declarations.ts';
import { corridors, type Corridor } from '../../shared/corridor.ts';
import { queuePage } from '../core/work/queue.ts';
import { print, printJson, table } from './output.ts';
import { openToRead } from './post-database.ts';

const pageSize = 1000;

export function addListCommand(daliz: Command): void {
  daliz
    .command('list')
    .description('lists the declarations of a post in the order of work')
    .requiredOption('--db <file>', 'database of the post')
    .addOption(new Option('--corridor <corridor>', 'only this corridor').choices([...corridors]))
    .option('--json', 'an array of rows as JSON')
    .action((options: { db: string; corridor?: Corridor; json?: boolean }) => {
      const store = openToRead(options.db);
      try {
        const rows: QueueRow[] = [];
        for (;;) {
          const page = queuePage(store, {
            corridor: options.corridor ?? null,
            search: '',
            sort: [],
            filters: {},
            offset: rows.length,
            limit: pageSize,
          });
          rows.push(...page.rows);
          if (page.rows.length < pageSize) break;
        }
        if (options.json === true) {
          printJson(rows);
          return;
        }
        print(
          table(
            ['corridor', 'registration number', 'type', 'items', 'trader', 'goods'],
            rows.map((row) => [
              row.corridor,
              row.registrationNumber ?? row.id,
              row.type ?? '',
              String(row.items),
              (row.traderName ?? '').slice(0, 32),
              `${row.hsCode ?? ''} ${(row.goods ?? '').slice(0, 40)}`,
            ]),
            [3],
          ),
        );
      } finally {
        store.close();
      }
    });
}
