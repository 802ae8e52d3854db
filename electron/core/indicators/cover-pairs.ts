import type { Item } from '../../../shared/declaration.ts';
import type { Tables } from '../control/tables.ts';
import type { CoverHistory } from '../risk/history.ts';
import type { References } from './references.ts';

/** Pairs of one item that are looked at, in the order of their codes. */
const looked = 20;

/**
 * The pairs whose cover goods an item is declared as, with what the post knows of their risk goods;
 * `null` where no table of pairs is loaded.
 */
export function coversOf(
  item: Item,
  tables: Tables,
  day: string,
  references: References,
): readonly CoverHistory[] | null {
  if (!tables.has('pairs')) return null;
  const { hsCode, originCountry } = item;
  if (hsCode === null) return [];
  return tables
    .rows('pairs', day)
    .filter(
      ({ cover, risk, origins }) =>
        hsCode.startsWith(cover) &&
        // What is declared as the risk goods itself hides nothing.
        !hsCode.startsWith(risk) &&
        (origins.length === 0 || (originCountry !== null && origins.includes(originCountry))),
    )
    .slice(0, looked)
    .map(({ risk, words }) => ({
      risk,
      words,
      references: references.ofItem({ ...item, hsCode: risk }),
    }));
}
