import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { collectGarbage, sumOf, watch, type Engine } from './engine.ts';
import { figures, countries, modes, traderLists, type Declaration } from './trade.ts';
import type { Figure, Sketch } from './sketches.ts';

/** A set of at most 53 things as one number. */
const setOf = (all: readonly string[], some: readonly string[]) =>
  some.reduce((set, one) => set + 2 ** all.indexOf(one), 0);
const listCodes = traderLists.map(({ code }) => code);
const figureNames = Object.keys(figures) as Figure[];
const bounds = figureNames.flatMap((figure) => [`${figure}_from`, `${figure}_to`]);

async function fill(
  connection: DuckDBConnection,
  table: string,
  rows: Iterable<readonly (number | string)[]>,
  columns: string,
): Promise<void> {
  await connection.run(`CREATE OR REPLACE TABLE ${table} (${columns})`);
  const appender = await connection.createAppender(table);
  for (const row of rows) {
    for (const value of row) {
      if (typeof value === 'string') appender.appendVarchar(value);
      else appender.appendDouble(value);
    }
    appender.endRow();
  }
  appender.closeSync();
}

/** One row an alternative; sets of modes, countries and lists as bits, 0 where none is named. */
function* alternativesOf(sketches: readonly Sketch[]): Generator<number[]> {
  let alternative = 0;
  for (const [profile, sketch] of sketches.entries()) {
    for (const { origins, ranges } of sketch.alternatives) {
      const limits = figureNames.flatMap((figure) => {
        const range = ranges.find((each) => each.figure === figure);
        return [Math.max(range?.from ?? 0, 0), Math.min(range?.to ?? 1e18, 1e18)];
      });
      yield [
        alternative,
        profile,
        setOf(modes, sketch.modes ?? []),
        setOf(listCodes, sketch.traderList === null ? [] : [sketch.traderList]),
        setOf(countries, origins ?? []),
        ...limits,
      ];
      alternative += 1;
    }
  }
}

function* prefixesOf(sketches: readonly Sketch[]): Generator<(number | string)[]> {
  const alternatives = sketches.flatMap((sketch) => sketch.alternatives);
  for (const [alternative, { prefixes }] of alternatives.entries())
    for (const prefix of prefixes) yield [alternative, prefix];
}

const listsOf = new Map<string, number>();
traderLists.forEach(({ members }, index) => {
  for (const member of new Set(members))
    listsOf.set(member, (listsOf.get(member) ?? 0) + 2 ** index);
});

/** One row for each item and length of code, so that prefixes are joined by equality. */
export function* itemsOf(declarations: readonly Declaration[]): Generator<(number | string)[]> {
  for (const [place, { direction, mode, trader, items }] of declarations.entries()) {
    if (direction !== 'import') continue;
    for (const { hs, origin, value, net, price } of items) {
      const header = [place, setOf(modes, [mode]), listsOf.get(trader) ?? 0];
      for (const length of [2, 4, 6, 10])
        yield [...header, hs.slice(0, length), setOf(countries, [origin]), value, net, price];
    }
  }
}

const whole = (names: readonly string[]) => names.map((name) => `${name} DOUBLE`).join(', ');
const asked = (set: string, held: string) =>
  `(a.${set} = 0 OR (a.${set}::BIGINT & i.${held}::BIGINT) <> 0)`;
/** What hits the items that a relation holds. */
export const hitsOf = (items: string) => `
  SELECT DISTINCT i.declaration::INTEGER AS declaration, a.profile::INTEGER AS profile
  FROM ${items} i JOIN prefix p ON p.hs = i.hs JOIN alternative a ON a.alternative = p.alternative
  WHERE ${figureNames.map((figure) => `i.${figure} BETWEEN a.${figure}_from AND a.${figure}_to`).join(' AND ')}
    AND ${asked('modes', 'mode')} AND ${asked('lists', 'trader_lists')} AND ${asked('origins', 'origin')}
  ORDER BY 1, 2`;

/** The columns of items, and their types. */
export const itemColumns = [
  ...['declaration', 'mode', 'trader_lists'].map((name) => [name, 'DOUBLE'] as const),
  ['hs', 'VARCHAR'] as const,
  ...['origin', ...figureNames].map((name) => [name, 'DOUBLE'] as const),
];

/** A database that holds the profiles; `threads`: as many as it takes, or so many. */
export async function databaseOf(sketches: readonly Sketch[], threads: number | 'all') {
  const instance = await DuckDBInstance.create(
    ':memory:',
    threads === 'all' ? {} : { threads: String(threads) },
  );
  const connection = await instance.connect();
  await fill(
    connection,
    'alternative',
    alternativesOf(sketches),
    whole(['alternative', 'profile', 'modes', 'lists', 'origins', ...bounds]),
  );
  await fill(connection, 'prefix', prefixesOf(sketches), 'alternative DOUBLE, hs VARCHAR');
  const close = () => {
    connection.closeSync();
    instance.closeSync();
  };
  return { connection, close };
}

/** All declarations at once, on one thread or on all of them. */
export const duckdb = (threads: number | 'all'): Engine => ({
  name: '@duckdb/node-api',
  mode: 'in one batch',
  how: `${threads === 'all' ? 'all threads' : 'one thread'}; profiles and items as rows, prefixes joined by equality, sets as bits, one query`,
  async load(sketches) {
    const { connection, close } = await databaseOf(sketches, threads);
    return {
      async evaluate(declarations) {
        const filling = watch();
        await fill(
          connection,
          'item',
          itemsOf(declarations),
          itemColumns.map((column) => column.join(' ')).join(', '),
        );
        const filled = filling();
        await collectGarbage();
        const asking = watch();
        const found = await connection.runAndReadAll(hitsOf('item'));
        const pairs = found.getColumns();
        const answered = asking();
        const hits = declarations.map((): number[] => []);
        pairs[0]?.forEach((place, at) => hits[Number(place)]?.push(Number(pairs[1]?.[at])));
        return { hits, alone: answered.processor, whole: sumOf(filled, answered) };
      },
      close,
    };
  },
});
