import {
  supportingKinds,
  type SupportingFacts,
  type SupportingKind,
} from '../../../../shared/supporting-document.ts';

/** A document with its number in the store. */
export interface Kept {
  readonly id: number;
  readonly facts: SupportingFacts;
}

/** What stands in one column beside the declaration. */
export interface Source {
  readonly kind: SupportingKind;
  readonly documents: readonly Kept[];
}

/** Kinds of which a consignment may have several that together cover it: their sums are held against it, not each alone. */
const together: ReadonlySet<SupportingKind> = new Set([
  'invoice',
  'transportDocument',
  'packingList',
]);

/** The columns in the order of the kinds; certificates and others stand each for itself. */
export function sourcesOf(documents: readonly Kept[]): Source[] {
  return supportingKinds.flatMap((kind): Source[] => {
    const of = documents.filter(({ facts }) => facts.kind === kind);
    if (of.length === 0) return [];
    return together.has(kind)
      ? [{ kind, documents: of }]
      : of.map((one) => ({ kind, documents: [one] }));
  });
}

/** The values the documents of a source give, those that say nothing left out. */
export function saidBy<T>(source: Source, of: (facts: SupportingFacts) => T | null): T[] {
  return source.documents.flatMap(({ facts }) => {
    const value = of(facts);
    return value === null ? [] : [value];
  });
}
