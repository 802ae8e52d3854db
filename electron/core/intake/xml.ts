import { SaxesParser } from 'saxes';
import type { QuarantineCode, QuarantineReason } from '../../../shared/finding.ts';
import type { ContentReader } from './content.ts';
import type { Format, FormatReader, ReadDeclaration } from './format.ts';
import { formats } from './formats.ts';
import { faultOf } from './xml-faults.ts';

export interface XmlLimits {
  readonly depth: number;
  readonly elements: number;
  /** Goods items of one declaration. */
  readonly items: number;
}

interface Chosen {
  readonly format: Format;
  readonly reader: FormatReader;
}

/** Thrown inside the parser's handlers to stop it at once; never leaves this file. */
class Fault extends Error {
  readonly code: QuarantineCode;
  readonly params: QuarantineReason['params'];

  constructor(code: QuarantineCode, params: QuarantineReason['params']) {
    super(code);
    this.code = code;
    this.params = params;
  }
}

/**
 * Reads XML text piece by piece, chooses the format by the root element and hands it the elements.
 * Only the five predefined entities and character references exist: a document type declaration, the
 * way of every entity bomb and of every external fetch, ends the reading.
 */
export class XmlStream implements ContentReader {
  readonly #parser = new SaxesParser({ xmlns: false });
  readonly #limits: XmlLimits;
  #depth = 0;
  #elements = 0;
  #chosen: Chosen | null = null;
  #reader: FormatReader | null = null;
  #fault: QuarantineReason | null = null;
  #root: string | null = null;
  #finished: ReadDeclaration[] = [];

  constructor(limits: XmlLimits) {
    this.#limits = limits;
    this.#parser.on('doctype', () => {
      throw new Fault('XML_DTD_REFUSED', {});
    });
    this.#parser.on('error', (error) => {
      const { code, params } = faultOf(error.message);
      throw new Fault(code, params);
    });
    this.#parser.on('opentag', (tag) => this.#open(tag.name, tag.attributes));
    this.#parser.on('text', (text) => this.#reader?.text(text));
    this.#parser.on('cdata', (text) => this.#reader?.text(text));
    this.#parser.on('closetag', () => {
      this.#depth--;
      this.#reader?.close();
      const limit = this.#limits.items;
      if ((this.#reader?.items ?? 0) > limit) throw new Fault('TOO_MANY_ITEMS', { limit });
    });
  }

  get fault(): QuarantineReason | null {
    return this.#fault;
  }

  /** Known once the root element was recognised. */
  get format(): string | null {
    return this.#chosen?.format.name ?? null;
  }

  /** The root element with its namespace, as the message has it. */
  get top(): string | null {
    return this.#root;
  }

  get line(): number {
    return Math.max(1, this.#parser.line);
  }

  get column(): number {
    return Math.max(1, this.#parser.column);
  }

  write(text: string): void {
    this.#guarded(() => this.#parser.write(text));
  }

  end(): void {
    this.#guarded(() => this.#parser.close());
    if (this.#fault === null) this.#finished = this.#reader?.finish() ?? [];
  }

  take(): ReadDeclaration[] {
    const complete = [...(this.#reader?.take?.() ?? []), ...this.#finished];
    this.#finished = [];
    return complete;
  }

  /** Closes whatever is open, as if the message ended well here. */
  salvage(): ReadDeclaration[] {
    const reader = this.#reader;
    if (reader === null) return [];
    for (; this.#depth > 0; this.#depth--) reader.close();
    return [...(reader.take?.() ?? []), ...reader.finish()];
  }

  #guarded(step: () => void): void {
    if (this.#fault) return;
    try {
      step();
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      const { line, column } = this;
      this.#fault = { code: error.code, line, column, params: { ...error.params, line, column } };
    }
  }

  #open(name: string, attributes: Readonly<Record<string, string>>): void {
    this.#depth++;
    this.#elements++;
    if (this.#depth > this.#limits.depth) {
      throw new Fault('XML_TOO_DEEP', { limit: this.#limits.depth });
    }
    if (this.#elements > this.#limits.elements) {
      throw new Fault('XML_TOO_MANY_ELEMENTS', { limit: this.#limits.elements });
    }
    this.#reader ??= this.#begin(name, attributes);
    this.#reader.open(name, attributes);
  }

  #begin(name: string, attributes: Readonly<Record<string, string>>): FormatReader {
    const colon = name.indexOf(':');
    const root = name.slice(colon + 1);
    const binding = colon < 0 ? 'xmlns' : `xmlns:${name.slice(0, colon)}`;
    const namespace = attributes[binding] ?? null;
    this.#root = (namespace === null ? root : `${root} (${namespace})`).slice(0, longestRoot);
    const format = formats.find((candidate) => candidate.recognises(root, namespace));
    if (format) {
      this.#chosen = { format, reader: format.begin() };
      return this.#chosen.reader;
    }
    throw new Fault('FORMAT_UNKNOWN', { root: this.#root });
  }
}

const longestRoot = 200;
