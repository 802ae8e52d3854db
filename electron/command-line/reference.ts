import { basename } from 'node:path';
import { Argument, InvalidArgumentError, type Command } from 'commander';
import { dayAtThePost } from '../../shared/day.ts';
import type { Language } from '../../shared/languages.ts';
import type { LoadResult } from '../../shared/contract/reference.ts';
import { tableNames, type TableName } from '../../shared/reference.ts';
import { historyOf, rowOn, tableStates } from '../core/reference/browse.ts';
import { readDay } from '../core/reference/cells.ts';
import { columns, fromColumn, untilColumn } from '../core/reference/columns.ts';
import { readInput } from '../core/reference/input.ts';
import { loadFile, withdrawLoad } from '../core/reference/load.ts';
import { sayOmitted, sayProblem } from '../core/reference/texts.ts';
import { systemClock } from '../core/store/clock.ts';
import type { Store } from '../core/store/open.ts';
import { enterPost, enterToRead, type EnterOptions } from './enter.ts';
import type { Entered } from './entered.ts';
import { withNaming } from './naming.ts';
import { languageOption, wholeNumber } from './options.ts';
import { print, printJson, table as textTable } from './output.ts';
import { weighWhatIsDue } from './weigh-due.ts';

const tableArgument = () => new Argument('<table>', 'name of the table').choices([...tableNames]);

function day(value: string): string {
  const found = readDay(value);
  if (found === null) throw new InvalidArgumentError('A day, yyyy-mm-dd.');
  return found;
}

/** Works at a post that was entered, and leaves it however the work ends. */
async function at<T>(entering: Promise<Entered>, work: (post: Entered) => T): Promise<Awaited<T>> {
  const post = await entering;
  try {
    return await work(post);
  } finally {
    post.leave();
  }
}

function list(store: Store, json: boolean): void {
  const states = tableStates(store, dayAtThePost(systemClock.now()));
  if (json) {
    printJson(states);
    return;
  }
  print(
    textTable(
      ['table', 'in force', 'rows', 'from', 'until', 'load', 'kind', 'file'],
      states.map(({ table, inForce, rows, from, until, load }) => [
        table,
        String(inForce),
        String(rows),
        from ?? '',
        until ?? '',
        load === null ? '' : String(load.id),
        load?.kind ?? 'absent',
        load?.file ?? '',
      ]),
      [1, 2, 5],
    ),
  );
}

function tell(result: LoadResult, table: TableName, file: string, language: Language): void {
  const { load, read, added, closed, unchanged, problems, omitted } = result;
  if (load !== null) {
    print(
      `${file}: load ${load} of ${table}: read ${read}, added ${added}, unchanged ${unchanged}; earlier rows ended ${closed}`,
    );
    return;
  }
  print(`${file}: nothing was loaded`);
  for (const problem of problems) print(sayProblem(problem, language));
  if (omitted > 0) print(sayOmitted(omitted, language));
}

function show(store: Store, table: TableName, key: string, on: string | undefined): void {
  const rows =
    on === undefined
      ? historyOf(store, table, key)
      : [rowOn(store, table, key, on)].filter((row) => row !== null);
  if (rows.length === 0) {
    process.stderr.write(
      `daliz: ${table} has no row ${key}${on === undefined ? '' : ` on ${on}`}\n`,
    );
    process.exitCode = 1;
    return;
  }
  printJson(rows);
}

function showColumns(table: TableName, json: boolean): void {
  const all = [...columns[table], fromColumn, untilColumn].map(
    ({ name, aliases, required, kind, about }) => ({
      name,
      required,
      example: kind.example,
      about,
      aliases,
    }),
  );
  if (json) {
    printJson(all);
    return;
  }
  print(
    textTable(
      ['column', 'needed', 'example', 'also', 'what'],
      all.map(({ name, required, example, about, aliases }) => [
        name,
        required ? 'yes' : '',
        example,
        aliases.join(', '),
        about,
      ]),
    ),
  );
}

/** `reference`: the tables that control looks things up in. */
export function addReferenceCommands(daliz: Command): void {
  const reference = daliz
    .command('reference')
    .description('the reference tables: nomenclature, rates, code lists and figures of the law');
  withNaming(reference.command('list'))
    .description('lists the tables, what they hold and where it comes from')
    .requiredOption('--db <file>', 'database of the post')
    .option('--json', 'an array as JSON')
    .action((options: EnterOptions & { json?: boolean }) =>
      at(enterToRead('reference list', options), ({ store }) => list(store, options.json === true)),
    );
  reference
    .command('columns')
    .description('tells which columns the files of a table have')
    .addArgument(tableArgument())
    .option('--json', 'an array as JSON')
    .action((table: TableName, options: { json?: boolean }) =>
      showColumns(table, options.json === true),
    );
  withNaming(reference.command('load'))
    .description('loads a file (CSV, JSON, rates of the National Bank): all of it or nothing')
    .addArgument(tableArgument())
    .argument('<file>', 'the file')
    .requiredOption('--db <file>', 'database of the post')
    .option('--from <day>', 'first day in force of rows that name none', day)
    .option('--json', 'the result as JSON')
    .addOption(languageOption())
    .action(
      async (
        table: TableName,
        path: string,
        options: EnterOptions & { from?: string; json?: boolean; lang: Language },
      ) => {
        const read = await readInput(path);
        const file = basename(path);
        await at(enterPost('reference load', options), async ({ store, actor }) => {
          const from = options.from ?? null;
          const result = read.ok
            ? loadFile(store, systemClock, actor, { table, file, bytes: read.bytes, from })
            : read.result;
          if (options.json === true) printJson(result);
          else tell(result, table, file, options.lang);
          await weighWhatIsDue(store, actor);
          process.exitCode = result.load === null ? 1 : 0;
        });
      },
    );
  withNaming(reference.command('show'))
    .description('prints the rows under a key, of all days or in force on one, as JSON')
    .addArgument(tableArgument())
    .argument('<key>', 'code, currency, country, requested/previous, …')
    .requiredOption('--db <file>', 'database of the post')
    .option('--day <day>', 'only what is in force on this day', day)
    .action((table: TableName, key: string, options: EnterOptions & { day?: string }) =>
      at(enterToRead('reference show', options), ({ store }) =>
        show(store, table, key, options.day),
      ),
    );
  withNaming(reference.command('withdraw'))
    .description('takes a load back: its rows go out of force and those it ended come back')
    .argument('<load>', 'number of the load', wholeNumber(1, 2 ** 31))
    .requiredOption('--db <file>', 'database of the post')
    .action((load: number, options: EnterOptions) =>
      at(enterPost('reference withdraw', options), async ({ store, actor }) => {
        const was = withdrawLoad(store, systemClock, actor, load);
        if (was === null) throw new Error(`${options.db}: there is no load ${load} to withdraw`);
        print(`load ${load} of ${was.table} (${was.file}) is withdrawn`);
        await weighWhatIsDue(store, actor);
      }),
    );
}
