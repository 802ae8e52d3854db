import type { Declaration } from '../../../shared/declaration.ts';
import type { Finding } from '../../../shared/finding.ts';

/** One declaration as read, with the faults of its single values. */
export interface ReadDeclaration {
  readonly declaration: Declaration;
  readonly findings: Finding[];
}

/** Takes the elements of one message in their order and makes the declarations of them. */
export interface FormatReader {
  open(tag: string, attributes: Readonly<Record<string, string>>): void;
  text(text: string): void;
  close(): void;
  /** Goods items of the declaration being read, as far as they came. */
  readonly items: number;
  /**
   * Declarations of an envelope that are complete already, each given once; absent where a message of
   * this format holds but one. What was given here is not given again by `finish`.
   */
  take?(): ReadDeclaration[];
  /**
   * Called once, after the last element was closed; nearly every message holds one declaration, an
   * envelope may hold more, and none where it holds something else. Never throws.
   */
  finish(): ReadDeclaration[];
}

/** A kind of XML message, known by its root element. */
export interface Format {
  readonly name: string;
  /** Whether a message with this root (name without prefix, its namespace or `null`) is of this format. */
  recognises(root: string, namespace: string | null): boolean;
  begin(): FormatReader;
}
