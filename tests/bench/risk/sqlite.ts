import Database from 'better-sqlite3';
import { collectGarbage, sumOf, watch, type Engine } from './engine.ts';
import type { Alternative, Sketch } from './sketches.ts';
import { traderLists, type Declaration } from './trade.ts';

const text = (value: string) => `'${value}'`;
const among = (column: string, values: readonly string[]) =>
  `${column} IN (${values.map(text).join(', ')})`;

/** Prefixes of one length, found by equality in the column of that length. */
function goodsOf(prefixes: readonly string[]): string[] {
  const lengths = [...new Set(prefixes.map(({ length }) => length))];
  return lengths.map((length) =>
    among(
      `hs${length}`,
      prefixes.filter((prefix) => prefix.length === length),
    ),
  );
}

function selects(sketch: Sketch, { prefixes, origins, ranges }: Alternative): string[] {
  const common = [
    `direction = 'import'`,
    ...(sketch.modes === null ? [] : [among('mode', sketch.modes)]),
    ...(sketch.traderList === null
      ? []
      : [
          `trader_lists & ${2 ** traderLists.findIndex(({ code }) => code === sketch.traderList)} <> 0`,
        ]),
    ...(origins === null ? [] : [among('origin', origins)]),
    ...ranges.flatMap(({ figure, from, to }) => [
      ...(from === -Infinity ? [] : [`${figure} >= ${from}`]),
      ...(to === Infinity ? [] : [`${figure} <= ${to}`]),
    ]),
  ];
  return goodsOf(prefixes).map(
    (goods) => `SELECT DISTINCT declaration FROM item WHERE ${[goods, ...common].join(' AND ')}`,
  );
}

const lengths = [2, 4, 6, 10];
const columns = 'origin, price, value, net, mode, direction, trader_lists, declaration';

/** The items of all declarations as one wide table, with covering indexes by each length of code. */
function tableOf(database: Database.Database, declarations: readonly Declaration[]): void {
  database.exec(`
    DROP TABLE IF EXISTS item;
    CREATE TABLE item (
      declaration INTEGER, direction TEXT, mode TEXT, trader_lists INTEGER,
      ${lengths.map((length) => `hs${length} TEXT`).join(', ')},
      origin TEXT, value REAL, net REAL, price REAL
    ) STRICT`);
  const insert = database.prepare(
    `INSERT INTO item VALUES (${Array.from({ length: 12 }, () => '?').join(', ')})`,
  );
  const memberships = new Map<string, bigint>();
  traderLists.forEach(({ members }, index) => {
    for (const member of members)
      memberships.set(member, (memberships.get(member) ?? 0n) | (1n << BigInt(index)));
  });
  database.transaction(() => {
    declarations.forEach(({ direction, mode, trader, items }, place) => {
      for (const { hs, origin, value, net, price } of items) {
        insert.run(
          place,
          direction,
          mode,
          memberships.get(trader) ?? 0n,
          ...lengths.map((length) => hs.slice(0, length)),
          origin,
          value,
          net,
          price,
        );
      }
    });
  })();
  for (const length of lengths)
    database.exec(`CREATE INDEX item_hs${length} ON item (hs${length}, ${columns})`);
  database.exec('ANALYZE');
}

export const sqlite: Engine = {
  name: 'better-sqlite3',
  mode: 'in one batch',
  how: 'all declarations in one table with covering indexes, one prepared query per profile',
  load(sketches) {
    const database = new Database(':memory:');
    tableOf(database, []);
    return {
      async evaluate(declarations) {
        const filling = watch();
        tableOf(database, declarations);
        const filled = filling();
        // Prepared beforehand: a rule set lives longer than a batch.
        const queries = sketches.map((sketch) =>
          database
            .prepare<[], number>(
              sketch.alternatives.flatMap((each) => selects(sketch, each)).join(' UNION '),
            )
            .pluck(),
        );
        await collectGarbage();
        const asking = watch();
        const found = queries.map((query) => query.all());
        const asked = asking();
        const hits = declarations.map((): number[] => []);
        found.forEach((places, profile) => {
          for (const place of places) hits[place]?.push(profile);
        });
        return { hits, alone: asked.processor, whole: sumOf(filled, asked) };
      },
      close() {
        database.close();
      },
    };
  },
};
