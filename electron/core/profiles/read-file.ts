import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { TextDecoder } from 'node:util';
import { largestFile, readRuleBook, type ReadBook } from './file.ts';
import { ofFile, type FileFault } from './file-faults.ts';

const refuse = (code: FileFault['code'], params: FileFault['params'] = {}): ReadBook => ({
  ok: false,
  faults: [{ ...ofFile, path: '', code, params }],
});

/**
 * The profiles and lists of a file. Reads no more than the largest file may hold, whatever
 * the file says of its size.
 * @throws what opening and reading throw: it is not there, may not be read, is a folder
 */
export function readRuleFile(file: string): ReadBook {
  const bytes = bytesOf(file);
  if (bytes === null) return refuse('FILE_TOO_LARGE', { limit: largestFile });
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refuse('NOT_UTF8');
  }
  return readRuleBook(text);
}

function bytesOf(file: string): Uint8Array | null {
  const descriptor = openSync(file, 'r');
  try {
    const { size } = fstatSync(descriptor);
    if (size > largestFile) return null;
    const chunks: Buffer[] = [];
    let length = 0;
    for (;;) {
      const chunk = Buffer.allocUnsafe(Math.max(65_536, Math.min(size, largestFile) - length + 1));
      const read = readSync(descriptor, chunk);
      if (read === 0) return Buffer.concat(chunks);
      length += read;
      if (length > largestFile) return null;
      chunks.push(chunk.subarray(0, read));
    }
  } finally {
    closeSync(descriptor);
  }
}
