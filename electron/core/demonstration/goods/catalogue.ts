import { building } from './building.ts';
import { chemicals } from './chemicals.ts';
import { appliances, electronics } from './electronics.ts';
import { exported } from './exported.ts';
import { freshFood, packedFood } from './food.ts';
import { furniture } from './furniture.ts';
import { household } from './household.ts';
import type { GoodsLine } from './line.ts';
import { machinery } from './machinery.ts';
import { medicine } from './medicine.ts';
import { vehicles } from './vehicles.ts';
import { clothing, footwear, textiles } from './wear.ts';

/** Everything that is brought into Kazakhstan or through it. */
export const importedGoods: readonly GoodsLine[] = [
  ...freshFood,
  ...packedFood,
  ...clothing,
  ...footwear,
  ...textiles,
  ...electronics,
  ...appliances,
  ...machinery,
  ...vehicles,
  ...building,
  ...furniture,
  ...chemicals,
  ...household,
  ...medicine,
];

export const exportedGoods: readonly GoodsLine[] = exported;

const byKey = new Map([...importedGoods, ...exportedGoods].map((line) => [line.key, line]));

/** The line with this key, which the caller names in code. */
export function goods(key: string): GoodsLine {
  const line = byKey.get(key);
  if (!line) throw new RangeError(`no goods called ${key}`);
  return line;
}
