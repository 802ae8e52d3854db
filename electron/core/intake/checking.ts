import type { Declaration } from '../../../shared/declaration.ts';
import type { Finding, QuarantineReason } from '../../../shared/finding.ts';
import { control, type ControlBasis } from '../control/control.ts';
import type { MappingOf } from './csv/columns.ts';
import { fileReason } from './file-reason.ts';
import { isOnlyChange } from './only-change.ts';
import { createReader, type MessageReader } from './reader.ts';
import { fromPaths, type Incoming } from './source.ts';

/** What reading and control make of one declaration of a message, or why nothing can be read. */
export type Checked =
  | {
      readonly file: string;
      readonly format: string | null;
      readonly declaration: Declaration;
      readonly findings: readonly Finding[];
    }
  | {
      readonly file: string;
      readonly format: string | null;
      readonly declaration: null;
      readonly reason: QuarantineReason;
    };

/** Whether registration would be refused. */
export const isRefused = (findings: readonly Finding[]): boolean =>
  findings.some(({ severity }) => severity === 'error');

/**
 * Reading and control of the messages in files and folders, with nothing stored: what a declarant would
 * be told. Large files are read piece by piece, each declaration as soon as it is complete.
 */
export async function* checkPaths(
  paths: readonly string[],
  basis: ControlBasis,
  mappingOf: MappingOf,
): AsyncGenerator<Checked> {
  for await (const incoming of fromPaths(paths)) yield* checkMessage(incoming, basis, mappingOf);
}

async function* checkMessage(
  incoming: Incoming,
  basis: ControlBasis,
  mappingOf: MappingOf,
): AsyncGenerator<Checked> {
  const { file } = incoming;
  if (incoming.kind === 'unreadable') {
    yield { file, format: null, declaration: null, reason: incoming.reason };
    return;
  }
  const reader = createReader({}, mappingOf);
  try {
    for await (const chunk of chunksOf(incoming)) {
      if (reader.settled) break;
      reader.write(chunk);
      yield* controlled(file, reader, basis);
    }
  } catch (error) {
    yield { file, format: null, declaration: null, reason: fileReason(error) };
    return;
  }
  const reason = reader.end();
  yield* controlled(file, reader, basis);
  if (reason !== null) yield { file, format: reader.format, declaration: null, reason };
}

/** Fed at once: what is complete is taken after each, so that a table is never in memory whole. */
const pieceLength = 64 * 1024;

async function* chunksOf(
  incoming: Exclude<Incoming, { kind: 'unreadable' }>,
): AsyncGenerator<Uint8Array> {
  const chunks = incoming.kind === 'whole' ? [incoming.bytes] : incoming.chunks();
  for await (const chunk of chunks) {
    for (let at = 0; at < chunk.length; at += pieceLength) {
      yield chunk.subarray(at, at + pieceLength);
    }
  }
}

function* controlled(file: string, reader: MessageReader, basis: ControlBasis): Iterable<Checked> {
  for (const { declaration, findings } of reader.take()) {
    const found = isOnlyChange(findings) ? [] : control(declaration, basis);
    const all = [...findings, ...found];
    yield { file, format: reader.format, declaration, findings: all };
  }
}
