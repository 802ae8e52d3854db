import type { Declaration, Document, Item } from '../../../shared/declaration.ts';

/** A document and the item it is named with; `null`: named for the whole. */
export interface Paper {
  readonly item: Item | null;
  readonly document: Document;
}

/** Every document of the declaration, those of the whole first. */
export function* papersOf({ documents, items }: Declaration): Iterable<Paper> {
  for (const document of documents) yield { item: null, document };
  for (const item of items) {
    for (const document of item.documents) yield { item, document };
  }
}

/** Codes of everything produced, with whatever item it is named. */
export function kindsOf(declaration: Declaration): Set<string> {
  const kinds = new Set<string>();
  for (const { document } of papersOf(declaration)) {
    if (document.code !== null) kinds.add(document.code);
  }
  return kinds;
}

/** Codes of the documents that stand for this item: its own, and those of the whole. */
export function kindsFor(declaration: Declaration, item: Item): Set<string> {
  const codes = [...item.documents, ...declaration.documents].flatMap(({ code }) => code ?? []);
  // ASYCUDA has a place of its own for the licence.
  return new Set(item.licence === null ? codes : [...codes, licence]);
}

const licence = '01011';

/** The document as a person would name it: kind and number. */
export function nameOf({ code, name, reference }: Document): string {
  const parts = [code ?? name, reference].filter((part) => part !== null);
  return parts.length === 0 ? '?' : parts.join(' ');
}

/** Where a finding about a paper belongs. */
export const placeOf = ({ item }: Paper): { item?: number } =>
  item === null ? {} : { item: item.ordinal };
