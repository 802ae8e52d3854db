/** What a JSON text may hold before anybody builds it in memory. */
export interface JsonBounds {
  /** Objects and arrays within one another. */
  readonly depth: number;
  /** Values of all arrays and objects together. */
  readonly values: number;
}

export type OutOfBounds = { readonly what: 'depth' | 'values'; readonly line: number };

const quote = 0x22;
const backslash = 0x5c;
const newline = 0x0a;
const comma = 0x2c;
const opening = new Set([0x5b, 0x7b]);
const closing = new Set([0x5d, 0x7d]);

/**
 * Looks over a text without building anything, one character at a time and without
 * recursion: where it goes deeper, or holds more, than it may; `null` where nowhere. Says
 * nothing of whether the text is JSON.
 */
export function outOfBounds(text: string, bounds: JsonBounds): OutOfBounds | null {
  let depth = 0;
  let values = 0;
  let line = 1;
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === newline) line += 1;
    if (inString) {
      if (code === backslash) at += 1;
      else if (code === quote) inString = false;
    } else if (code === quote) {
      inString = true;
    } else if (code === comma) {
      values += 1;
      if (values > bounds.values) return { what: 'values', line };
    } else if (opening.has(code)) {
      depth += 1;
      if (depth > bounds.depth) return { what: 'depth', line };
    } else if (closing.has(code)) {
      depth -= 1;
    }
  }
  return null;
}
