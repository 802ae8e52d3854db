/** A cell of a table; `under` stands beneath the text, smaller. */
export type Cell = string | { readonly text: string; readonly under: string };

export interface Column {
  readonly head: string;
  /** Points; the last column takes what is left. */
  readonly width: number;
  readonly align?: 'left' | 'center' | 'right';
}

export interface Row {
  readonly cells: readonly Cell[];
  /** What is said of the whole row, across the columns after the first. */
  readonly below?: readonly string[];
}

/** One label with what it says; `null`: there is nothing to be said, and no line for it. */
export type Fact = readonly [label: string, value: string | null];

/** A part of a paper, in the order they stand. */
export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string; readonly face?: 'plain' | 'faint' }
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }
  | { readonly kind: 'table'; readonly columns: readonly Column[]; readonly rows: readonly Row[] }
  | {
      readonly kind: 'signatures';
      /** Who signs, by role and name; `null`: whoever it is writes that too. */
      readonly lines: readonly (string | null)[];
      /** What stands under each line. */
      readonly caption: string;
    };

/** What a paper says, in the words of one language; how it is drawn is none of its business. */
export interface Content {
  /** Lines over the title: which body, which post. */
  readonly office: readonly string[];
  /** What every page warns of; `null`: nothing. */
  readonly warning: string | null;
  readonly title: string;
  /** By which form it is drawn up; `null`: by none. */
  readonly form: string | null;
  /** Number with date and hour. */
  readonly dated: string;
  readonly number: string;
  /** Which version of the record it is; `null`: the first, or it has none. */
  readonly version: string | null;
  /** When the record was made, UTC ISO 8601. */
  readonly at: string;
  readonly blocks: readonly Block[];
  /** SHA-256 of the record, hexadecimal, and what it is called. */
  readonly hash: { readonly label: string; readonly value: string };
  /** What the checkpoint of the log is called. */
  readonly checkpointLabel: string;
}
