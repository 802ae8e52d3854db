import type { Declaration } from '../../../shared/declaration.ts';

/**
 * HS prefixes of goods that spoil: they are worked first, never suspected for it
 * (indicator R36; EAEU Customs Code art. 81, first-order operations).
 */
const prefixes = ['01', '02', '03', '04', '06', '07', '08', '3002'];

export function isPerishable(declaration: Declaration): boolean {
  return declaration.items.some((item) =>
    prefixes.some((prefix) => item.hsCode?.startsWith(prefix) === true),
  );
}
