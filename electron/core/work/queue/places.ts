import type { Reader, Value } from '../../store/store.ts';

/** How a queue is asked for its rows: conditions and order, as SQL over `declaration d` with its `work w`. */
export interface Ordered {
  /** The tables, read in this order. */
  readonly from: string;
  readonly where: string;
  readonly values: readonly Value[];
  readonly order: string;
}

/** So many answers are kept: the queues of a few windows, each as it is looked at now. */
const mostAnswers = 12;

/** The state of the store: another one after whatever is written by anyone. */
function stateOf(reader: Reader): string {
  const now = reader.get<{ theirs: number; ours: number }>(
    'SELECT data_version AS theirs, total_changes() AS ours FROM pragma_data_version',
  );
  return `${now?.theirs}/${now?.ours}`;
}

/** Answers of one kind, each found once while nothing is written; the one not asked for longest makes room. */
export function whileUnchanged<T extends object | number>() {
  const keptOf = new WeakMap<
    Reader,
    { readonly state: string; readonly answers: Map<string, T> }
  >();
  return (reader: Reader, key: string, find: () => T): T => {
    const state = stateOf(reader);
    const known = keptOf.get(reader);
    const { answers } = known?.state === state ? known : { answers: new Map<string, T>() };
    if (known?.state !== state) keptOf.set(reader, { state, answers });
    const answer = answers.get(key) ?? find();
    answers.delete(key);
    answers.set(key, answer);
    const [oldest] = answers.keys();
    if (answers.size > mostAnswers && oldest !== undefined) answers.delete(oldest);
    return answer;
  };
}

/** How many rows there are. */
export function countWhere(
  reader: Reader,
  from: string,
  where: string,
  values: readonly Value[],
): number {
  const sql = `SELECT count(*) AS n FROM ${from} WHERE ${where}`;
  return reader.get<{ n: number }>(sql, ...values)?.n ?? 0;
}

/**
 * The places of all rows in an order that no index has. Filtering and sorting a hundred thousand rows
 * takes a tenth of a second; whoever scrolls through them waits for it once, not at every page.
 */
export function placesOf(
  reader: Reader,
  { from, where, values, order }: Ordered,
): readonly number[] {
  const found = reader.get<{ places: string }>(
    `SELECT json_group_array(seq) AS places FROM
       (SELECT d.seq FROM ${from} WHERE ${where} ORDER BY ${order})`,
    ...values,
  );
  return placesIn(found?.places);
}

function placesIn(list: string | undefined): number[] {
  const places: number[] = JSON.parse(list ?? '[]');
  return places;
}

/**
 * The same in the order of one text in the reader's alphabet. A name stands in hundreds of declarations:
 * its key is made once, where making it for each would take twice as long as all the rest.
 * @param text the column, and whether the last letter comes first
 */
export function placesByText(
  reader: Reader,
  { from, where, values }: Omit<Ordered, 'order'>,
  { text, descending }: { readonly text: string; readonly descending: boolean },
): readonly number[] {
  // Grouped from a list of its own (LIMIT keeps it one): of a join that nothing is asked of, no row is looked up then.
  const groups = reader.all<{ key: string | null; places: string }>(
    `SELECT sort_key(text) AS key, places FROM
       (SELECT text, json_group_array(seq) AS places FROM
          (SELECT ${text} AS text, d.seq AS seq FROM ${from} WHERE ${where} LIMIT -1) GROUP BY text)
     ORDER BY key ${descending ? 'DESC' : 'ASC'} NULLS LAST`,
    ...values,
  );
  const places: number[] = [];
  for (let at = 0; at < groups.length;) {
    const key = groups[at]?.key;
    const same: number[][] = [];
    // Texts that differ by nothing but capitals have one key, and are one group to the eye.
    for (; at < groups.length && groups[at]?.key === key; at += 1)
      same.push(placesIn(groups[at]?.places));
    const newestFirst = Float64Array.from(same.flat()).sort().reverse();
    for (const place of newestFirst) places.push(place);
  }
  return places;
}
