import { TextDecoder } from 'node:util';

/** Bytes of the head that are looked at for a byte order mark and an XML declaration. */
const headLength = 1024;

/**
 * The encoding of a message, and how many bytes of it are the byte order mark; `declared` where a mark
 * or the message itself names it.
 */
export type Encoding =
  | {
      readonly known: true;
      readonly label: string;
      readonly mark: number;
      readonly declared: boolean;
      /** What the message calls its encoding, where its letters show that it is another. */
      readonly contradicts?: string;
    }
  | { readonly known: false; readonly label: string };

/**
 * The encoding by byte order mark, else by the XML declaration, else UTF-8. `null` while the head is
 * too short to tell; at the end of the message (`ended`) there is always an answer.
 */
export function encodingOf(head: Uint8Array, ended: boolean): Encoding | null {
  if (head.length < 4 && !ended) return null;
  const [a, b, c, d] = head;
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return { known: false, label: 'UTF-32' };
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return { known: false, label: 'UTF-32' };
  if (a === 0xef && b === 0xbb && c === 0xbf)
    return { known: true, label: 'utf-8', mark: 3, declared: true };
  if (a === 0xff && b === 0xfe) return { known: true, label: 'utf-16le', mark: 2, declared: true };
  if (a === 0xfe && b === 0xff) return { known: true, label: 'utf-16be', mark: 2, declared: true };
  // Two plain characters in two bytes each.
  if (a !== 0 && b === 0 && c !== 0 && d === 0)
    return { known: true, label: 'utf-16le', mark: 0, declared: true };
  if (a === 0 && b !== 0 && c === 0 && d !== 0)
    return { known: true, label: 'utf-16be', mark: 0, declared: true };
  const text = Buffer.from(head.subarray(0, headLength)).toString('latin1').trimStart();
  const declares = text.startsWith('<?xml') || '<?xml'.startsWith(text);
  if (declares && !text.includes('?>') && head.length < headLength && !ended) return null;
  const named = /^<\?xml[^>]*?\sencoding\s*=\s*["']([^"'>]{1,40})["']/.exec(text)?.[1];
  if (named === undefined) return { known: true, label: 'utf-8', mark: 0, declared: false };
  const encoding = declared(named);
  if (!encoding.known || encoding.label === 'utf-8') return encoding;
  // In an encoding of one byte a letter every text is right, so only its letters can tell.
  if (head.length < lettersLength && !ended) return null;
  return isWrittenInUtf8(head.subarray(0, lettersLength))
    ? { ...encoding, label: 'utf-8', contradicts: named }
    : encoding;
}

/** Bytes that are looked at for letters, where the encoding that a message names can be wrong. */
const lettersLength = 16 * 1024;
/** So many letters of two bytes each in a row of right UTF-8 are no accident. */
const tellingLetters = 4;

/** Whether the letters beyond ASCII are UTF-8: programs rewrite a message and leave its declaration as it was. */
function isWrittenInUtf8(head: Uint8Array): boolean {
  const whole = head.subarray(0, head.length - cutCharacter(head.slice(-3)).length);
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(whole);
    return (text.match(/[^\0-\x7f]/g)?.length ?? 0) >= tellingLetters;
  } catch {
    return false;
  }
}

/** The encoding an XML declaration names. "UTF-16" in a declaration that reads as ASCII is a sender's slip for UTF-8. */
function declared(name: string): Encoding {
  if (/^utf-?16/i.test(name)) return { known: true, label: 'utf-8', mark: 0, declared: true };
  try {
    return { known: true, label: new TextDecoder(name).encoding, mark: 0, declared: true };
  } catch {
    return { known: false, label: name };
  }
}

/** Decodes for the eye: in the encoding of the message, with a mark for every byte that is not of it. */
export function decoderToShow(head: Uint8Array): TextDecoder {
  const encoding = encodingOf(head, true);
  return new TextDecoder(encoding?.known === true ? encoding.label : 'utf-8');
}

/** What came of decoding one chunk: its text, or the text before the first byte that is not of the encoding. */
export type Decoded =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly textBefore: string };

/** Decodes chunk by chunk, strictly; characters cut by a chunk's end are carried over. */
export class Decoder {
  readonly #strict: TextDecoder;
  readonly label: string;
  /** The last bytes of the chunk before, to find the place of a fault. */
  #tail = new Uint8Array(0);

  constructor(label: string) {
    this.label = label;
    this.#strict = new TextDecoder(label, { fatal: true });
  }

  decode(chunk: Uint8Array): Decoded {
    try {
      const text = this.#strict.decode(chunk, { stream: true });
      this.#tail = chunk.slice(-3);
      return { ok: true, text };
    } catch {
      return { ok: false, textBefore: this.#before(chunk) };
    }
  }

  /** The bytes of a character that the next chunk must complete. */
  get pending(): Uint8Array {
    return this.label === 'utf-8' ? cutCharacter(this.#tail) : new Uint8Array(0);
  }

  /** `false` where the message ends in the middle of a character. */
  finish(): boolean {
    try {
      this.#strict.decode();
      return true;
    } catch {
      return false;
    }
  }

  #before(chunk: Uint8Array): string {
    const carried = this.pending;
    const bytes = new Uint8Array(carried.length + chunk.length);
    bytes.set(carried);
    bytes.set(chunk, carried.length);
    const text = new TextDecoder(this.label).decode(bytes);
    const fault = text.indexOf('\ufffd');
    return fault < 0 ? '' : text.slice(0, fault);
  }
}

/** The bytes of an unfinished UTF-8 character at the end of a chunk. */
function cutCharacter(tail: Uint8Array): Uint8Array {
  for (let length = 1; length <= Math.min(3, tail.length); length++) {
    const lead = tail[tail.length - length] ?? 0;
    if ((lead & 0xc0) === 0x80) continue;
    const needed = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc0 ? 2 : 1;
    return needed > length ? tail.slice(-length) : new Uint8Array(0);
  }
  return new Uint8Array(0);
}

/** The beginning of a table as text: in its encoding, else in Windows-1251 where it is no UTF-8. */
export function decodeTop(head: Uint8Array): string {
  const encoding = encodingOf(head, true);
  const label = encoding?.known === true ? encoding.label : 'utf-8';
  const mark = encoding?.known === true ? encoding.mark : 0;
  const decoded = new Decoder(label).decode(head.subarray(mark));
  return decoded.ok ? decoded.text : new TextDecoder('windows-1251').decode(head);
}
