import type { Declaration } from '../../../shared/declaration.ts';
import type { Finding, QuarantineCode, QuarantineReason } from '../../../shared/finding.ts';
import type { ContentReader } from './content.ts';
import { csvName, CsvReader } from './csv.ts';
import { noMappings, type MappingOf } from './csv/columns.ts';
import { Decoder, encodingOf } from './encoding.ts';
import type { ReadDeclaration } from './format.ts';
import { formats } from './formats.ts';
import { JsonReader } from './json.ts';
import { ownJsonName } from './own-json.ts';
import { XmlStream } from './xml.ts';

/** What was read of a message: a declaration with the faults of its single values, or why there is none. */
export type Reading =
  | { kind: 'read'; format: string; declaration: Declaration; findings: Finding[] }
  | { kind: 'unreadable'; format: string | null; reason: QuarantineReason };

/** What a message may ask of the machine before it is put aside. */
export interface ReaderLimits {
  /** Size of an XML message, in bytes: it is one declaration, or an envelope of a few. Tables have no such limit. */
  readonly bytes: number;
  readonly elements: number;
  readonly depth: number;
  /** Goods items of one declaration; none has more than a thousand. */
  readonly items: number;
}

/** Ten times the largest messages seen: 200 items make several MB and some 50,000 elements, six levels deep. */
export const usualLimits: ReaderLimits = {
  bytes: 64 * 1024 * 1024,
  elements: 1_000_000,
  depth: 100,
  items: 20_000,
};

/** Reads one message while its bytes arrive. Never throws, whatever the bytes are. */
export interface MessageReader {
  /** Name of the format, once it is known. */
  readonly format: string | null;
  /** Feeds the next bytes. */
  write(chunk: Uint8Array): void;
  /** True once nothing further can be read: the caller may go on storing bytes without feeding them. */
  readonly settled: boolean;
  /** Declarations that are complete and were not taken yet. */
  take(): ReadDeclaration[];
  /** Ends the message: why it, or what followed the declarations taken, could not be read. */
  end(): QuarantineReason | null;
  /** After a fault: what had been read of the declaration at hand, as far as it goes. */
  salvage(): ReadDeclaration[];
}

const emptyMessage: QuarantineReason = { code: 'FILE_EMPTY', line: null, column: null, params: {} };

/** Parsed at once; a fault early in a large chunk ends the work there. */
const pieceLength = 64 * 1024;

/** A reader for one message, of whatever format: the content decides, never the name of the file. */
export function createReader(
  limits: Partial<ReaderLimits> = {},
  mappingOf: MappingOf = noMappings,
): MessageReader {
  return new Reader({ ...usualLimits, ...limits }, mappingOf);
}

class Reader implements MessageReader {
  readonly #limits: ReaderLimits;
  readonly #mappingOf: MappingOf;
  #content: ContentReader | null = null;
  #received = 0;
  readonly #complete: ReadDeclaration[] = [];
  #holdsAny = false;
  /** Bytes kept back until the encoding is known. */
  #head = new Uint8Array(0);
  #decoder: Decoder | null = null;
  /** Whether nothing in the message says what its encoding is. */
  #undeclared = false;
  #sawForeign = false;
  #assumed = false;
  /** The encoding that the message names wrongly. */
  #contradicted: string | null = null;
  #reason: QuarantineReason | null = null;
  #atBeginning = true;
  #skippedLines = 0;

  constructor(limits: ReaderLimits, mappingOf: MappingOf) {
    this.#limits = limits;
    this.#mappingOf = mappingOf;
  }

  get format(): string | null {
    return this.#content?.format ?? null;
  }

  get settled(): boolean {
    return this.#reason !== null;
  }

  write(chunk: Uint8Array): void {
    if (this.settled) return;
    this.#received += chunk.length;
    const streams = this.#content !== null && !(this.#content instanceof XmlStream);
    if (!streams && this.#received > this.#limits.bytes) {
      return this.#refuse('FILE_TOO_LARGE', { limit: this.#limits.bytes });
    }
    for (let at = 0; at < chunk.length && !this.settled; at += pieceLength) {
      this.#decode(chunk.subarray(at, at + pieceLength), false);
    }
  }

  take(): ReadDeclaration[] {
    this.#collect();
    return this.#complete.splice(0);
  }

  #collect(): void {
    const complete = this.#content?.take() ?? [];
    if (complete.length > 0) this.#holdsAny = true;
    for (const { findings } of complete) {
      if (this.#assumed) findings.push(encodingAssumed());
      if (this.#contradicted !== null) findings.push(encodingContradicted(this.#contradicted));
    }
    for (const one of complete) this.#complete.push(one);
  }

  end(): QuarantineReason | null {
    if (!this.settled) this.#decode(new Uint8Array(0), true);
    if (!this.settled && this.#decoder?.finish() === false) this.#endInCharacter(this.#decoder);
    const content = this.#content;
    if (content === null) this.#reason ??= emptyMessage;
    else if (!this.settled) {
      content.end();
      this.#noteFault(content);
      this.#collect();
      if (!this.settled && !this.#holdsAny) this.#refuseEmpty(content);
    }
    return this.#reason;
  }

  /** An envelope of a known format holds answers and notifications as well as declarations. */
  #refuseEmpty(content: ContentReader): void {
    const { format, top } = content;
    const root = top ?? format ?? '';
    if (content instanceof XmlStream && format !== null) {
      this.#refuse('NO_DECLARATION', { root, format });
    } else this.#refuse('FORMAT_UNKNOWN', { root });
  }

  salvage(): ReadDeclaration[] {
    return this.#content?.salvage() ?? [];
  }

  /** Finds the encoding first, then decodes and parses. */
  #decode(bytes: Uint8Array, ended: boolean): void {
    if (this.#decoder) return this.#parse(this.#decoder, bytes);
    const head = this.#head.length === 0 ? bytes : joined(this.#head, bytes);
    const encoding = encodingOf(head, ended);
    if (encoding === null) {
      // A copy: the chunk's memory is the caller's.
      this.#head = head.slice();
      return;
    }
    if (!encoding.known) {
      return this.#refuse('ENCODING_UNKNOWN', { encoding: encoding.label }, 1, 1);
    }
    this.#undeclared = !encoding.declared;
    this.#contradicted = encoding.contradicts ?? null;
    this.#decoder = new Decoder(encoding.label);
    this.#parse(this.#decoder, head.subarray(encoding.mark));
  }

  #parse(decoder: Decoder, bytes: Uint8Array): void {
    this.#content ??= this.#choose(bytes, decoder.label.startsWith('utf-16'));
    if (this.settled) return;
    const pending = decoder.pending;
    const decoded = decoder.decode(bytes);
    if (decoded.ok) return this.#feed(decoded.text);
    if (!this.#mayBeCyrillic(decoded.textBefore)) return this.#misencoded(decoded.textBefore);
    this.#assumeCyrillic(joined(pending, bytes));
  }

  /** What the first sign says the message is; `null` while there are only blanks. */
  #choose(bytes: Uint8Array, twoBytes: boolean): ContentReader | null {
    const first = bytes.find((byte) => !blanks.has(byte) && !(twoBytes && byte === 0));
    if (first === undefined) return null;
    if (first === sign.tag) return new XmlStream(this.#limits);
    if (first === sign.object || first === sign.list) return new JsonReader(this.#limits);
    if (!twoBytes && isBinary(bytes)) {
      this.#refuse('FILE_NOT_TEXT', { found: printable(bytes) });
      return null;
    }
    return new CsvReader(this.#limits, this.#mappingOf);
  }

  #feed(decoded: string): void {
    const content = this.#content;
    const text = this.#atBeginning ? this.#afterLeadingBlanks(decoded) : decoded;
    if (content === null || text === '') return;
    this.#atBeginning = false;
    this.#sawForeign ||= this.#undeclared && foreign.test(text);
    content.write(text);
    this.#noteFault(content);
  }

  /** Blank lines before the message are a common slip of senders and no reason to refuse. */
  #afterLeadingBlanks(text: string): string {
    const rest = text.trimStart();
    this.#skippedLines += text.slice(0, text.length - rest.length).split('\n').length - 1;
    return rest;
  }

  /**
   * Tables name no encoding; those of older systems are in Windows-1251. A table whose first letters
   * beyond ASCII are no UTF-8 is one of them; one that was UTF-8 so far is a broken one.
   */
  #mayBeCyrillic(textBefore: string): boolean {
    const foreignBefore = textBefore.match(everyForeign)?.length ?? 0;
    return (
      this.#content instanceof CsvReader &&
      this.#undeclared &&
      !this.#assumed &&
      !this.#sawForeign &&
      foreignBefore <= luckyPairs
    );
  }

  #assumeCyrillic(bytes: Uint8Array): void {
    this.#assumed = true;
    this.#decoder = new Decoder('windows-1251');
    const decoded = this.#decoder.decode(bytes);
    if (decoded.ok) this.#feed(decoded.text);
    else this.#misencoded(decoded.textBefore);
  }

  #endInCharacter(decoder: Decoder): void {
    if (this.#mayBeCyrillic('')) this.#assumeCyrillic(decoder.pending);
    else this.#misencoded('');
  }

  #misencoded(textBefore: string): void {
    this.#feed(textBefore);
    if (this.settled) return;
    const { line, column } = this.#content ?? { line: 1, column: 1 };
    this.#refuse(
      'ENCODING_UNKNOWN',
      { encoding: this.#decoder?.label ?? '' },
      line + this.#skippedLines,
      column,
    );
  }

  #noteFault(content: ContentReader): void {
    const { fault } = content;
    if (!fault || this.settled) return;
    const params = { ...fault.params, ...moreOf(fault.code) };
    if (fault.line === null) this.#reason = { ...fault, params };
    else {
      const line = fault.line + this.#skippedLines;
      this.#reason = { ...fault, line, params: { ...params, line } };
    }
  }

  #refuse(
    code: QuarantineCode,
    params: QuarantineReason['params'],
    line: number | null = null,
    column: number | null = null,
  ): void {
    const place: QuarantineReason['params'] =
      line === null || column === null ? {} : { line, column };
    this.#reason = { code, line, column, params: { ...params, ...place, ...moreOf(code) } };
  }
}

const known = [...formats.map(({ name }) => name), csvName, ownJsonName].join(', ');

/** Whoever sent what no format is wants to know which there are. */
const moreOf = (code: QuarantineCode): QuarantineReason['params'] =>
  code === 'FORMAT_UNKNOWN' ? { known } : {};

/** Letters of Windows-1251 that happen to make a character of UTF-8 before the first that do not. */
const luckyPairs = 2;
const foreign = /[^\0-\x7f]/;
const everyForeign = /[^\0-\x7f]/g;

const encodingAssumed = (): Finding => ({
  code: 'ENCODING_ASSUMED',
  severity: 'info',
  item: null,
  field: null,
  params: { encoding: 'Windows-1251' },
});

const encodingContradicted = (named: string): Finding => ({
  code: 'ENCODING_CONTRADICTED',
  severity: 'warning',
  item: null,
  field: null,
  params: { named, encoding: 'UTF-8' },
});

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}

const blanks = new Set([0x09, 0x0a, 0x0d, 0x20]);
const sign = { tag: 0x3c, object: 0x7b, list: 0x5b } as const;

/** How much of the beginning is looked at to tell text from pictures and archives. */
const lookedAt = 4096;

/** Whether bytes stand there that no text has: controls other than blanks. */
function isBinary(bytes: Uint8Array): boolean {
  return bytes
    .subarray(0, lookedAt)
    .some((byte) => byte < 0x20 && !blanks.has(byte) && byte !== 0x0c);
}

/** The first bytes as a person would see them, to tell a PDF from a picture from an archive. */
function printable(bytes: Uint8Array): string {
  const start = Buffer.from(bytes.subarray(0, 24)).toString('latin1').trim();
  return start.replace(/[^\x20-\x7e]+/g, '·').slice(0, 20);
}
