/**
 * How busy each month is for a kind of goods, January first; 1 is the busiest.
 * The harvests are those of the places the goods come from, not of Kazakhstan.
 */
export const seasons = {
  allYear: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
  strawberry: [0.04, 0.08, 0.3, 0.8, 1, 0.7, 0.15, 0.03, 0.02, 0.02, 0.03, 0.04],
  stoneFruit: [0, 0, 0, 0.1, 0.5, 1, 1, 0.7, 0.3, 0.05, 0, 0],
  grape: [0.15, 0.1, 0.05, 0.03, 0.05, 0.15, 0.5, 0.9, 1, 0.9, 0.5, 0.25],
  citrus: [1, 0.9, 0.7, 0.5, 0.3, 0.1, 0.06, 0.06, 0.1, 0.4, 0.8, 1],
  springVegetable: [0.7, 0.8, 1, 1, 0.7, 0.25, 0.08, 0.06, 0.1, 0.3, 0.5, 0.7],
  flower: [0.5, 1, 0.9, 0.45, 0.5, 0.3, 0.25, 0.7, 0.7, 0.35, 0.35, 0.6],
  coldWeather: [0.4, 0.3, 0.2, 0.15, 0.15, 0.25, 0.5, 0.9, 1, 1, 0.9, 0.6],
  warmWeather: [0.3, 0.5, 0.9, 1, 1, 0.9, 0.6, 0.3, 0.2, 0.15, 0.15, 0.2],
  building: [0.3, 0.4, 0.7, 0.9, 1, 1, 1, 1, 0.9, 0.7, 0.5, 0.35],
  sowing: [0.5, 0.8, 1, 1, 0.6, 0.2, 0.1, 0.1, 0.2, 0.2, 0.2, 0.3],
  school: [0.3, 0.3, 0.3, 0.4, 0.5, 0.8, 1, 0.9, 0.3, 0.3, 0.3, 0.3],
  holidays: [0.3, 0.5, 0.5, 0.4, 0.4, 0.4, 0.4, 0.5, 0.7, 1, 1, 0.7],
  grainHarvest: [0.7, 0.6, 0.6, 0.5, 0.4, 0.3, 0.3, 0.5, 0.9, 1, 1, 0.9],
} as const;

export type Season = keyof typeof seasons;

/** How busy a month (1–12) is for goods of this season, 0 to 1. */
export function seasonFactor(season: Season, month: number): number {
  return seasons[season][month - 1] ?? 0;
}
