/** What an earlier declaration of this post says of one of its items, and what was used up of it since. */
export interface PreviousItem {
  readonly ordinal: number;
  readonly hsCode: string | null;
  readonly netGrams: number | null;
  /** Net mass written off by other accepted declarations. */
  readonly writtenOffGrams: number;
}

/** An accepted declaration of this post, as one that continues it needs it. */
export interface PreviousDeclaration {
  readonly registrationNumber: string;
  readonly registeredOn: string | null;
  readonly procedure: string | null;
  readonly items: readonly PreviousItem[];
}

/** How a message names an earlier declaration: by its whole number, or by the parts that ASYCUDA gives. */
export type PreviousName =
  | { readonly registrationNumber: string }
  | {
      readonly office: string;
      readonly year: string;
      readonly serial: string | null;
      readonly number: string;
    };

/** A document whose earlier uses are asked for; what is `null` is not compared. */
export interface NamedDocument {
  readonly kind: string;
  readonly reference: string;
  readonly date: string | null;
  /** Tax number of the trader who used it. */
  readonly trader: string | null;
}

/** What control asks of the declarations accepted before at this post. */
export interface Ledger {
  /** Whether the post keeps one; without it nothing can be said of earlier declarations. */
  readonly kept: boolean;
  /**
   * An accepted declaration; `undefined`: not known at this post. What `by` itself wrote off in an
   * earlier version is not counted (registration number, `null` while there is none).
   */
  previous(name: PreviousName, by: string | null): PreviousDeclaration | undefined;
  /** Registration numbers of accepted declarations other than `by` that name this document, at most `limit` of them. */
  uses(document: NamedDocument, by: string | null, limit: number): readonly string[];
}

/** Where declarations are checked by themselves, without a post. */
export const noLedger: Ledger = { kept: false, previous: () => undefined, uses: () => [] };
