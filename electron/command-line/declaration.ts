import type { Command } from 'commander';
import { majorUnits } from '../../shared/money.ts';
import { declarationById } from '../core/work/page.ts';
import { enterToRead, type EnterOptions } from './enter.ts';
import { withNaming } from './naming.ts';
import { identityNamed } from '../core/versions/repository.ts';
import type { Store } from '../core/store/open.ts';
import { print, printJson, table } from './output.ts';

export function addDeclarationCommand(daliz: Command): void {
  withNaming(daliz.command('declaration'))
    .description('prints one declaration as it is kept')
    .argument('<id>', 'identity in the database, or registration number')
    .requiredOption('--db <file>', 'database of the post')
    .option('--json', 'the whole declaration as JSON')
    .action(async (id: string, options: EnterOptions & { json?: boolean }) => {
      const { store, leave } = await enterToRead('declaration', options);
      try {
        const found = declarationById(store, id);
        if (found === null) throw notAccepted(store, id, options.db);
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
        leave();
      }
    });
}

/** Why there is nothing to print: a declaration that was refused registration has versions, but none in force. */
export function notAccepted(store: Store, id: string, db: string): Error {
  const refused = identityNamed(store, id);
  if (refused === null) return new Error(`${db}: there is no declaration ${id}`);
  return new Error(
    `${db}: the declaration ${id} was refused registration; \`daliz versions ${refused} --db ${db}\` lists ` +
      `what was sent, \`daliz notice ${refused} --db ${db}\` says what is wrong`,
  );
}
