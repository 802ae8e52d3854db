import { corridors } from '../../../shared/corridor.ts';
import { outcomeCodes } from '../../../shared/work/outcome.ts';
import { activeRules } from '../profiles/active.ts';
import type { Reader, Value } from '../store/store.ts';
import { declarationPage } from './page.ts';
import { queueCounts, queuePage } from './queue.ts';

/** What a queue asks for when it is opened. */
const opened = { search: '', sort: [], filters: {}, offset: 0, limit: 100 };

/** Rows of an index read at one step: few enough that a slow disk has them before anybody notices. */
const rowsAtOnce = 500;

type Place = { first: string; second: string | number };

/** Reads a part of an index from its beginning to its end, in the order of two of its columns. */
function* through(
  reader: Reader,
  { index, where, by }: { index: string; where: string; by: readonly [string, string] },
  ...values: Value[]
): Generator<void, void> {
  const [first, second] = by;
  const next = ({ first: from, second: and }: Place) =>
    reader.get<Place>(
      `SELECT ${first} AS first, ${second} AS second FROM declaration INDEXED BY ${index}
       WHERE in_queue = 1 AND ${where} AND (${first}, ${second}) > (?, ?)
       ORDER BY ${first}, ${second} LIMIT 1 OFFSET ${rowsAtOnce}`,
      ...values,
      from,
      and,
    );
  for (let at: Place | undefined = { first: '', second: '' }; at !== undefined; at = next(at))
    yield;
}

/**
 * Reads the indexes by which queues are put in order and goods are searched: whoever sorts a whole queue
 * for the first time since the machine was started waits for thousands of reads of the disk otherwise.
 */
function* readAhead(reader: Reader): Generator<void, void> {
  const desk = {
    index: 'declaration_desk',
    where: 'corridor = ? AND outcome IS ?',
    by: ['registered_on', 'received_at'],
  } as const;
  for (const corridor of corridors)
    for (const outcome of [null, ...outcomeCodes]) yield* through(reader, desk, corridor, outcome);
  yield* through(reader, {
    index: 'declaration_goods_text',
    where: 'TRUE',
    by: ['goods_folded', 'seq'],
  });
}

/**
 * Reads what the first look at a post needs, a piece at each step, while its officer still types his
 * password: the rules compiled, the counts, the first rows of every queue and the first declaration of
 * it. Without it the first page of a queue takes as long as the disk takes for a few hundred reads.
 */
export function* warmUp(reader: Reader): Generator<void, void> {
  activeRules(reader);
  yield;
  queueCounts(reader, '');
  yield;
  for (const corridor of [...corridors.toReversed(), null]) {
    const { rows } = queuePage(reader, { ...opened, corridor });
    yield;
    const [first] = rows;
    if (first !== undefined) declarationPage(reader, first.id);
    yield;
  }
  yield* readAhead(reader);
}
