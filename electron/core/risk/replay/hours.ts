import { z } from 'zod';
import type { Corridor } from '../../../../shared/corridor.ts';
import type { Profile } from '../../../../shared/profile.ts';

const hours = z.number().nonnegative().max(1_000);

/**
 * Hours of officers that a measure takes, and that a declaration takes down each corridor.
 * Estimates, not law: `source` says whose, and stands beside every figure made with them.
 */
export const hoursSchema = z.strictObject({
  source: z.string().min(1),
  corridors: z.strictObject({ green: hours, blue: hours, yellow: hours, red: hours }),
  measures: z.record(z.string(), hours),
});
export type Hours = z.infer<typeof hoursSchema>;

/** Hours one hit of a profile takes: its measures together; where it names none, those of its corridor. */
export function hoursOfHit({ measures, corridor }: Profile, table: Hours): number {
  if (measures.length === 0) return table.corridors[corridor];
  return measures.reduce((sum, code) => sum + (table.measures[code] ?? 0), 0);
}

export function hoursDown(corridor: Corridor, table: Hours): number {
  return table.corridors[corridor];
}

/** Sums of hours to the hundredth: more would be false exactness. */
export const rounded = (sum: number): number => Math.round(sum * 100) / 100;
