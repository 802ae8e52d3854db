import type { z } from 'zod';
import {
  consignmentStates,
  type consignments as consignmentContract,
  type ConsignmentRow,
} from '../../../shared/contract/consignments.ts';
import { dayAtThePost } from '../../../shared/day.ts';
import { documentKinds, type DocumentKind } from '../../../shared/declaration.ts';
import { corridors, type Corridor } from '../../../shared/corridor.ts';
import { searchMatch } from '../store/search-index.ts';
import type { Reader, Value } from '../store/store.ts';
import type { ConsignmentState } from './state.ts';

type Query = z.infer<NonNullable<(typeof consignmentContract.page)['~orpc']['inputSchema']>>;

type Row = {
  id: number;
  state: ConsignmentState;
  first_at: string;
  last_at: string;
  time_limit: string | null;
};

type MemberRow = {
  consignment_id: number;
  document: DocumentKind;
  corridor: Corridor;
  trader_name: string | null;
  vehicle: string | null;
  goods: string | null;
  containers: string | null;
};

/** What a list says of each consignment, of the papers of all of them at once. */
export function rowsOf(reader: Reader, rows: readonly Row[], now: string): ConsignmentRow[] {
  if (rows.length === 0) return [];
  const today = dayAtThePost(now);
  const members = new Map<number, MemberRow[]>();
  const all = reader.all<MemberRow>(
    `SELECT c.consignment_id, d.document, d.corridor, d.trader_name, d.vehicle, d.goods,
       (SELECT group_concat(k.value, ', ') FROM consignment_mark k
        WHERE k.declaration_seq = d.seq AND k.kind = 'container') AS containers
     FROM consignment_member c JOIN declaration d ON d.seq = c.declaration_seq
     WHERE c.consignment_id IN (SELECT value FROM json_each(?)) ORDER BY d.seq`,
    JSON.stringify(rows.map(({ id }) => id)),
  );
  for (const member of all) {
    const known = members.get(member.consignment_id);
    if (known) known.push(member);
    else members.set(member.consignment_id, [member]);
  }
  return rows.map(({ id, state, first_at: firstAt, last_at: lastAt, time_limit: timeLimit }) => {
    const papers = members.get(id) ?? [];
    // The newest paper that says it: a truck changed on the way is the one that stands here.
    const newest = (field: 'trader_name' | 'vehicle' | 'goods' | 'containers') =>
      papers.findLast((paper) => paper[field] !== null)?.[field] ?? null;
    const kinds = new Set(papers.map(({ document }) => document));
    const decided = papers.filter(
      ({ document }) => document !== 'arrival' && document !== 'storage',
    );
    return {
      id,
      state,
      firstAt,
      lastAt,
      traderName: newest('trader_name'),
      vehicle: newest('vehicle'),
      containers: newest('containers'),
      goods: newest('goods'),
      documents: documentKinds.filter((kind) => kinds.has(kind)),
      corridor: heaviest(decided.map(({ corridor }) => corridor)),
      timeLimit,
      overdue: timeLimit !== null && timeLimit < today,
    };
  });
}

function heaviest(named: readonly Corridor[]): Corridor | null {
  return corridors.findLast((corridor) => named.includes(corridor)) ?? null;
}

function whereOf(query: Query): { sql: string; values: Value[] } {
  const parts: string[] = [];
  const values: Value[] = [];
  // A lone announcement or transit waits for somebody; a lone goods declaration has its queue.
  if (query.linked) parts.push(`(c.members > 1 OR c.state NOT IN ('declared', 'released'))`);
  const match = searchMatch(query.search);
  if (match !== null) {
    parts.push(`c.id IN (SELECT m.consignment_id FROM consignment_member m WHERE m.declaration_seq IN
      (SELECT rowid FROM declaration_search WHERE declaration_search MATCH ?))`);
    values.push(match);
  }
  return { sql: parts.length === 0 ? '1' : parts.join(' AND '), values };
}

/** One page of consignments, the one something happened to last first, and how many are in each state. */
export function consignmentPage(reader: Reader, query: Query, now: string) {
  const where = whereOf(query);
  const counts: Record<ConsignmentState, number> = {
    announced: 0,
    inTransit: 0,
    arrived: 0,
    stored: 0,
    declared: 0,
    released: 0,
  };
  for (const { state, n } of reader.all<{ state: ConsignmentState; n: number }>(
    `SELECT c.state, count(*) AS n FROM consignment c WHERE ${where.sql} GROUP BY 1`,
    ...where.values,
  )) {
    counts[state] = n;
  }
  const total =
    query.state === null
      ? consignmentStates.reduce((sum, state) => sum + counts[state], 0)
      : counts[query.state];
  const rows = reader.all<Row>(
    `SELECT c.id, c.state, c.first_at, c.last_at, c.time_limit FROM consignment c
     WHERE ${where.sql}${query.state === null ? '' : ' AND c.state = ?'}
     ORDER BY c.last_at DESC, c.id DESC LIMIT ? OFFSET ?`,
    ...where.values,
    ...(query.state === null ? [] : [query.state]),
    query.limit,
    query.offset,
  );
  return { total, counts, rows: rowsOf(reader, rows, now) };
}

/** The row of one consignment; `null` when there is none. */
export function consignmentRow(reader: Reader, id: number, now: string): ConsignmentRow | null {
  const row = reader.get<Row>(
    'SELECT id, state, first_at, last_at, time_limit FROM consignment WHERE id = ?',
    id,
  );
  return row === undefined ? null : (rowsOf(reader, [row], now)[0] ?? null);
}
