import type { QuarantineReason } from '../../../shared/finding.ts';
import type { ContentReader } from './content.ts';
import type { ReadDeclaration } from './format.ts';
import { createOwnJsonReader, ownJsonName, type OwnJsonReader } from './own-json.ts';

/** Messages in JSON: those of our own format. */
export class JsonReader implements ContentReader {
  readonly #reader: OwnJsonReader;
  #any = false;
  line = 1;
  readonly column = 1;

  constructor({ items }: { readonly items: number }) {
    this.#reader = createOwnJsonReader({ items });
  }

  /** Other JSON is none of ours: the name stands only once a declaration was read. */
  get format(): string | null {
    return this.#any ? ownJsonName : null;
  }

  get fault(): QuarantineReason | null {
    return this.#reader.fault;
  }

  write(text: string): void {
    this.line += text.split('\n').length - 1;
    this.#reader.write(text);
  }

  end(): void {
    this.#reader.end();
  }

  take(): ReadDeclaration[] {
    const complete = this.#reader.take();
    this.#any ||= complete.length > 0;
    return complete;
  }

  /** An object of JSON that is not whole says nothing certain. */
  salvage(): ReadDeclaration[] {
    return [];
  }
}
