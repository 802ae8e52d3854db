import type { Declaration } from '../../../shared/declaration.ts';
import type { Finding } from '../../../shared/finding.ts';

/** Takes the elements of one message in their order and makes the declaration of them. */
export interface FormatReader {
  open(tag: string, attributes: Readonly<Record<string, string>>): void;
  text(text: string): void;
  close(): void;
  /** Called once, after the last element was closed. Never throws. */
  finish(): { declaration: Declaration; findings: Finding[] };
}

/** A kind of XML message, known by its root element. */
export interface Format {
  readonly name: string;
  /** Whether a message with this root (name without prefix, its namespace or `null`) is of this format. */
  recognises(root: string, namespace: string | null): boolean;
  begin(): FormatReader;
}
