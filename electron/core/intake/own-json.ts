import { exchangeName, exchangeVersion } from '../../../shared/exchange.ts';
import type { QuarantineReason } from '../../../shared/finding.ts';
import type { ContentReader } from './content.ts';
import type { ReadDeclaration } from './format.ts';
import { fillDeclaration } from './own-json/fill.ts';
import { JsonNotes } from './own-json/notes.ts';
import { JsonStream, type JsonLimits } from './own-json/parse.ts';

/** A list of any length; one declaration as large as the largest message of any other format. */
export const usualJsonLimits: JsonLimits = {
  bytes: 4 * 1024 * 1024 * 1024,
  declarationBytes: 64 * 1024 * 1024,
  objects: 1_000_000,
  items: 20_000,
  depth: 40,
};

/** Name of the format, as messages are listed by it. */
export const ownJsonName = 'Daliz JSON';

/** Reads our own JSON while its text arrives. Never throws, whatever the text is. */
export interface OwnJsonReader extends ContentReader {
  end(): { ok: true } | { ok: false; fault: QuarantineReason };
}

/**
 * A reader for one message: a list of declarations under `declarations`, or a single declaration that is
 * the root object itself.
 */
export function createOwnJsonReader(limits: Partial<JsonLimits> = {}): OwnJsonReader {
  return new Reader({ ...usualJsonLimits, ...limits });
}

const around = new Set(['daliz', 'version', 'checkpoint', 'id']);

class Reader implements OwnJsonReader {
  readonly format = ownJsonName;
  readonly #stream: JsonStream;
  #read: ReadDeclaration[] = [];
  /** What the message calls itself under `daliz`, once it has. */
  #name: unknown;
  /** What it says under `version`; much JSON of other kinds has such a key too. */
  #version: unknown;
  #fault: QuarantineReason | null = null;
  readonly #items: number;

  constructor(limits: JsonLimits) {
    this.#items = limits.items;
    this.#stream = new JsonStream(limits, {
      mark: (name, value) => this.#mark(name, value),
      element: (value) => {
        // Without its name first a list could be anybody's; a sorted object has it first too.
        if (this.#name !== exchangeName) this.#refuseRoot('declarations');
        else if (this.#fault === null) this.#declaration(value);
      },
      root: (value) => {
        if (this.#fault === null) this.#root(value);
      },
    });
  }

  get fault(): QuarantineReason | null {
    return this.#fault ?? this.#stream.fault;
  }

  get line(): number {
    return this.#stream.line;
  }

  get column(): number {
    return this.#stream.column;
  }

  write(text: string): void {
    if (this.fault === null) this.#stream.write(text);
  }

  take(): ReadDeclaration[] {
    const read = this.#read;
    this.#read = [];
    return read;
  }

  salvage(): ReadDeclaration[] {
    const { unfinished } = this.#stream;
    if (unfinished === undefined) return [];
    this.#single(unfinished);
    return this.take();
  }

  end(): { ok: true } | { ok: false; fault: QuarantineReason } {
    if (this.fault === null) this.#stream.end();
    return this.fault === null ? { ok: true } : { ok: false, fault: this.fault };
  }

  /** A later version may mean other things by the same names: what is not known is not guessed. */
  #mark(name: string, value: unknown): void {
    if (name === 'daliz') this.#name = value;
    else if (name === 'version') this.#version = value;
    if (this.#name === exchangeName) this.#demandVersion();
  }

  #demandVersion(): void {
    if (this.#version === undefined || this.#version === exchangeVersion) return;
    const version = (JSON.stringify(this.#version) ?? '').slice(0, 40);
    this.#refuse('JSON_VERSION_UNKNOWN', { version, known: exchangeVersion });
  }

  #root(root: unknown): void {
    if (typeof root !== 'object' || root === null) return this.#refuseRoot('');
    const names = Object.keys(root).join(', ');
    if ('declarations' in root) {
      const isOurs = this.#name === exchangeName && Array.isArray(root.declarations);
      return isOurs ? undefined : this.#refuseRoot(names);
    }
    // Every declaration has goods, even if the list of them is empty.
    if (!('items' in root)) return this.#refuseRoot(names);
    this.#demandVersion();
    if (this.#fault !== null) return;
    this.#single(root);
  }

  /** What the format, and the command that prints one, put around a single declaration is no part of it. */
  #single(root: unknown): void {
    if (typeof root !== 'object' || root === null) return;
    const own = Object.entries(root).filter(([name]) => !around.has(name));
    this.#declaration(Object.fromEntries(own));
  }

  #declaration(value: unknown): void {
    // Making items of them costs far more than the text of a million empty ones.
    if (numberOfItems(value) > this.#items) {
      return this.#refuse('TOO_MANY_ITEMS', { limit: this.#items });
    }
    const notes = new JsonNotes();
    const declaration = fillDeclaration(value, notes);
    this.#read.push({ declaration, findings: notes.faults.findings });
  }

  #refuseRoot(names: string): void {
    this.#refuse('FORMAT_UNKNOWN', { root: `{ ${names} }`.slice(0, 200) });
  }

  #refuse(code: QuarantineReason['code'], params: QuarantineReason['params']): void {
    this.#fault ??= { code, line: null, column: null, params };
  }
}

function numberOfItems(value: unknown): number {
  if (typeof value !== 'object' || value === null || !('items' in value)) return 0;
  return Array.isArray(value.items) ? value.items.length : 0;
}
