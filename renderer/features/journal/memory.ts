import type { JournalFilter } from '../../../shared/contract/journal.ts';
import type { GridMemory } from '../../ui/grid/gridView.ts';

/** What is asked of the log; days as they are typed. */
export interface Asked extends Omit<JournalFilter, 'from' | 'to'> {
  readonly fromDay: string;
  readonly toDay: string;
  readonly oldestFirst: boolean;
}

export const everything: Asked = {
  actor: null,
  role: null,
  action: null,
  objectKind: null,
  objectId: null,
  corridor: null,
  text: '',
  fromDay: '',
  toDay: '',
  oldestFirst: false,
};

export const isNarrowed = (asked: Asked): boolean =>
  JSON.stringify({ ...asked, oldestFirst: false }) !== JSON.stringify(everything);

interface Memory extends GridMemory {
  readonly asked: Asked;
  /** The entry looked at. */
  readonly seq: number | null;
}

const fresh: Memory = { asked: everything, seq: null, filters: {}, sort: [], row: null };
const memories = new Map<number, Memory>();

/** How this person left the log in this window; nothing outlives the window. */
export const recall = (person: number): Memory => memories.get(person) ?? fresh;

export function remember(person: number, change: Partial<Memory>): void {
  memories.set(person, { ...recall(person), ...change });
}
