import type { Declaration } from '../../../shared/declaration.ts';
import { spoils } from '../risk/perishable.ts';

/** Whether some of the goods spoil: such a declaration is worked first. */
export function isPerishable(declaration: Declaration): boolean {
  return declaration.items.some(({ hsCode }) => hsCode !== null && spoils(hsCode));
}
