import type { BoxPlace } from './places.ts';

/** A box somebody asked for from beside a declaration, to be shown when its page is. */
interface Asked {
  readonly id: string;
  readonly place: BoxPlace;
}

let asked: Asked | null = null;

export function askFor(place: Asked): void {
  asked = place;
}

/** The box asked for, once. */
export function takeAsked(id: string): BoxPlace | null {
  const found = asked?.id === id ? asked.place : null;
  asked = null;
  return found;
}
