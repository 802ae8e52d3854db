import type { z } from 'zod';
import type {
  QueueColumn,
  QueueQuery,
  QueueRow,
  queueFilterSchema,
} from '../../../shared/contract/declarations.ts';
import { queueRowSchema } from '../../../shared/contract/declarations.ts';
import type { Reader, Value } from '../store/store.ts';
import { searchWords } from '../store/search-words.ts';

type Filter = z.infer<typeof queueFilterSchema>;
type ColumnKind = 'text' | 'number' | 'money' | 'grams' | 'flag' | 'date' | 'moment';

/** How each column of the queue is read, sorted and filtered in SQL. */
const columns: Record<
  QueueColumn,
  { sql: string; kind: ColumnKind; currency?: string; folded?: string }
> = {
  id: { sql: 'd.id', kind: 'text' },
  registrationNumber: { sql: 'd.registration_number', kind: 'text' },
  registeredOn: { sql: 'd.registered_on', kind: 'date' },
  receivedAt: { sql: 'd.received_at', kind: 'moment' },
  corridor: { sql: 'd.corridor', kind: 'text' },
  decidedBy: { sql: 'd.decided_by', kind: 'text' },
  document: { sql: 'd.document', kind: 'text' },
  direction: { sql: 'd.direction', kind: 'text' },
  type: { sql: 'd.type', kind: 'text' },
  procedure: { sql: 'd.procedure', kind: 'text' },
  traderCode: { sql: 'd.trader_code', kind: 'text' },
  traderName: { sql: 'd.trader_name', kind: 'text' },
  declarantName: { sql: 'd.declarant_name', kind: 'text' },
  dispatchCountry: { sql: 'd.dispatch_country', kind: 'text' },
  originCountry: { sql: 'd.origin_country', kind: 'text' },
  vehicle: { sql: 'd.vehicle', kind: 'text' },
  items: { sql: 'd.items', kind: 'number' },
  hsCode: { sql: 'd.hs_code', kind: 'text' },
  goods: { sql: 'd.goods', kind: 'text', folded: 'd.goods_folded' },
  grossGrams: { sql: 'd.gross_grams', kind: 'grams' },
  invoice: { sql: 'd.invoice_minor', kind: 'money', currency: 'd.invoice_currency' },
  customsValue: { sql: 'd.value_minor', kind: 'money', currency: 'd.value_currency' },
  hits: { sql: 'd.hits', kind: 'number' },
  findings: { sql: 'd.findings_count', kind: 'number' },
  perishable: { sql: 'd.perishable', kind: 'flag' },
  outcome: { sql: 'd.outcome', kind: 'text' },
};

/** Strictness, not the alphabet, orders corridors. */
const corridorOrder = `CASE d.corridor WHEN 'red' THEN 3 WHEN 'yellow' THEN 2 WHEN 'blue' THEN 1 ELSE 0 END`;

interface Where {
  readonly sql: string;
  readonly values: readonly Value[];
}

/** The column in the units a person filters by: whole units of money, kilograms. */
function inReaderUnits(column: QueueColumn): string {
  const { sql, kind, currency } = columns[column];
  if (kind === 'grams') return `${sql} / 1000.0`;
  return kind === 'money' && currency !== undefined ? `${sql} / minor_per_unit(${currency})` : sql;
}

/** A day as the reader sees it: moments are kept in UTC and shown in the time of the post. */
function dayOf(column: QueueColumn): string {
  const { sql, kind } = columns[column];
  return kind === 'moment' ? `day_at_post(${sql})` : sql;
}

function filterWhere(column: QueueColumn, filter: Filter): Where {
  const { sql, kind, folded = `fold(${sql})` } = columns[column];
  switch (filter.kind) {
    case 'contains':
      return { sql: `instr(${folded}, fold(?)) > 0`, values: [filter.text] };
    case 'startsWith':
      return { sql: `instr(${folded}, fold(?)) = 1`, values: [filter.text] };
    case 'equals':
      return kind === 'text' || kind === 'date' || kind === 'moment'
        ? { sql: `${folded} = fold(?)`, values: [String(filter.value)] }
        : { sql: `${inReaderUnits(column)} = ?`, values: [filter.value] };
    case 'range':
    case 'dates': {
      const on = filter.kind === 'dates' ? dayOf(column) : inReaderUnits(column);
      const bounds: Where[] = [];
      if (filter.from !== null) bounds.push({ sql: `${on} >= ?`, values: [filter.from] });
      if (filter.to !== null) bounds.push({ sql: `${on} <= ?`, values: [filter.to] });
      return conjunction(bounds);
    }
  }
}

function conjunction(parts: readonly Where[]): Where {
  if (parts.length === 0) return { sql: '1', values: [] };
  return {
    sql: parts.map((part) => part.sql).join(' AND '),
    values: parts.flatMap((part) => part.values),
  };
}

/** Every word sought must begin some word of the declaration. */
function searchWhere(search: string): Where | null {
  const words = searchWords(search);
  if (words.length === 0) return null;
  const match = words.map((word) => `"${word}"*`).join(' ');
  return {
    sql: 'd.seq IN (SELECT rowid FROM declaration_search WHERE declaration_search MATCH ?)',
    values: [match],
  };
}

function whereOf(query: QueueQuery): Where {
  const parts: Where[] = [{ sql: 'd.in_queue = 1', values: [] }];
  if (query.corridor !== null) parts.push({ sql: 'd.corridor = ?', values: [query.corridor] });
  const search = searchWhere(query.search);
  if (search !== null) parts.push(search);
  for (const column of queueRowSchema.keyof().options) {
    const filter = query.filters[column];
    if (filter !== undefined) parts.push(filterWhere(column, filter));
  }
  return conjunction(parts);
}

/**
 * The order of work where a person chose none: not yet worked first, what spoils
 * first, then what has waited longest; released ones the newest first.
 */
function orderOf(query: QueueQuery): string {
  if (query.sort.length > 0) {
    const by = query.sort.map(({ column, descending }) => {
      const { sql, kind } = columns[column];
      const key =
        column === 'corridor' ? corridorOrder : kind === 'text' ? `sort_key(${sql})` : sql;
      // What is missing stands at the end either way: nobody sorts to see it first.
      return `${key} ${descending ? 'DESC' : 'ASC'} NULLS LAST`;
    });
    return [...by, 'd.seq DESC'].join(', ');
  }
  return query.corridor === 'yellow' || query.corridor === 'red'
    ? 'd.outcome IS NOT NULL, d.perishable DESC, d.registered_on ASC, d.seq ASC'
    : 'd.registered_on DESC, d.seq DESC';
}

type QueueRecord = {
  id: string;
  registration_number: string | null;
  registered_on: string | null;
  received_at: string;
  corridor: QueueRow['corridor'];
  decided_by: QueueRow['decidedBy'];
  document: QueueRow['document'];
  direction: QueueRow['direction'];
  type: string | null;
  procedure: string | null;
  trader_code: string | null;
  trader_name: string | null;
  declarant_name: string | null;
  dispatch_country: string | null;
  origin_country: string | null;
  vehicle: string | null;
  items: number;
  hs_code: string | null;
  goods: string | null;
  gross_grams: number | null;
  invoice_minor: number | null;
  invoice_currency: string | null;
  value_minor: number | null;
  value_currency: string | null;
  perishable: number;
  findings_count: number;
  hits: number;
  outcome: string | null;
};

const money = (minor: number | null, currency: string | null) =>
  minor === null || currency === null ? null : { minor, currency };

function rowOf(record: QueueRecord): QueueRow {
  return {
    id: record.id,
    registrationNumber: record.registration_number,
    registeredOn: record.registered_on,
    receivedAt: record.received_at,
    corridor: record.corridor,
    decidedBy: record.decided_by,
    document: record.document,
    direction: record.direction,
    type: record.type,
    procedure: record.procedure,
    traderCode: record.trader_code,
    traderName: record.trader_name,
    declarantName: record.declarant_name,
    dispatchCountry: record.dispatch_country,
    originCountry: record.origin_country,
    vehicle: record.vehicle,
    items: record.items,
    hsCode: record.hs_code,
    goods: record.goods,
    grossGrams: record.gross_grams,
    invoice: money(record.invoice_minor, record.invoice_currency),
    customsValue: money(record.value_minor, record.value_currency),
    hits: record.hits,
    findings: record.findings_count,
    perishable: record.perishable === 1,
    outcome: record.outcome,
  };
}

const recordColumns = `d.id, d.registration_number, d.registered_on, d.received_at, d.corridor, d.decided_by,
  d.document, d.direction, d.type, d.procedure, d.trader_code, d.trader_name, d.declarant_name, d.dispatch_country,
  d.origin_country, d.vehicle, d.items, d.hs_code, d.goods, d.gross_grams, d.invoice_minor, d.invoice_currency,
  d.value_minor, d.value_currency, d.perishable, d.findings_count, d.hits, d.outcome`;

/** One page of a queue, with the number of declarations the whole of it holds. */
export function queuePage(reader: Reader, query: QueueQuery): { total: number; rows: QueueRow[] } {
  const where = whereOf(query);
  const total =
    reader.get<{ n: number }>(
      `SELECT count(*) AS n FROM declaration d WHERE ${where.sql}`,
      ...where.values,
    )?.n ?? 0;
  const rows = reader.all<QueueRecord>(
    `SELECT ${recordColumns} FROM declaration d WHERE ${where.sql} ORDER BY ${orderOf(query)} LIMIT ? OFFSET ?`,
    ...where.values,
    query.limit,
    query.offset,
  );
  return { total, rows: rows.map(rowOf) };
}

export function queueCounts(reader: Reader) {
  const counts = { green: 0, blue: 0, yellow: 0, red: 0, open: { yellow: 0, red: 0 } };
  const rows = reader.all<{ corridor: QueueRow['corridor']; worked: number; n: number }>(
    'SELECT corridor, outcome IS NOT NULL AS worked, count(*) AS n FROM declaration WHERE in_queue = 1 GROUP BY 1, 2',
  );
  for (const { corridor, worked, n } of rows) {
    counts[corridor] += n;
    if (worked === 0 && (corridor === 'yellow' || corridor === 'red')) counts.open[corridor] += n;
  }
  return counts;
}
