import type { QueueQuery, QueueRow } from '../../../shared/contract/declarations.ts';
import { openedFrom } from '../../app/navigation.ts';
import { client } from '../../app/rpc.ts';

/** The queue a declaration was opened from, so that the next one is one key away. */
export interface Walk {
  readonly query: Omit<QueueQuery, 'offset' | 'limit'>;
  /** Place of the declaration in that queue, from 0. */
  readonly index: number;
  readonly id: string;
  readonly total: number;
}

let walk: Walk | null = null;

export function startWalk(from: Walk): void {
  walk = from;
}

/** The session is over: whoever comes next walks through queues of his own. */
export function forgetWalk(): void {
  walk = null;
}

/** The walk under way, wherever it has come to. */
export function presentWalk(): Walk | null {
  return walk;
}

/** The walk this declaration belongs to; `null` when it was opened some other way. */
export function walkOf(id: string): Walk | null {
  return walk?.id === id && openedFrom(id)?.desk === 'queue' ? walk : null;
}

/** The neighbour in the queue, asked for anew: others may have come or gone meanwhile. */
export async function stepFrom(from: Walk, by: 1 | -1): Promise<QueueRow | null> {
  const offset = Math.max(0, from.index - 1);
  const page = await client.declarations.page({ ...from.query, offset, limit: 3 });
  const here = page.rows.findIndex((row) => row.id === from.id);
  const wanted = here === -1 ? from.index - offset + (by === 1 ? 0 : -1) : here + by;
  const row = page.rows[wanted];
  if (row === undefined) return null;
  walk = { ...from, id: row.id, index: offset + wanted, total: page.total };
  return row;
}
