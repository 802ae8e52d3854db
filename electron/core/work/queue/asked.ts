import {
  queueRowSchema,
  type QueueColumn,
  type QueueQuery,
} from '../../../../shared/contract/declarations.ts';
import { searchMatch } from '../../store/search-index.ts';
import type { Reader } from '../../store/store.ts';
import { columns, corridorOrder, hasLapsed, ofAnnouncement } from './columns.ts';
import { amongGoods, conjunction, filterWhere, searchWhere, type Where } from './filters.ts';

export type Asked = Omit<QueueQuery, 'offset' | 'limit'>;

/** Queues of work are read off the index of what is due; everything else is the declarations themselves. */
export const isOfWork = ({ corridor, scope = 'all' }: Asked): boolean =>
  scope === 'mine' || (scope === 'all' && corridor !== null && corridor !== 'green');

export const fromOf = (asked: Asked): string =>
  isOfWork(asked) ? 'work w CROSS JOIN declaration d ON d.seq = w.declaration_seq' : declarations;

/** Every declaration, with the work on it where there is any. */
const declarations = 'declaration d LEFT JOIN work w ON w.declaration_seq = d.seq';

/** The same off the one index that has what is filtered and sorted by: the rows bear bodies of many kilobytes. */
const offTheIndex =
  'declaration d INDEXED BY declaration_desk LEFT JOIN work w ON w.declaration_seq = d.seq';

/** The same where a search has named the few there can be: each is looked up, and no index gone through. */
const oneByOne = 'declaration d NOT INDEXED LEFT JOIN work w ON w.declaration_seq = d.seq';

/** What a whole queue is put in order from. @param few whether those that can be in it are named */
export function orderedFrom(asked: Asked, few: boolean): string {
  if (few) return oneByOne;
  if (isOfWork(asked)) return fromOf(asked);
  return asked.scope !== 'preArrival' && comesByIndex(asked) ? declarations : offTheIndex;
}

/** `few`: what there can be is named in it, one by one. */
export function whereOf(reader: Reader, query: Asked, login: string): Where & { few: boolean } {
  const { corridor, scope = 'all' } = query;
  const parts: Where[] = [];
  if (isOfWork(query) && scope === 'all') {
    // Goods and transits are always there to be worked; what is announced stands in a queue of its own.
    parts.push({ sql: 'w.announced = 0 AND w.queue = ?', values: [corridor] });
  } else if (scope === 'lapsed') {
    parts.push({ sql: `d.document = 'preliminary' AND ${hasLapsed}`, values: [] });
  } else {
    // Who seeks by words finds what has left the queue, too.
    const sought = scope === 'all' && corridor === null && searchMatch(query.search) !== null;
    parts.push({ sql: sought ? `(d.in_queue = 1 OR ${hasLapsed})` : 'd.in_queue = 1', values: [] });
    if (scope === 'mine') parts.push({ sql: 'w.officer = ?', values: [login] });
    if (scope === 'preArrival') parts.push({ sql: `d.document = 'preliminary'`, values: [] });
    if (corridor !== null) {
      parts.push({ sql: `${isOfWork(query) ? 'w.queue' : 'd.corridor'} = ?`, values: [corridor] });
      if (scope === 'all') parts.push({ sql: `d.document <> 'preliminary'`, values: [] });
    }
  }
  const search = searchWhere(reader, query.search);
  if (search !== null) parts.push(search.where);
  for (const column of queueRowSchema.keyof().options) {
    const filter = query.filters[column];
    if (filter === undefined) continue;
    const where = filterWhere(column, filter);
    parts.push(column === 'goods' ? amongGoods(where) : where);
  }
  return { ...conjunction(parts), few: search?.few ?? false };
}

/** Whether an index has the order: that of work, with nothing sought and nothing left out. */
export function comesByIndex({ sort, filters, search }: Asked): boolean {
  return sort.length === 0 && Object.keys(filters).length === 0 && search.trim() === '';
}

/** Who sorts by day, the newest first, wants the order in which everything that is no queue of work stands anyway. */
export function withoutOwnOrder(asked: Asked): Asked {
  const [first, second] = asked.sort;
  const newestFirst = first?.column === 'registeredOn' && first.descending && second === undefined;
  const own = newestFirst && !isOfWork(asked) && (asked.scope ?? 'all') === 'all';
  return own ? { ...asked, sort: [] } : asked;
}

/** What a column is put in order by. The cell of the goods begins with their code, and so does its order. */
function orderKey(column: QueueColumn): string {
  const { sql, kind } = columns[column];
  if (column === 'corridor') return corridorOrder;
  if (column === 'goods') return columns.hsCode.sql;
  return kind === 'text' ? `sort_key(${sql})` : sql;
}

/**
 * The order of work where a person chose none: what is not ended first, and of it what will breach its
 * term first; released ones the newest first.
 */
export function orderOf(query: Asked): string {
  if (query.sort.length > 0) {
    const by = query.sort.map(({ column, descending }) => {
      const key = orderKey(column);
      // What is missing stands at the end either way: nobody sorts to see it first.
      return `${key} ${descending ? 'DESC' : 'ASC'} NULLS LAST`;
    });
    return [...by, 'd.seq DESC'].join(', ');
  }
  if (isOfWork(query)) return 'w.ended, w.due_at, w.declaration_seq';
  // What has come stands first, then what is expected first; what nobody has to check stands at the end.
  if (query.scope === 'preArrival')
    return `coalesce(w.ended, 1), ${ofAnnouncement('state')} = 'stands', ${ofAnnouncement('expected_on')} NULLS LAST, d.seq`;
  if (query.scope === 'lapsed') return `${ofAnnouncement('settled_at')} DESC, d.seq DESC`;
  return 'd.registered_on DESC, d.seq DESC';
}
