import { createReadStream } from 'node:fs';
import { inWords } from './file-trouble.ts';

/** Longer than the longest declaration of 50,000 items; what is longer is no line but a mistake. */
const longestLine = 256 * 2 ** 20;

export interface Line {
  readonly number: number;
  readonly text: string;
}

/**
 * The lines of a file that are not blank, one at a time and never the whole file; `-` is what comes in.
 * @throws Error naming a line that is too long, or that is no UTF-8
 */
export async function* linesOf(file: string): AsyncGenerator<Line> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let number = 0;
  let parts: Buffer[] = [];
  let length = 0;
  const end = function* (): Generator<Line> {
    number += 1;
    const text = decode(decoder, Buffer.concat(parts), file, number).trim();
    parts = [];
    length = 0;
    if (text !== '') yield { number, text };
  };
  for await (const chunk of read(file)) {
    let start = 0;
    for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, start)) {
      parts.push(chunk.subarray(start, at));
      start = at + 1;
      yield* end();
    }
    const rest = chunk.subarray(start);
    parts.push(rest);
    length += rest.length;
    if (length > longestLine) {
      throw new Error(
        `${file}: line ${number + 1} is longer than ${longestLine / 2 ** 20} MiB: one declaration stands on one line`,
      );
    }
  }
  if (length > 0 || parts.length > 0) yield* end();
}

async function* read(file: string): AsyncGenerator<Buffer> {
  if (file === '-') return yield* process.stdin;
  try {
    yield* createReadStream(file);
  } catch (error) {
    throw inWords(error, file);
  }
}

function decode(decoder: TextDecoder, bytes: Buffer, file: string, number: number): string {
  try {
    return decoder.decode(bytes);
  } catch {
    throw new Error(`${file}: line ${number} is no UTF-8`);
  }
}
