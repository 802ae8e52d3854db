import type { Corridor } from '../../../shared/corridor.ts';
import type { GridMemory } from '../../ui/grid/gridView.ts';

/** How a person left a queue: what was searched, filtered, ordered, and where the cursor stood. */
export interface QueueMemory extends GridMemory {
  readonly search: string;
  /** Identities of the declarations that were tagged. */
  readonly tagged: readonly string[];
}

const fresh: QueueMemory = { search: '', tagged: [], filters: {}, sort: [], row: null };
const memories = new Map<string, QueueMemory>();

function keyOf(
  person: number,
  corridor: Corridor | null | 'mine' | 'preArrival' | 'lapsed',
): string {
  return `${person}/${corridor ?? 'all'}`;
}

/** How this person left this queue in this window; nothing outlives the window. */
export function recall(
  person: number,
  corridor: Corridor | null | 'mine' | 'preArrival' | 'lapsed',
): QueueMemory {
  return memories.get(keyOf(person, corridor)) ?? fresh;
}

export function remember(
  person: number,
  corridor: Corridor | null | 'mine' | 'preArrival' | 'lapsed',
  change: Partial<QueueMemory>,
): void {
  const key = keyOf(person, corridor);
  memories.set(key, { ...(memories.get(key) ?? fresh), ...change });
}
