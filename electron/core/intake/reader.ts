import type { Declaration } from '../../../shared/declaration.ts';
import type { Finding, QuarantineCode, QuarantineReason } from '../../../shared/finding.ts';
import { Decoder, encodingOf } from './encoding.ts';
import { XmlStream } from './xml.ts';

/** What was read of a message: a declaration with the faults of its single values, or why there is none. */
export type Reading =
  | { kind: 'read'; format: string; declaration: Declaration; findings: Finding[] }
  | { kind: 'unreadable'; format: string | null; reason: QuarantineReason };

/** What a message may ask of the machine before it is put aside. */
export interface ReaderLimits {
  /** Size of a message, in bytes. */
  readonly bytes: number;
  readonly elements: number;
  readonly depth: number;
}

/** Ten times the largest messages seen: 200 items make several MB and some 50,000 elements, six levels deep. */
export const usualLimits: ReaderLimits = {
  bytes: 64 * 1024 * 1024,
  elements: 1_000_000,
  depth: 100,
};

/** Reads one message while its bytes arrive. Never throws, whatever the bytes are. */
export interface MessageReader {
  /** Feeds the next bytes. */
  write(chunk: Uint8Array): void;
  /** True once nothing further can change the outcome: the caller may go on storing bytes without feeding them. */
  readonly settled: boolean;
  end(): Reading;
}

const emptyMessage: QuarantineReason = { code: 'FILE_EMPTY', line: null, column: null, params: {} };

/** Parsed at once; a fault early in a large chunk ends the work there. */
const pieceLength = 64 * 1024;

/** A reader for one message, of whatever format: the content decides, never the name of the file. */
export function createReader(limits: Partial<ReaderLimits> = {}): MessageReader {
  return new Reader({ ...usualLimits, ...limits });
}

class Reader implements MessageReader {
  readonly #limits: ReaderLimits;
  readonly #xml: XmlStream;
  #received = 0;
  /** Bytes kept back until the encoding is known. */
  #head = new Uint8Array(0);
  #decoder: Decoder | null = null;
  #reason: QuarantineReason | null = null;
  #begun = false;
  #skippedLines = 0;

  constructor(limits: ReaderLimits) {
    this.#limits = limits;
    this.#xml = new XmlStream(limits);
  }

  get settled(): boolean {
    return this.#reason !== null;
  }

  write(chunk: Uint8Array): void {
    if (this.settled) return;
    this.#received += chunk.length;
    if (this.#received > this.#limits.bytes) {
      return this.#refuse('FILE_TOO_LARGE', { limit: this.#limits.bytes });
    }
    for (let at = 0; at < chunk.length && !this.settled; at += pieceLength) {
      this.#take(chunk.subarray(at, at + pieceLength), false);
    }
  }

  end(): Reading {
    if (!this.settled) this.#take(new Uint8Array(0), true);
    if (!this.settled && this.#decoder?.finish() === false) this.#misencoded('');
    if (!this.settled && this.#begun) {
      this.#xml.end();
      this.#noteFault();
    }
    const { chosen } = this.#xml;
    if (this.#reason === null && chosen) {
      const [read] = chosen.reader.finish();
      if (read) return { kind: 'read', format: chosen.format.name, ...read };
      this.#refuse('FORMAT_UNKNOWN', { root: chosen.format.name });
    }
    const reason = this.#reason ?? emptyMessage;
    return { kind: 'unreadable', format: chosen?.format.name ?? null, reason };
  }

  /** Finds the encoding first, then decodes and parses. */
  #take(bytes: Uint8Array, ended: boolean): void {
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
    this.#decoder = new Decoder(encoding.label);
    this.#parse(this.#decoder, head.subarray(encoding.mark));
  }

  #parse(decoder: Decoder, bytes: Uint8Array): void {
    // A file that does not even begin like XML is told apart before its bytes are judged as text.
    if (!this.#begun && !startsLikeXml(bytes, decoder.label.startsWith('utf-16'))) {
      return this.#refuse('NOT_XML', { found: printable(bytes) });
    }
    const decoded = decoder.decode(bytes);
    if (!decoded.ok) return this.#misencoded(decoded.textBefore);
    this.#feed(decoded.text);
  }

  #feed(decodedText: string): void {
    const text = this.#begun ? decodedText : this.#afterLeadingBlanks(decodedText);
    if (text === '') return;
    this.#xml.write(text);
    this.#noteFault();
  }

  /** Blank lines before the XML declaration are a common slip of senders and no reason to refuse. */
  #afterLeadingBlanks(text: string): string {
    const rest = text.trimStart();
    this.#skippedLines += text.slice(0, text.length - rest.length).split('\n').length - 1;
    if (rest !== '') this.#begun = true;
    return rest;
  }

  #misencoded(textBefore: string): void {
    this.#feed(textBefore);
    if (this.settled) return;
    const { line, column } = this.#xml;
    this.#refuse(
      'ENCODING_UNKNOWN',
      { encoding: this.#decoder?.label ?? '' },
      line + this.#skippedLines,
      column,
    );
  }

  #noteFault(): void {
    const fault = this.#xml.fault;
    if (!fault || this.settled) return;
    const line = (fault.line ?? 1) + this.#skippedLines;
    this.#reason = { ...fault, line, params: { ...fault.params, line } };
  }

  #refuse(
    code: QuarantineCode,
    params: QuarantineReason['params'],
    line: number | null = null,
    column: number | null = null,
  ): void {
    const place: QuarantineReason['params'] =
      line === null || column === null ? {} : { line, column };
    this.#reason = { code, line, column, params: { ...params, ...place } };
  }
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}

const blanks = new Set([0x09, 0x0a, 0x0d, 0x20]);

/** Whether the first byte that is no blank opens a tag; half of a two-byte blank is zero. */
function startsLikeXml(bytes: Uint8Array, twoBytes: boolean): boolean {
  for (const byte of bytes) {
    if (byte === 0x3c) return true;
    if (!blanks.has(byte) && !(twoBytes && byte === 0)) return false;
  }
  return true;
}

/** The first bytes as a person would see them, to tell a PDF from a picture from a table. */
function printable(bytes: Uint8Array): string {
  const start = Buffer.from(bytes.subarray(0, 24)).toString('latin1').trim();
  return start.replace(/[^\x20-\x7e]+/g, '·').slice(0, 20);
}
