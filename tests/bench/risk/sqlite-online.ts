import Database from 'better-sqlite3';
import { oneByOne, type Engine } from './engine.ts';
import type { Alternative, Figure, Sketch } from './sketches.ts';
import { countries, modes, traderLists, type Declaration } from './trade.ts';

/** Things as bits of one number; the bit above all stands for "whatever it is". */
const whatever = 1n << 62n;
const setOf = (all: readonly string[], some: readonly string[] | null) =>
  some === null ? whatever : some.reduce((set, one) => set | (1n << BigInt(all.indexOf(one))), 0n);
const bitsOf = (all: readonly string[]) =>
  new Map(all.map((one) => [one, setOf(all, [one]) | whatever]));

const modeBits = bitsOf(modes);
const countryBits = bitsOf(countries);
const listCodes = traderLists.map(({ code }) => code);
const traderBits = new Map<string, bigint>();
for (const { code, members } of traderLists) {
  for (const member of members)
    traderBits.set(member, (traderBits.get(member) ?? whatever) | setOf(listCodes, [code]));
}

const figureNames = ['price', 'value', 'net'] as const satisfies Figure[];

function boundsOf({ ranges }: Alternative): number[] {
  return figureNames.flatMap((figure) => {
    const range = ranges.find((each) => each.figure === figure);
    return [Math.max(range?.from ?? 0, 0), Math.min(range?.to ?? 1e18, 1e18)];
  });
}

/** The profiles as rows, one for each prefix of each alternative, in the order of the prefixes. */
function fill(database: Database.Database, sketches: readonly Sketch[]): void {
  const bounds = figureNames.map((figure) => `${figure}_from REAL, ${figure}_to REAL`);
  database.exec(`
    CREATE TABLE rule (
      hs TEXT, profile INTEGER, alternative INTEGER,
      modes INTEGER, lists INTEGER, origins INTEGER, ${bounds.join(', ')},
      PRIMARY KEY (hs, profile, alternative)
    ) STRICT, WITHOUT ROWID`);
  const insert = database.prepare(
    `INSERT INTO rule VALUES (${Array.from({ length: 12 }, () => '?').join(', ')})`,
  );
  database.transaction(() => {
    for (const [profile, { modes: of, traderList, alternatives }] of sketches.entries()) {
      for (const [at, alternative] of alternatives.entries()) {
        const sets = [
          setOf(modes, of),
          setOf(listCodes, traderList === null ? null : [traderList]),
          setOf(countries, alternative.origins),
        ];
        for (const hs of alternative.prefixes)
          insert.run(hs, profile, at, ...sets, ...boundsOf(alternative));
      }
    }
  })();
  database.exec('ANALYZE');
}

/** The profiles that hit a declaration of so many items, whose figures are bound to it. */
const queryFor = (items: number) => `
  WITH item (hs2, hs4, hs6, hs10, origin, price, value, net) AS (
    VALUES ${Array.from({ length: items }, () => '(?, ?, ?, ?, ?, ?, ?, ?)').join(', ')}
  )
  SELECT DISTINCT profile FROM item CROSS JOIN rule ON hs IN (hs2, hs4, hs6, hs10)
  WHERE origins & origin AND modes & ? AND lists & ?
    AND ${figureNames.map((figure) => `${figure} BETWEEN ${figure}_from AND ${figure}_to`).join(' AND ')}
  ORDER BY profile`;

function* boundTo({ items, mode, trader }: Declaration): Generator<string | number | bigint> {
  for (const { hs, origin, price, value, net } of items) {
    for (const length of [2, 4, 6]) yield hs.slice(0, length);
    yield hs;
    yield countryBits.get(origin) ?? whatever;
    yield price;
    yield value;
    yield net;
  }
  yield modeBits.get(mode) ?? whatever;
  yield traderBits.get(trader) ?? whatever;
}

/** Turned round: the profiles lie in the table, and each declaration is a question to it. */
export const sqliteOnline: Engine = {
  name: 'better-sqlite3',
  mode: 'online',
  how: 'profiles as rows by prefix, sets as bits, one prepared query per declaration, its items bound',
  load(sketches) {
    const database = new Database(':memory:');
    fill(database, sketches);
    const queries = new Map<number, Database.Statement<unknown[], number>>();
    const queryOf = (items: number) => {
      const query =
        queries.get(items) ?? database.prepare<unknown[], number>(queryFor(items)).pluck();
      queries.set(items, query);
      return query;
    };
    return {
      evaluate: (declarations, milliseconds) =>
        oneByOne(declarations, milliseconds, (declaration) =>
          declaration.direction === 'import'
            ? queryOf(declaration.items.length).all(...boundTo(declaration))
            : [],
        ),
      close() {
        database.close();
      },
    };
  },
};
