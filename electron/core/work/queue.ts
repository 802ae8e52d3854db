import type { QueueQuery, QueueRow } from '../../../shared/contract/declarations.ts';
import type { Reader, Value } from '../store/store.ts';
import { tallyOf } from '../store/tally.ts';
import {
  comesByIndex,
  fromOf,
  orderedFrom,
  orderOf,
  whereOf,
  withoutOwnOrder,
  type Asked,
} from './queue/asked.ts';
import { columns } from './queue/columns.ts';
import { conjunction, type Where } from './queue/filters.ts';
import { countWhere, placesByText, placesOf, whileUnchanged } from './queue/places.ts';
import { recordColumns, rowOf, rowsAt, type QueueRecord } from './queue/rows.ts';

const knownTotal = whileUnchanged<number>();
const knownPlaces = whileUnchanged<readonly number[]>();

/**
 * One page of a queue, with the number of declarations the whole of it holds.
 * @param login of who asks, for what is in his hands
 */
export function queuePage(
  reader: Reader,
  query: QueueQuery,
  login = '',
): { total: number; rows: QueueRow[] } {
  const { offset, limit, ...rest } = query;
  const asked = withoutOwnOrder(rest);
  const key = JSON.stringify([asked, asked.scope === 'mine' ? login : null]);
  if (comesByIndex(asked) && offset < nearOffset) {
    const { sql: where, values } = whereOf(reader, asked, login);
    const from = fromOf(asked);
    const rows = reader.all<QueueRecord>(
      `SELECT ${recordColumns} FROM ${from} WHERE ${where} ORDER BY ${orderOf(asked)} LIMIT ? OFFSET ?`,
      ...values,
      limit,
      offset,
    );
    const total =
      plainTotal(reader, asked) ??
      knownTotal(reader, key, () => countWhere(reader, from, where, values));
    return { total, rows: rows.map(rowOf) };
  }
  const places = knownPlaces(reader, key, () => {
    const { few, ...where } = whereOf(reader, asked, login);
    return inOrder(reader, asked, where, few);
  });
  return { total: places.length, rows: rowsAt(reader, places.slice(offset, offset + limit)) };
}

/** Further down, stepping over the rows before takes longer than knowing the places of all. */
const nearOffset = 1000;

/**
 * The places of all rows of a queue in its order, of which `rowsAt` reads as many as are wanted at a time.
 * @param only of these declarations alone; `null`: of all that the query finds
 */
export function placesInOrder(
  reader: Reader,
  query: Asked,
  only: readonly string[] | null,
  login = '',
): readonly number[] {
  const asked = whereOf(reader, query, login);
  const named: Where[] =
    only === null
      ? []
      : [
          {
            sql: 'd.seq IN (SELECT seq FROM declaration WHERE id IN (SELECT value FROM json_each(?)))',
            values: [JSON.stringify(only)],
          },
        ];
  return inOrder(reader, query, conjunction([asked, ...named]), asked.few || only !== null);
}

function inOrder(
  reader: Reader,
  asked: Asked,
  { sql: where, values }: Where,
  few: boolean,
): readonly number[] {
  const from = orderedFrom(asked, few);
  const [first, second] = asked.sort;
  if (first !== undefined && second === undefined && columns[first.column].kind === 'text') {
    const { sql: text } = columns[first.column];
    if (first.column !== 'goods')
      return placesByText(reader, { from, where, values }, { text, descending: first.descending });
  }
  return placesOf(reader, { from, where, values, order: orderOf(asked) });
}

/** How many stand in a whole queue that is tallied; `null`: rows must be looked at. */
function plainTotal(reader: Reader, { corridor, scope = 'all' }: Asked): number | null {
  if (scope !== 'all') return null;
  const of =
    corridor === null ? 'all' : corridor === 'green' ? 'green' : (`all ${corridor}` as const);
  return tallyOf(reader)(of);
}

const count = (reader: Reader, sql: string, ...values: Value[]): number =>
  reader.get<{ n: number }>(sql, ...values)?.n ?? 0;

/** How many declarations stand in each queue. @param login of who asks */
export function queueCounts(reader: Reader, login: string) {
  const of = tallyOf(reader);
  return {
    green: of('green'),
    blue: of('all blue'),
    yellow: of('all yellow'),
    red: of('all red'),
    open: { yellow: of('open yellow'), red: of('open red'), blue: of('open blue') },
    preArrival: of('preArrival'),
    lapsed: count(reader, `SELECT count(*) AS n FROM announcement WHERE state = 'lapsed'`),
    mine: count(
      reader,
      `SELECT count(*) AS n FROM work w JOIN declaration d ON d.seq = w.declaration_seq
       WHERE w.officer = ? AND w.ended = 0 AND d.in_queue = 1`,
      login,
    ),
    approvals: count(reader, 'SELECT count(*) AS n FROM approval WHERE granted IS NULL'),
  };
}
