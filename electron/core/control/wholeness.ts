import type { Declaration } from '../../../shared/declaration.ts';

/**
 * Whether the message holds the changed items only, as a correction may: then the totals of the header,
 * which are of the whole declaration, are not the sums of what is there.
 */
export function isPart({ correction, totals, items }: Declaration): boolean {
  return correction !== null && totals.items !== null && items.length < totals.items;
}
