import type { TraderCard } from '../../../shared/contract/traders.ts';
import { corridors, type Corridor } from '../../../shared/corridor.ts';
import { dayAtThePost } from '../../../shared/day.ts';
import { confirmedFrom } from '../../../shared/work/outcome.ts';
import { loadTables } from '../reference/tables.ts';
import type { Reader } from '../store/store.ts';
import { isGravest } from '../work/gravest.ts';
import { traderRecord } from './repository.ts';
import { inForceSince } from './since.ts';

/** Months of declarations, brokers and goods; months of findings, which come later and weigh longer. */
const monthsTold = 12;
const monthsOfFindings = 24;
const mostBrokers = 8;
const mostGoods = 10;

/** The first day of the month so many months ago, this month being the first. */
function monthsBack(day: string, months: number): string {
  const first = new Date(`${day.slice(0, 7)}-01T00:00:00Z`);
  first.setUTCMonth(first.getUTCMonth() - (months - 1));
  return first.toISOString().slice(0, 10);
}

/** What nobody weighs: a notice of arrival or a storage document is not one more declaration of its person. */
const declared = `document IN ('goods', 'transit')`;

function byMonth(reader: Reader, code: string, from: string, to: string) {
  const rows = reader.all<{ month: string; corridor: Corridor; n: number }>(
    `SELECT substr(registered_on, 1, 7) AS month, corridor, count(*) AS n FROM declaration
     WHERE trader_code = ? AND ${declared} AND registered_on BETWEEN ? AND ? GROUP BY 1, 2`,
    code,
    from,
    to,
  );
  const months: TraderCard['declarations']['months'] = [];
  for (let at = from; at <= to; at = monthsBack(at, 0)) {
    const month = at.slice(0, 7);
    const count = (corridor: Corridor) =>
      rows.find((row) => row.month === month && row.corridor === corridor)?.n ?? 0;
    const [green, blue, yellow, red] = corridors.map(count);
    months.push({ month, green: green ?? 0, blue: blue ?? 0, yellow: yellow ?? 0, red: red ?? 0 });
  }
  return { period: { from, to, n: rows.reduce((sum, { n }) => sum + n, 0) }, months };
}

function findingsOf(reader: Reader, code: string, to: string): TraderCard['findings'] {
  const from = monthsBack(to, monthsOfFindings);
  const until = `${to}T23:59:59Z`;
  const controlled = reader.get<{ n: number }>(
    `SELECT count(DISTINCT d.seq) AS n FROM declaration d JOIN standing_result r ON r.declaration_seq = d.seq
     WHERE d.trader_code = ? AND r.at BETWEEN ? AND ?`,
    code,
    from,
    until,
  );
  const outcomes = reader.all<{ outcome: string; n: number; last: string }>(
    `SELECT r.outcome, count(*) AS n, max(r.at) AS last
     FROM declaration d JOIN standing_result r ON r.declaration_seq = d.seq
     WHERE d.trader_code = ? AND r.severity >= ${confirmedFrom} AND r.at BETWEEN ? AND ? AND ${isGravest}
     GROUP BY r.outcome ORDER BY n DESC, r.outcome`,
    code,
    from,
    until,
  );
  return {
    period: { from, to, n: controlled?.n ?? 0 },
    confirmed: outcomes.reduce((sum, { n }) => sum + n, 0),
    outcomes: outcomes.map(({ last, ...outcome }) => ({ ...outcome, lastOn: dayAtThePost(last) })),
  };
}

function brokersOf(reader: Reader, code: string, from: string, to: string): TraderCard['brokers'] {
  const all = reader.all<{ code: string | null; name: string | null; n: number }>(
    `SELECT declarant_code AS code, max(declarant_name) AS name, count(*) AS n FROM declaration
     WHERE trader_code = ? AND ${declared} AND registered_on BETWEEN ? AND ?
     GROUP BY declarant_code ORDER BY n DESC, declarant_code`,
    code,
    from,
    to,
  );
  return {
    period: { from, to, n: all.reduce((sum, { n }) => sum + n, 0) },
    most: all.slice(0, mostBrokers).map((one) => ({ ...one, own: one.code === code })),
  };
}

function goodsOf(reader: Reader, code: string, from: string, to: string): TraderCard['goods'] {
  const all = reader.all<{
    hs4: string;
    origin: string | null;
    n: number;
    items: number;
    grams: number | null;
  }>(
    `SELECT hs4, origin, count(DISTINCT declaration_seq) AS n, count(*) AS items, sum(net_grams) AS grams
     FROM item WHERE trader_code = ? AND hs4 IS NOT NULL AND registered_on BETWEEN ? AND ?
     GROUP BY hs4, origin ORDER BY n DESC, hs4, origin`,
    code,
    from,
    to,
  );
  return {
    period: { from, to, n: all.reduce((sum, { items }) => sum + items, 0) },
    most: all.slice(0, mostGoods).map(({ hs4, origin, n, grams }) => ({
      hs4,
      origin,
      n,
      netGrams: Number.isSafeInteger(grams) ? grams : null,
    })),
  };
}

/**
 * What an officer may know of a person answerable for goods, as of now; `null`: nobody under this
 * number was ever named at this post.
 *
 * @param now UTC
 */
export function traderCard(reader: Reader, code: string, now: string): TraderCard | null {
  const to = dayAtThePost(now);
  const named = reader.get<{ name: string | null }>(
    `SELECT trader_name AS name FROM declaration WHERE trader_code = ? ORDER BY seq DESC LIMIT 1`,
    code,
  );
  const tables = loadTables(reader);
  const category = inForceSince(reader, 'categories', code, to);
  if (named === undefined && category === null) return null;
  const record = traderRecord(reader, code);
  const debt = inForceSince(reader, 'debts', code, to);
  const confirmedLast = reader.get<{ on: string | null }>(
    'SELECT last_confirmed_on AS "on" FROM trader WHERE code = ?',
    code,
  );
  const from = monthsBack(to, monthsTold);
  return {
    code,
    name: named?.name ?? null,
    firstOn: record?.firstOn ?? null,
    lastOn: record?.lastOn ?? null,
    category: {
      known: tables.has('categories'),
      category: category?.row.category ?? null,
      since: category?.since ?? null,
    },
    liability: { confirmed: record?.confirmed ?? 0, lastOn: confirmedLast?.on ?? null },
    debt: {
      known: tables.has('debts'),
      tenge: debt?.row.amount ?? 0,
      since: debt === null || debt.row.amount === 0 ? null : debt.since,
    },
    declarations: byMonth(reader, code, from, to),
    findings: findingsOf(reader, code, to),
    brokers: brokersOf(reader, code, from, to),
    goods: goodsOf(reader, code, from, to),
  };
}
