import { Option, type Command } from 'commander';
import type { QueueRow } from '../../shared/contract/declarations.ts';
import { corridors, type Corridor } from '../../shared/corridor.ts';
import { queuePage } from '../core/work/queue.ts';
import { print, printJson, table } from './output.ts';
import { enterToRead, type EnterOptions } from './enter.ts';
import { withNaming } from './naming.ts';

const pageSize = 1000;

export function addListCommand(daliz: Command): void {
  withNaming(daliz.command('list'))
    .description('lists the declarations of a post in the order of work')
    .requiredOption('--db <file>', 'database of the post')
    .addOption(new Option('--corridor <corridor>', 'only this corridor').choices([...corridors]))
    .option('--json', 'an array of rows as JSON')
    .action(async (options: EnterOptions & { corridor?: Corridor; json?: boolean }) => {
      const { store, leave } = await enterToRead('list', options);
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
        leave();
      }
    });
}
