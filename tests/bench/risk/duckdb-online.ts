import type { DuckDBPreparedStatement } from '@duckdb/node-api';
import { databaseOf, hitsOf, itemColumns, itemsOf } from './duckdb.ts';
import { oneByOne, type Engine } from './engine.ts';

/** What hits items whose figures are bound to the query. */
function queryFor(rows: number): string {
  const row = `(${itemColumns.map(([, type]) => `?::${type}`).join(', ')})`;
  const names = itemColumns.map(([name]) => name).join(', ');
  return `WITH item (${names}) AS (VALUES ${Array.from({ length: rows }, () => row).join(', ')})
    ${hitsOf('item')}`;
}

/** One declaration after the other: its items are bound to a prepared query. One thread; more only make it slower. */
export const duckdbOnline: Engine = {
  name: '@duckdb/node-api',
  mode: 'online',
  how: 'one thread; one prepared query per declaration, its items bound',
  async load(sketches) {
    const { connection, close } = await databaseOf(sketches, 1);
    const queries = new Map<number, DuckDBPreparedStatement>();
    const queryOf = async (rows: number) => {
      const query = queries.get(rows) ?? (await connection.prepare(queryFor(rows)));
      queries.set(rows, query);
      return query;
    };
    return {
      evaluate: (declarations, milliseconds) =>
        oneByOne(declarations, milliseconds, async (declaration) => {
          const rows = [...itemsOf([declaration])];
          if (rows.length === 0) return [];
          const query = await queryOf(rows.length);
          rows.flat().forEach((value, at) => {
            if (typeof value === 'string') query.bindVarchar(at + 1, value);
            else query.bindDouble(at + 1, value);
          });
          const found = await query.runAndReadAll();
          return (found.getColumns()[1] ?? []).map(Number);
        }),
      close,
    };
  },
};
