import { useCommand } from '../../app/commands.tsx';
import { goOn } from '../../app/navigation.ts';
import { useSession } from '../../app/session.tsx';
import { remember } from '../queue/memory.ts';
import { presentWalk, stepFrom, walkOf, type Walk } from '../queue/walk.ts';

export interface QueueWalk {
  /** Where in its queue the declaration stands; `null` when it was not opened from one. */
  readonly place: Pick<Walk, 'index' | 'total'> | null;
  readonly canGoUp: boolean;
  readonly canGoDown: boolean;
  readonly step: (by: 1 | -1) => void;
}

let steps: Promise<void> = Promise.resolve();

/** The way to the neighbours in the queue, on Alt+↑ and Alt+↓; one step back still leads to the queue. */
export function useQueueWalk(id: string): QueueWalk {
  const { person } = useSession();
  const walk = walkOf(id);
  const canGoUp = walk !== null && walk.index > 0;
  const canGoDown = walk !== null && walk.index + 1 < walk.total;

  async function step(by: 1 | -1) {
    const from = presentWalk();
    const row = from === null ? null : await stepFrom(from, by);
    if (from === null || row === null) return;
    const { scope, corridor } = from.query;
    const queue = scope === 'mine' || scope === 'preArrival' ? scope : corridor;
    remember(person.id, queue, { row: presentWalk()?.index ?? null });
    // Its check or act may have been opened from the declaration.
    goOn((place) => 'id' in place && place.id === from.id, { desk: 'declaration', id: row.id });
  }
  // A key pressed before the last step has arrived counts from where that step arrives.
  const queueStep = (by: 1 | -1) => {
    steps = steps.then(() => step(by)).catch(() => undefined);
  };

  useCommand('declaration.previous', () => queueStep(-1), canGoUp);
  useCommand('declaration.next', () => queueStep(1), canGoDown);
  return { place: walk, canGoUp, canGoDown, step: queueStep };
}
