import { z } from 'zod';

/**
 * The four corridors, from the lightest treatment to the heaviest.
 * green: released without an officer; blue: released, checked afterwards;
 * yellow: documentary control before release; red: physical control before release.
 */
export const corridors = ['green', 'blue', 'yellow', 'red'] as const;
export const corridorSchema = z.enum(corridors);
export type Corridor = z.infer<typeof corridorSchema>;

const weightOf: Record<Corridor, number> = { green: 0, blue: 1, yellow: 2, red: 3 };

/** The stricter of two corridors. */
export function stricter(a: Corridor, b: Corridor): Corridor {
  return weightOf[a] >= weightOf[b] ? a : b;
}

/** Negative when `a` is lighter than `b`, zero when equal: for sorting from light to heavy. */
export function compareCorridors(a: Corridor, b: Corridor): number {
  return weightOf[a] - weightOf[b];
}
