import { useState } from 'react';
import { useCommand } from '../../app/commands.tsx';
import type { WalkState } from './PageTools.tsx';
import type { BoxPlace } from './places.ts';
import { nextPlace, samePlace } from './signs.ts';

interface Walk extends WalkState {
  readonly step: (by: 1 | -1) => void;
}

/**
 * A walk through places on a command, on from where it came last.
 * @param go shows a place
 */
function useWalk(
  command: 'declaration.nextSign' | 'declaration.nextMark',
  places: readonly BoxPlace[],
  go: (place: BoxPlace) => void,
): Walk {
  const [last, setLast] = useState<BoxPlace | null>(null);
  const step = (by: 1 | -1) => {
    const next = nextPlace(places, last, by);
    if (next === null) return;
    setLast(next);
    go(next);
  };
  useCommand(command, () => step(1), places.length > 0);
  const at = last === null ? -1 : places.findIndex((place) => samePlace(place, last));
  return { total: places.length, at: at + 1, step };
}

/** The two walks of the page: to where there is something to look at, and to what was announced otherwise. */
export function useSignWalks(
  look: readonly BoxPlace[],
  changed: readonly BoxPlace[],
  go: (place: BoxPlace) => void,
): { readonly look: Walk; readonly changed: Walk } {
  return {
    look: useWalk('declaration.nextSign', look, go),
    changed: useWalk('declaration.nextMark', changed, go),
  };
}
