import type { Column } from './columns.ts';
import type { Place } from './problems.ts';

/** A row of a file before it is understood: cells of text, or values that are typed already. */
export type RawRow =
  | { readonly place: Place; readonly cells: ReadonlyMap<Column, string> }
  | {
      readonly place: Place;
      readonly from: string | null;
      readonly until: string | null;
      readonly value: unknown;
    };
