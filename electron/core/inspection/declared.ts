import type { Declaration, Item } from '../../../shared/declaration.ts';
import type { ActDraft, ActLine } from '../../../shared/work/inspection.ts';

/** The beginning of what a sender wrote, as far as a field of the act holds it. */
export const cut = (text: string | null, most: number): string => (text ?? '').slice(0, most);
export const short = (text: string | null): string => cut(text, 300);

/** An item as it was declared, beside which the officer writes what he found. */
export function declaredOf(item: Item): ActLine['declared'] {
  const [unit] = item.supplementaryUnits;
  return {
    hsCode: cut(item.hsCode, 14),
    description: cut(item.description ?? item.commercialDescription, 4000),
    grossGrams: item.grossGrams,
    netGrams: item.netGrams,
    packages: item.packages.count,
    packageKind: short(item.packages.kindName ?? item.packages.kindCode),
    quantity: unit?.quantity ?? null,
    unit: short(unit?.name ?? unit?.code ?? null),
    origin: cut(item.originCountry, 2),
  };
}

/** The same act beside what is declared now: a correction may have come since it was begun. */
export function besideDeclared(act: ActDraft, { items }: Pick<Declaration, 'items'>): ActDraft {
  const now = new Map(items.map((item) => [item.ordinal, item]));
  return {
    ...act,
    lines: act.lines.map((line) => {
      const item = now.get(line.item);
      return item === undefined ? line : { ...line, declared: declaredOf(item) };
    }),
  };
}
