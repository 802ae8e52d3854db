import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import type { Condition } from '../../shared/condition.ts';
import type { Profile, RuleBook } from '../../shared/profile.ts';
import { BookHits } from '../../electron/core/risk/columns/book-hits.ts';
import { Past } from '../../electron/core/risk/columns/past.ts';
import type { Fact } from '../../electron/core/risk/facts.ts';
import { starterProfiles } from '../../electron/core/profiles/starter.ts';
import { median, ratio, tell } from './report.ts';

/** Invented goods with the spread of a border post: 1 to 5 items, some values missing. */
const countries = ['CN', 'TR', 'DE', 'RU', 'UZ', 'KG', 'KR', 'IT', 'US', 'PL', 'VN', 'IN'];
const dispatch = ['CN', 'RU', 'UZ', 'KG', 'DE', 'TR'];
const headings = Array.from({ length: 1_200 }, (_, index) =>
  String(101 + index * 8).padStart(4, '0'),
);
const nouns = ['смартфон', 'обувь', 'ткань', 'насос', 'бананы', 'шины', 'мебель', 'кабель'];

/** Park and Miller's generator: the same goods in every run. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

function generate(items: number) {
  const random = randomFrom(20_260_701);
  const pick = (from: readonly string[]) => from[Math.floor(random() ** 2 * from.length)] ?? '';
  const past = new Past();
  const rows: {
    declaration: number;
    header: Record<string, Fact>;
    values: Record<string, Fact>;
  }[] = [];
  for (let declaration = 0; past.items < items; declaration += 1) {
    const count = Math.min(items - past.items, 1 + Math.floor(random() ** 2 * 9));
    const header = {
      direction: random() < 0.7 ? 'import' : random() < 0.6 ? 'transit' : 'export',
      procedure: random() < 0.8 ? '40' : '80',
      dispatchCountry: pick(dispatch),
      borderMode: random() < 0.6 ? '30' : '20',
      trader: String(100_000_000_000 + Math.floor(random() ** 3 * 20_000)),
      traderDeclarations: Math.floor(random() * 400),
      confirmedFindings: Math.floor(random() ** 6 * 8),
    };
    const facts = {
      header,
      items: Array.from({ length: count }, (_, index) => ({
        ordinal: index + 1,
        values: {
          hsCode: pick(headings) + String(Math.floor(random() * 40)).padStart(6, '0'),
          origin: pick(countries),
          description: `${pick(nouns)} ${pick(nouns)} арт. ${Math.floor(random() * 20_000)}`,
          preference: random() < 0.1 ? 'CT1' : 'ОО',
          netKilograms: Math.round(random() * 1e7) / 1000,
          grossKilograms: Math.round(random() * 1e7) / 1000,
          itemValue: Math.round(random() * 1e9) / 100,
          tareShare: random() < 0.05 ? null : random() * 0.3,
          priceRatio: random() < 0.15 ? null : random() * 2,
          recentSameGoods: Math.floor(random() ** 4 * 12),
        } satisfies Record<string, Fact>,
      })),
    };
    for (const { values } of facts.items) rows.push({ declaration, header, values });
    const day = `2026-0${1 + (declaration % 6)}-15`;
    past.add({ declaration, day, identity: '', corridor: 'green', decidedBy: 'none', facts });
  }
  past.trim();
  return { past, rows };
}

const prefixes = ['6402', '6403', '6404', '61', '62', '8517', '8703', '2204', '2402', '3004'];
const listed = Array.from({ length: 500 }, (_, index) => String(100_000_000_000 + index * 7));

/** A typical profile: goods by prefix, origins, a price far below the reference, and how it came. */
const conditionBelow = (share: number): Condition => ({
  op: 'all',
  of: [
    {
      op: 'someItem',
      where: {
        op: 'all',
        of: [
          { op: 'startsWith', field: 'hsCode', prefixes },
          { op: 'in', field: 'origin', values: ['CN', 'TR', 'VN'] },
          { op: 'less', field: 'priceRatio', value: share },
        ],
      },
    },
    { op: 'in', field: 'dispatchCountry', values: ['CN', 'UZ', 'KG'] },
    {
      op: 'any',
      of: [
        { op: 'inList', field: 'trader', list: 'WATCHED' },
        { op: 'less', field: 'traderDeclarations', value: 200 },
      ],
    },
  ],
});

const inSql = (values: readonly string[]) => values.map((value) => `'${value}'`).join(',');

/** The same profile as one statement over one row an item; equal hits are demanded. */
const statementBelow = (share: number) => `SELECT count(*) AS hits, sum(items) AS items FROM (
  SELECT declaration, count(*) AS items FROM goods
  WHERE direction = 'import' AND (${prefixes.map((prefix) => `starts_with(hsCode, '${prefix}')`).join(' OR ')})
    AND origin IN (${inSql(['CN', 'TR', 'VN'])}) AND priceRatio < ${share}
    AND dispatchCountry IN (${inSql(['CN', 'UZ', 'KG'])})
    AND (trader IN (SELECT code FROM watched) OR traderDeclarations < 200)
  GROUP BY declaration)`;

const columns = [
  ['direction', 'VARCHAR'],
  ['procedure', 'VARCHAR'],
  ['dispatchCountry', 'VARCHAR'],
  ['borderMode', 'VARCHAR'],
  ['trader', 'VARCHAR'],
  ['traderDeclarations', 'INTEGER'],
  ['confirmedFindings', 'INTEGER'],
  ['hsCode', 'VARCHAR'],
  ['origin', 'VARCHAR'],
  ['description', 'VARCHAR'],
  ['preference', 'VARCHAR'],
  ['netKilograms', 'DOUBLE'],
  ['grossKilograms', 'DOUBLE'],
  ['itemValue', 'DOUBLE'],
  ['tareShare', 'DOUBLE'],
  ['priceRatio', 'DOUBLE'],
  ['recentSameGoods', 'INTEGER'],
] as const;

async function fill(connection: DuckDBConnection, rows: ReturnType<typeof generate>['rows']) {
  const defined = columns.map(([name, type]) => `${name} ${type}`).join(', ');
  await connection.run(`CREATE TABLE goods (declaration INTEGER, ${defined})`);
  await connection.run('CREATE TABLE watched (code VARCHAR)');
  const appender = await connection.createAppender('goods');
  for (const { declaration, header, values } of rows) {
    appender.appendInteger(declaration);
    for (const [name, type] of columns) {
      const value = header[name] ?? values[name];
      if (value === null || value === undefined) appender.appendNull();
      else if (type === 'VARCHAR') appender.appendVarchar(String(value));
      else if (type === 'INTEGER') appender.appendInteger(Number(value));
      else appender.appendDouble(Number(value));
    }
    appender.endRow();
  }
  appender.closeSync();
  await connection.run(
    `INSERT INTO watched VALUES ${listed.map((code) => `('${code}')`).join(',')}`,
  );
}

const rounds = 40;

/** Each round asks for another price, as an analyst at the slider would. */
const shareIn = (round: number) => (500 + 5 * round) / 1000;

interface Found {
  readonly hits: number;
  readonly items: number;
}

async function timed(ask: (share: number) => Found | Promise<Found>) {
  const times: number[] = [];
  const found: Found[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const started = performance.now();
    found.push(await ask(shareIn(round)));
    times.push(performance.now() - started);
  }
  return { times, found };
}

const milliseconds = (times: readonly number[]) => `${median(times).toFixed(1)} ms`;
const bytesAnItem = (bytes: number, items: number) => `${(bytes / items).toFixed(1)} B`;

/** One typical profile over a million items of the past: columns in memory against DuckDB on the same rows. */
export async function benchReplay(): Promise<void> {
  const { past, rows } = generate(1_000_000);
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await fill(connection, rows);
  rows.length = 0;
  const of = new Uint8Array(past.declarations).fill(1);
  const reach = { past, of, heedsValidity: true };
  const { lists, profiles } = bookOf();
  // Nothing but the columns is there: neither what the lists nor what the dictionaries answered.
  const afresh = await timed((share) =>
    hitsOf(BookHits.over({ profiles: [profileBelow(share)], lists }, reach)),
  );
  // The next key: one comparison of the draft is another one.
  const book = BookHits.over({ profiles, lists }, reach);
  const typed = await timed((share) => hitsOf(book.with([profileBelow(share)])));
  const theirs = await timed(async (share) => {
    const [row] = (await connection.runAndReadAll(statementBelow(share))).getRowObjectsJson();
    return { hits: Number(row?.['hits']), items: Number(row?.['items']) };
  });
  connection.closeSync();
  const { rows: inRows, dictionaries, words } = past.bytes();
  tell(`replay of one profile over ${past.items} items of ${past.declarations} declarations`, {
    hits: String(theirs.found.at(-1)?.hits),
    'next key': milliseconds(typed.times),
    afresh: milliseconds(afresh.times),
    DuckDB: milliseconds(theirs.times),
    'DuckDB/next key': ratio(median(theirs.times), median(typed.times)),
    'DuckDB/afresh': ratio(median(theirs.times), median(afresh.times)),
    'least of each': [typed, afresh, theirs]
      .map(({ times }) => Math.min(...times).toFixed(1))
      .join(' '),
    'an item': bytesAnItem(inRows, past.items),
    'its share of dictionaries': bytesAnItem(dictionaries, past.items),
    'of indexes of words': bytesAnItem(words, past.items),
  });
  for (const { found } of [typed, afresh])
    if (JSON.stringify(found) !== JSON.stringify(theirs.found))
      throw new Error('DuckDB and the columns find different things');
}

function hitsOf(book: BookHits): Found {
  const { rows, items } = book.of('BENCH');
  return { hits: rows.length, items };
}

function profileBelow(share: number): Profile {
  const [any] = starterProfiles;
  if (any === undefined) throw new Error('there is no profile to begin with');
  return { ...any, code: 'BENCH', directions: ['import'], condition: conditionBelow(share) };
}

function bookOf(): RuleBook {
  const name = { kk: '', ru: '', en: '' };
  return {
    profiles: [profileBelow(1)],
    lists: [{ code: 'WATCHED', kind: 'trader', name, members: listed, reviewBy: null }],
  };
}
