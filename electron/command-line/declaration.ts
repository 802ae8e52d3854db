import type { Command } from 'commander';
import { majorUnits } from '../../shared/money.ts';
import { declarationById } from '../core/work/page.ts';
import { print, printJson, table } from './output.ts';
import { openPost } from './post-database.ts';

export function addDeclarationCommand(daliz: Command): void {
  daliz
    .command('declaration')
    .description('prints one declaration as it is kept')
    .argument('<id>', 'identity in the database, or registration number')
    .requiredOption('--db <file>', 'database of the post')
    .option('--json', 'the whole declaration as JSON')
    .action((id: string, options: { db: string; json?: boolean }) => {
      const store = openPost(options.db, false);
      try {
        const found = declarationById(store, id);
        if (found === null) throw new Error(`${options.db}: there is no declaration ${id}`);
        const { declaration } = found;
        if (options.json === true) {
          printJson({ id: found.id, ...declaration });
          return;
        }
        const { invoice, parties } = declaration;
        print(
          `${declaration.registrationNumber ?? 'unregistered'}  ${declaration.type ?? ''}${declaration.generalProcedure ?? ''}` +
            `  ${parties.consignor?.name ?? '?'} → ${parties.consignee?.name ?? '?'}` +
            (invoice === null ? '' : `  ${majorUnits(invoice)} ${invoice.currency}`),
        );
        print(
          table(
            ['№', 'HS code', 'origin', 'net, kg', 'price', 'description'],
            declaration.items.map((item) => [
              String(item.ordinal),
              item.hsCode ?? '',
              item.originCountry ?? '',
              item.netGrams === null ? '' : String(item.netGrams / 1000),
              item.price === null ? '' : String(majorUnits(item.price)),
              (item.description ?? '').slice(0, 60),
            ]),
            [0, 3, 4],
          ),
        );
      } finally {
        store.close();
      }
    });
}
