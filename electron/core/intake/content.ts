import type { QuarantineReason } from '../../../shared/finding.ts';
import type { ReadDeclaration } from './format.ts';

/** Reads the text of one message of one kind (XML, JSON, a table) piece by piece. Never throws. */
export interface ContentReader {
  /** Name of the format; `null` while it is not known, or where it is none of ours. */
  readonly format: string | null;
  /** What the message begins with: its root element, the columns of its table; absent where nothing can be said. */
  readonly top?: string | null;
  /** Why it cannot be read on, once that is so. */
  readonly fault: QuarantineReason | null;
  /** The place reached, from 1. */
  readonly line: number;
  readonly column: number;
  write(text: string): void;
  /** The message is over: what is incomplete now is a fault. */
  end(): void;
  /** Declarations that are complete and were not taken yet. */
  take(): ReadDeclaration[];
  /** After a fault: what had been read of the declaration at hand, as far as it goes. */
  salvage(): ReadDeclaration[];
}
