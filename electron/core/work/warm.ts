import { corridors } from '../../../shared/corridor.ts';
import { activeRules } from '../profiles/active.ts';
import type { Reader } from '../store/store.ts';
import { declarationPage } from './page.ts';
import { queueCounts, queuePage } from './queue.ts';

/** What a queue asks for when it is opened. */
const opened = { search: '', sort: [], filters: {}, offset: 0, limit: 100 };

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
}
