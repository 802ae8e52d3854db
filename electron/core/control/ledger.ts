/** What an earlier declaration of this post says of one of its items, and what was used up of it since. */
export interface PreviousItem {
  readonly ordinal: number;
  readonly hsCode: string | null;
  readonly netGrams: number | null;
  readonly quantity: number | null;
  /** Net mass written off by other accepted declarations. */
  readonly writtenOffGrams: number;
}

/** What control asks of the declarations accepted before at this post. */
export interface Ledger {
  /** Whether the post keeps one; without it nothing can be said of earlier declarations. */
  readonly kept: boolean;
  /** An accepted declaration by its registration number; `undefined`: not known at this post. */
  previous(registrationNumber: string):
    | {
        readonly registeredOn: string | null;
        readonly procedure: string | null;
        readonly items: readonly PreviousItem[];
      }
    | undefined;
  /** Registration numbers of other accepted declarations that name this document, at most `limit` of them. */
  uses(kind: string, reference: string, limit: number): readonly string[];
}

/** Where declarations are checked by themselves, without a post. */
export const noLedger: Ledger = { kept: false, previous: () => undefined, uses: () => [] };
