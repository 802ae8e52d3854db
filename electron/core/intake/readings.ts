import { createReader, type MessageReader, type Reading } from './reader.ts';
import type { MappingOf } from './csv/columns.ts';

/** Fed at once: what is complete is taken after each, so that a table is never in memory whole. */
const pieceLength = 64 * 1024;

function* taken(reader: MessageReader): Generator<Reading> {
  for (const { declaration, findings } of reader.take()) {
    yield { kind: 'read', format: reader.format ?? '', declaration, findings };
  }
}

/**
 * What comes out of a message, in its order: mostly one reading. Of a message with several declarations
 * each as soon as it is complete; where such a message breaks, those before the fault stand and the
 * last reading says why the rest could not be read, and where.
 */
export function* readingsOf(
  chunks: Iterable<Uint8Array>,
  mappingOf: MappingOf,
): Generator<Reading, void> {
  const reader = createReader({}, mappingOf);
  for (const chunk of chunks) {
    for (let at = 0; at < chunk.length && !reader.settled; at += pieceLength) {
      reader.write(chunk.subarray(at, at + pieceLength));
      yield* taken(reader);
    }
    if (reader.settled) break;
  }
  const reason = reader.end();
  yield* taken(reader);
  if (reason !== null) yield { kind: 'unreadable', format: reader.format, reason };
}

/** A message of which there is but one thing to say. */
export function* only(reading: Reading): Generator<Reading, void> {
  yield reading;
}
