import { Tokenizer, TokenParser, TokenType } from '@streamparser/json';
import type { QuarantineCode, QuarantineReason } from '../../../../shared/finding.ts';

/** What a message may ask of the machine before it is put aside. Sizes are in bytes of UTF-8. */
export interface JsonLimits {
  /** Size of the whole message. */
  readonly bytes: number;
  /** Size of one declaration. */
  readonly declarationBytes: number;
  /** Objects and lists within one declaration. */
  readonly objects: number;
  /** Goods items of one declaration. */
  readonly items: number;
  readonly depth: number;
}

/** What the parser hands over as soon as it is whole. */
export interface JsonParts {
  /** A value of the root object that is whole, before the object itself is. */
  mark(name: string, value: unknown): void;
  /** One element of `declarations`. */
  element(value: unknown): void;
  /** The root object with everything in it but the elements handed over before. */
  root(value: unknown): void;
}

/** Thrown inside the parser's handlers to stop it at once; never leaves this file. */
class Fault extends Error {
  readonly code: QuarantineCode;
  readonly params: QuarantineReason['params'];

  constructor(code: QuarantineCode, params: QuarantineReason['params'] = {}) {
    super(code);
    this.code = code;
    this.params = params;
  }
}

/** One object or array that is open. */
interface Level {
  /** Keys seen so far; `null` in an array. */
  readonly keys: Set<string> | null;
  expectsKey: boolean;
}

const list = 'declarations';
/** How deep the elements of the list stand: root object, list, element. */
const elementDepth = 3;
const newline = 0x0a;
const endsInHalf = /[\ud800-\udbff]$/;

/**
 * Parses JSON piece by piece and hands over every declaration as soon as it is whole, so that of a
 * long list never more than one is in memory. An object that says the same key twice has no one
 * meaning and ends the reading.
 */
export class JsonStream {
  readonly #limits: JsonLimits;
  readonly #tokens = new Tokenizer();
  readonly #values: TokenParser;
  readonly #parts: JsonParts;
  readonly #open: Level[] = [];
  #listed = false;
  /** The root object as far as it was read. */
  #root: unknown;
  #fault: QuarantineReason | null = null;
  /** Bytes before the piece being read, and where the declaration being read began. */
  #before = 0;
  #began = 0;
  /** Objects and lists opened since then. */
  #objects = 0;
  /** Position of the last token, for the place of a fault. */
  #at = 0;
  #line = 1;
  /** First half of a letter whose second half comes with the next piece. */
  #half = '';
  /** Characters of the line before the piece begins. */
  #carried = 0;

  constructor(limits: JsonLimits, parts: JsonParts) {
    this.#limits = limits;
    this.#parts = parts;
    this.#values = new TokenParser({
      paths: ['$', '$.*', `$.${list}.*`],
    });
    this.#tokens.onToken = ({ token, value, offset }) => {
      this.#at = offset;
      this.#watch(token, value);
      this.#values.write({ token, value });
    };
    this.#values.onValue = ({ value, key, parent, stack }) => {
      if (stack.length === 0) this.#parts.root(value);
      else if (stack.length === 1) {
        this.#root = parent;
        this.#parts.mark(String(key), value);
      } else {
        this.#parts.element(value);
        // What was handed over is not kept.
        if (Array.isArray(parent)) parent.pop();
      }
    };
  }

  get fault(): QuarantineReason | null {
    return this.#fault;
  }

  get line(): number {
    return this.#line;
  }

  get column(): number {
    return this.#carried + 1;
  }

  /** The declaration being read when the reading ended, as far as it goes; `undefined` outside of one. */
  get unfinished(): unknown {
    const root = this.#root;
    if (typeof root !== 'object' || root === null || this.#values.isEnded) return undefined;
    if (!(list in root)) return root;
    const { declarations } = root;
    return Array.isArray(declarations) ? declarations.at(-1) : undefined;
  }

  write(piece: string): void {
    const joined = this.#half + piece;
    const isSplit = endsInHalf.test(joined);
    this.#half = isSplit ? joined.slice(-1) : '';
    this.#parse(isSplit ? joined.slice(0, -1) : joined);
  }

  #parse(text: string): void {
    if (this.#fault !== null || text === '') return;
    const bytes = Buffer.from(text);
    if (this.#before + bytes.length > this.#limits.bytes) {
      this.#refuse('FILE_TOO_LARGE', { limit: this.#limits.bytes });
      return;
    }
    this.#guarded(bytes, () => {
      this.#tokens.write(bytes);
      const within = this.#open.length > (this.#listed ? elementDepth - 1 : 0);
      if (within) this.#weigh(this.#before + bytes.length);
    });
    this.#before += bytes.length;
    this.#line += countLines(bytes);
    const lastLine = text.lastIndexOf('\n');
    this.#carried = text.length - lastLine - 1 + (lastLine < 0 ? this.#carried : 0);
  }

  end(): void {
    this.#parse(this.#half);
    if (this.#fault !== null) return;
    this.#guarded(Buffer.alloc(0), () => {
      // A value cut in the middle, or an object that nobody closed.
      if (!this.#values.isEnded) {
        this.#at = this.#before;
        throw new Fault('JSON_CUT_OFF');
      }
      this.#tokens.end();
    });
  }

  /** Keeps account of depth, keys and sizes beside the parser, which knows none of them. */
  #watch(token: TokenType, value: unknown): void {
    const level = this.#open.at(-1);
    if (token === TokenType.LEFT_BRACE || token === TokenType.LEFT_BRACKET) {
      const isObject = token === TokenType.LEFT_BRACE;
      if (this.#open.length === 0 && !isObject) throw new Fault('FORMAT_UNKNOWN', { root: '[' });
      this.#open.push({ keys: isObject ? new Set() : null, expectsKey: isObject });
      if (this.#open.length > this.#limits.depth) {
        throw new Fault('JSON_TOO_DEEP', { limit: this.#limits.depth });
      }
      this.#objects += 1;
      if (this.#open.length === (this.#listed ? elementDepth : 1)) {
        this.#began = this.#at;
        this.#objects = 1;
      } else if (this.#objects > this.#limits.objects) {
        throw new Fault('JSON_TOO_MANY_OBJECTS', { limit: this.#limits.objects });
      }
    } else if (token === TokenType.RIGHT_BRACE || token === TokenType.RIGHT_BRACKET) {
      this.#open.pop();
      if (this.#open.length === (this.#listed ? elementDepth - 1 : 0)) this.#weigh(this.#at);
      if (this.#open.length < elementDepth - 1) this.#listed = false;
    } else if (token === TokenType.COMMA) {
      if (level) level.expectsKey = level.keys !== null;
    } else if (token === TokenType.STRING && level?.expectsKey === true) {
      this.#key(level, String(value));
    }
  }

  /** The declaration being read may not be larger than the limit, up to this byte of the message. */
  #weigh(end: number): void {
    const limit = this.#limits.declarationBytes;
    if (end - this.#began > limit) throw new Fault('JSON_TOO_LARGE', { limit });
  }

  #key(level: Level, key: string): void {
    if (level.keys?.has(key) === true)
      throw new Fault('JSON_KEY_TWICE', { key: key.slice(0, 100) });
    level.keys?.add(key);
    level.expectsKey = false;
    if (this.#open.length === 1) this.#listed = key === list;
  }

  #guarded(piece: Buffer, step: () => void): void {
    try {
      step();
    } catch (error) {
      if (error instanceof Fault) return this.#refuse(error.code, error.params, piece);
      if (!(error instanceof Error)) throw error;
      const said = /absolute position "(\d+)"/.exec(error.message)?.[1];
      if (said !== undefined) this.#at = Number(said);
      this.#refuse('JSON_BROKEN', {}, piece);
    }
  }

  #refuse(code: QuarantineCode, params: QuarantineReason['params'], piece?: Buffer): void {
    if (piece === undefined) {
      this.#fault = { code, line: null, column: null, params };
      return;
    }
    const { line, column } = this.#placeIn(piece);
    this.#fault = { code, line, column, params: { ...params, line, column } };
  }

  /** Line and column, in characters, of the place in the piece where the parser stopped. */
  #placeIn(piece: Buffer): { line: number; column: number } {
    const until = piece.subarray(0, Math.max(0, this.#at - this.#before));
    const lineStart = until.lastIndexOf(newline) + 1;
    const carried = lineStart > 0 ? 0 : this.#carried;
    return {
      line: this.#line + countLines(until),
      column: carried + until.subarray(lineStart).toString().length + 1,
    };
  }
}

function countLines(bytes: Uint8Array): number {
  let lines = 0;
  for (let at = bytes.indexOf(newline); at >= 0; at = bytes.indexOf(newline, at + 1)) lines++;
  return lines;
}
