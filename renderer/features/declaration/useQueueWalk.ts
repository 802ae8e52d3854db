import { useRef } from 'react';
import { useCommand } from '../../app/commands.tsx';
import { back, go } from '../../app/navigation.ts';
import { useSession } from '../../app/session.tsx';
import { remember } from '../queue/memory.ts';
import { stepFrom, walkOf, type Walk } from '../queue/walk.ts';

export interface QueueWalk {
  /** Where in its queue the declaration stands; `null` when it was not opened from one. */
  readonly place: Pick<Walk, 'index' | 'total'> | null;
  readonly canGoUp: boolean;
  readonly canGoDown: boolean;
  readonly step: (by: 1 | -1) => void;
}

/** The way to the neighbours in the queue, on Alt+↑ and Alt+↓; one step back still leads to the queue. */
export function useQueueWalk(id: string): QueueWalk {
  const { person } = useSession();
  const walk = walkOf(id);
  const stepping = useRef(false);
  const canGoUp = walk !== null && walk.index > 0;
  const canGoDown = walk !== null && walk.index + 1 < walk.total;

  async function step(by: 1 | -1) {
    if (walk === null || stepping.current) return;
    stepping.current = true;
    try {
      const row = await stepFrom(walk, by);
      if (row === null) return;
      remember(person.id, walk.query.corridor, { row: walkOf(row.id)?.index ?? null });
      back();
      go({ desk: 'declaration', id: row.id });
    } finally {
      stepping.current = false;
    }
  }

  useCommand('declaration.previous', () => void step(-1), canGoUp);
  useCommand('declaration.next', () => void step(1), canGoDown);
  return { place: walk, canGoUp, canGoDown, step: (by) => void step(by) };
}
