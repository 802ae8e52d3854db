import { useEffect } from 'react';
import { writes, type DraftKeeper } from './draftKeeper.ts';

/** Whoever leaves the desk or the window leaves nothing behind that is not kept. */
export function useKeptOnLeave(keeper: DraftKeeper): void {
  useEffect(() => {
    const leave = () => keeper.leave();
    const written = writes(keeper);
    const ways = ['blur', 'beforeunload', 'pagehide'] as const;
    for (const way of ways) window.addEventListener(way, leave);
    return () => {
      for (const way of ways) window.removeEventListener(way, leave);
      leave();
      written();
    };
  }, [keeper]);
}
