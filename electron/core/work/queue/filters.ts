import type { z } from 'zod';
import type { QueueColumn, queueFilterSchema } from '../../../../shared/contract/declarations.ts';
import { searchMatch } from '../../store/search-index.ts';
import { searchWords } from '../../store/search-words.ts';
import type { Reader, Value } from '../../store/store.ts';
import { momentAt, numberOf, writeMoment } from '../clock/zone.ts';
import { columns, type ColumnKind } from './columns.ts';

type Filter = z.infer<typeof queueFilterSchema>;

export interface Where {
  readonly sql: string;
  readonly values: readonly Value[];
}

/** The column in the units a person filters by: whole units of money, kilograms. */
function inReaderUnits(column: QueueColumn): string {
  const { sql, kind, currency } = columns[column];
  if (kind === 'grams') return `${sql} / 1000.0`;
  return kind === 'money' && currency !== undefined ? `${sql} / minor_per_unit(${currency})` : sql;
}

/** Days as the reader means them: from midnight to midnight at the post, of moments that are kept in UTC. */
function betweenMidnights(sql: string, { from, to }: Extract<Filter, { kind: 'dates' }>): Where {
  const midnight = (date: string, later: number) =>
    writeMoment(momentAt(numberOf(date) + later, '00:00'));
  const bounds: Where[] = [];
  if (from !== null) bounds.push({ sql: `${sql} >= ?`, values: [midnight(from, 0)] });
  if (to !== null) bounds.push({ sql: `${sql} < ?`, values: [midnight(to, 1)] });
  return conjunction(bounds);
}

const isWords = (kind: ColumnKind) => ['text', 'code', 'date', 'moment'].includes(kind);

/** What is sought, folded once and not for every row. */
const foldedText = (text: string) => searchWords(text).join(' ');

export function filterWhere(column: QueueColumn, filter: Filter): Where {
  const { sql, kind, folded = `fold(${sql})` } = columns[column];
  switch (filter.kind) {
    case 'contains':
      return { sql: `instr(${folded}, ?) > 0`, values: [foldedText(filter.text)] };
    case 'startsWith':
      return { sql: `instr(${folded}, ?) = 1`, values: [foldedText(filter.text)] };
    case 'equals':
      return isWords(kind)
        ? { sql: `${folded} = ?`, values: [foldedText(String(filter.value))] }
        : { sql: `${inReaderUnits(column)} = ?`, values: [filter.value] };
    case 'range':
    case 'dates': {
      if (filter.kind === 'dates' && kind === 'moment') return betweenMidnights(sql, filter);
      const on = filter.kind === 'dates' ? sql : inReaderUnits(column);
      const bounds: Where[] = [];
      if (filter.from !== null) bounds.push({ sql: `${on} >= ?`, values: [filter.from] });
      if (filter.to !== null) bounds.push({ sql: `${on} <= ?`, values: [filter.to] });
      return conjunction(bounds);
    }
  }
}

export function conjunction(parts: readonly Where[]): Where {
  if (parts.length === 0) return { sql: '1', values: [] };
  return {
    sql: parts.map((part) => part.sql).join(' AND '),
    values: parts.flatMap((part) => part.values),
  };
}

/** Descriptions are long: they are gone through in an index of their own, not in the rows with their bodies. */
export const amongGoods = ({ sql, values }: Where): Where => ({
  sql: `+d.seq IN (SELECT g.seq FROM declaration g INDEXED BY declaration_goods_text
    WHERE g.in_queue = 1 AND ${sql})`,
  values,
});

/** More declarations than this are gone through in one sweep; fewer are looked up one by one. */
const fewFound = 2000;

/** Every word sought must begin some word of the declaration. */
export function searchWhere(reader: Reader, search: string): { where: Where; few: boolean } | null {
  const match = searchMatch(search);
  if (match === null) return null;
  const { found, n } = reader.get<{ found: string; n: number }>(
    'SELECT json_group_array(rowid) AS found, count(*) AS n FROM declaration_search WHERE declaration_search MATCH ?',
    match,
  ) ?? { found: '[]', n: 0 };
  const few = n <= fewFound;
  const seq = few ? 'd.seq' : '+d.seq';
  return { where: { sql: `${seq} IN (SELECT value FROM json_each(?))`, values: [found] }, few };
}
