import { createHash } from 'node:crypto';
import type { ImportedMessage, ImportSummary } from '../../../shared/contract/intake.ts';
import type { Progress } from '../../../shared/contract/post.ts';
import type { Actor } from '../journal/journal.ts';
import { isDiskFull, isFaultOfStore } from '../store/errors.ts';
import type { Change, Clock, Store } from '../store/open.ts';
import { rawParts, sha256, storePart, storeWhole } from './raw.ts';
import { createReader, type Reading } from './reader.ts';
import {
  completeReceived,
  insertReceived,
  isUnread,
  sameBytes,
  settleMessage,
  unread,
  type Received,
  type SettledMessage,
} from './repository.ts';
import { isStillRefused, route, type Routing } from './route.ts';
import { countMessages, fromPaths, type Incoming } from './source.ts';

export interface ImportContext extends Routing {
  readonly store: Store;
  readonly clock: Clock;
  readonly actor: Actor;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
  /** Messages stored and settled to one transaction; more is faster, fewer lets others write sooner. */
  readonly batch?: number;
}

type Whole = Extract<Incoming, { kind: 'whole' }>;
type Stream = Extract<Incoming, { kind: 'stream' }>;

const defaultBatch = 64;
const batchBytes = 8 * 1024 * 1024;
/** Larger files stay where they are: no declaration is near this size, and the disk of a post is small. */
const keptUpTo = 512 * 1024 * 1024;

function readWhole(bytes: Uint8Array): Reading {
  const reader = createReader();
  reader.write(bytes);
  return reader.end();
}

function readParts(parts: Iterable<Uint8Array>): Reading {
  const reader = createReader();
  for (const part of parts) {
    if (reader.settled) break;
    reader.write(part);
  }
  return reader.end();
}

/** Stores the bytes before anyone looks at them; bytes known from before are pointed to, not stored again. */
function receive(
  context: ImportContext,
  batch: readonly Whole[],
): { message: Received; whole: Whole; hash: Uint8Array }[] {
  return context.store.change(context.actor, (change) =>
    batch.map((whole) => {
      const { file, bytes } = whole;
      const receivedAt = whole.receivedAt ?? context.clock.now();
      const hash = sha256(bytes);
      const bytesOf = sameBytes(change, hash)?.bytes_id ?? null;
      const id = insertReceived(change, {
        receivedAt,
        file,
        size: bytes.length,
        sha256: hash,
        bytesOf,
      });
      if (bytesOf === null) storeWhole(change, id, bytes);
      change.record({
        action: 'message.receive',
        object: { kind: 'message', id: String(id) },
        detail: { file, size: bytes.length, sha256: Buffer.from(hash).toString('hex') },
      });
      return { message: { id, file, receivedAt }, whole, hash };
    }),
  );
}

function settleBatch(context: ImportContext, batch: readonly Whole[]): ImportedMessage[] {
  if (batch.length === 0) return [];
  const steps = receive(context, batch).map(({ message, whole, hash }) => {
    const reading = readWhole(whole.bytes);
    const settle = (change: Change): ImportedMessage => {
      const earlier = sameBytes(change, hash);
      return settleRead(context, change, message, reading, earlier);
    };
    return { message, settle };
  });
  try {
    return context.store.change(context.actor, (change) =>
      steps.map(({ settle }) => settle(change)),
    );
  } catch (error) {
    if (isFaultOfStore(error)) throw error;
    // One of them cannot be evaluated: each by itself, so that it holds up none of the others.
    return steps.map(({ message, settle }) => settleAlone(context, message, settle));
  }
}

/** Settles one message in a transaction of its own; a fault of ours in its evaluation puts it aside by name. */
function settleAlone<T>(
  context: ImportContext,
  message: Received,
  settle: (change: Change) => T,
): T | ImportedMessage {
  const { store, actor } = context;
  try {
    return store.change(actor, settle);
  } catch (error) {
    if (isFaultOfStore(error)) throw error;
    const cause = error instanceof Error ? error.message : String(error);
    const reason = {
      code: 'EVALUATION_FAILED',
      line: null,
      column: null,
      params: { cause },
    } as const;
    return store.change(actor, (change) =>
      route(change, message, { kind: 'unreadable', format: null, reason }, context),
    );
  }
}

/** Routes a message, unless the same bytes came before and nothing about them has changed since. */
function settleRead(
  context: ImportContext,
  change: Change,
  message: Received,
  reading: Reading,
  earlier: SettledMessage | undefined,
): ImportedMessage {
  const settled =
    earlier !== undefined &&
    (earlier.status === 'routed' || isStillRefused(change, message, reading));
  return settled
    ? settleDuplicate(change, message, earlier)
    : route(change, message, reading, context);
}

function settleDuplicate(
  change: Change,
  message: Received,
  earlier: SettledMessage,
): ImportedMessage {
  const imported: ImportedMessage = {
    file: message.file,
    format: earlier.format,
    status: 'duplicate',
    id: earlier.declaration_id,
    registrationNumber: earlier.registration_number,
    items: null,
    corridor: null,
    findings: [],
    quarantine: null,
  };
  settleMessage(change, message.id, { ...imported, declarationId: earlier.declaration_id });
  change.record({
    action: 'message.duplicate',
    object: { kind: 'message', id: String(message.id) },
    detail: { of: earlier.id, file: earlier.file },
  });
  return imported;
}

/** A large message: stored part by part, read as it goes by, in memory never more than a part. */
async function settleStream(context: ImportContext, stream: Stream): Promise<ImportedMessage> {
  const { store, actor, clock } = context;
  const { file, size } = stream;
  if (size > keptUpTo) {
    return settleUnreadable(context, file, {
      code: 'FILE_TOO_LARGE',
      line: null,
      column: null,
      params: { size, limit: keptUpTo },
    });
  }
  const receivedAt = clock.now();
  const id = store.change(actor, (change) => {
    const inserted = insertReceived(change, {
      receivedAt,
      file,
      size,
      sha256: null,
      bytesOf: null,
    });
    change.record({
      action: 'message.receive',
      object: { kind: 'message', id: String(inserted) },
      detail: { file, size },
    });
    return inserted;
  });
  const hash = createHash('sha256');
  const reader = createReader();
  let total = 0;
  let ordinal = 0;
  try {
    for await (const chunk of stream.chunks()) {
      hash.update(chunk);
      total += chunk.length;
      if (!reader.settled) reader.write(chunk);
      store.change(actor, (change) => {
        storePart(change, id, ordinal, chunk);
        change.record({
          action: 'message.part',
          object: { kind: 'message', id: String(id) },
          detail: { ordinal, size: chunk.length },
        });
      });
      ordinal += 1;
    }
  } catch (error) {
    if (isDiskFull(error) || !isFileFault(error)) throw error;
    const reason = {
      code: 'FILE_UNREADABLE',
      line: null,
      column: null,
      params: { cause: error.message },
    } as const;
    return store.change(actor, (change) =>
      route(
        change,
        { id, file, receivedAt },
        { kind: 'unreadable', format: null, reason },
        context,
      ),
    );
  }
  const reading = reader.end();
  const digest = hash.digest();
  const message = { id, file, receivedAt };
  return settleAlone(context, message, (change) => {
    const earlier = sameBytes(change, digest);
    completeReceived(change, id, total, digest);
    return settleRead(context, change, message, reading, earlier);
  });
}

/** Whether the operating system, not the store, gave up (a disk taken out, a share gone). */
function isFileFault(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error;
}

function settleUnreadable(
  context: ImportContext,
  file: string,
  reason: Extract<Reading, { kind: 'unreadable' }>['reason'],
): ImportedMessage {
  const receivedAt = context.clock.now();
  return context.store.change(context.actor, (change) => {
    const id = insertReceived(change, { receivedAt, file, size: 0, sha256: null, bytesOf: null });
    return route(
      change,
      { id, file, receivedAt },
      { kind: 'unreadable', format: null, reason },
      context,
    );
  });
}

/** Reads what an earlier run stored but did not come to read (a crash, a power cut, a full disk). */
export function resumeUnread(context: ImportContext): ImportedMessage[] {
  return unread(context.store).flatMap(({ id, file, received_at, sha256: hash }) => {
    // Another program at the same post may have come to it since the list was made.
    if (!isUnread(context.store, id)) return [];
    const reading: Reading =
      hash === null
        ? {
            kind: 'unreadable',
            format: null,
            reason: {
              code: 'FILE_INTERRUPTED',
              line: null,
              column: null,
              params: {},
            },
          }
        : readParts(rawParts(context.store, id));
    const message = { id, file, receivedAt: received_at };
    return settleAlone(context, message, (change) => route(change, message, reading, context));
  });
}

function emptySummary(): ImportSummary {
  return {
    received: 0,
    stored: 0,
    duplicates: 0,
    quarantined: 0,
    refused: 0,
    corridors: { green: 0, blue: 0, yellow: 0, red: 0 },
    messages: [],
    stopped: null,
  };
}

const counter = {
  routed: 'stored',
  refused: 'refused',
  duplicate: 'duplicates',
  quarantined: 'quarantined',
} as const;

function addTo(summary: ImportSummary, imported: readonly ImportedMessage[]): void {
  for (const message of imported) {
    summary.received += 1;
    summary[counter[message.status]] += 1;
    if (message.status === 'routed' && message.corridor !== null)
      summary.corridors[message.corridor] += 1;
    summary.messages.push(message);
  }
}

/**
 * Imports messages in their order: each is stored raw, then read, controlled, weighed
 * and routed; a fault of one never stops the rest. A full disk or a cancel stops the
 * batch; what was acknowledged stands, what was not reached is counted.
 */
export async function importMessages(
  incoming: AsyncIterable<Incoming>,
  total: number | null,
  context: ImportContext,
): Promise<ImportSummary> {
  const summary = emptySummary();
  const progress = () => context.onProgress?.({ stage: 'import', done: summary.received, total });
  let batch: Whole[] = [];
  let bytes = 0;
  const flush = () => {
    addTo(summary, settleBatch(context, batch));
    batch = [];
    bytes = 0;
    progress();
  };
  const stop = (code: 'CANCELLED' | 'DISK_FULL') => {
    summary.stopped = { code, remaining: Math.max(0, (total ?? 0) - summary.received) };
    return summary;
  };
  try {
    progress();
    for await (const message of incoming) {
      if (context.signal?.aborted === true) {
        flush();
        return stop('CANCELLED');
      }
      if (message.kind === 'whole') {
        batch.push(message);
        bytes += message.bytes.length;
        if (batch.length >= (context.batch ?? defaultBatch) || bytes >= batchBytes) flush();
        continue;
      }
      flush();
      addTo(summary, [
        message.kind === 'stream'
          ? await settleStream(context, message)
          : settleUnreadable(context, message.file, {
              code: 'FILE_UNREADABLE',
              line: null,
              column: null,
              params: { cause: message.cause },
            }),
      ]);
      progress();
    }
    flush();
    return summary;
  } catch (error) {
    if (isDiskFull(error)) return stop('DISK_FULL');
    throw error;
  }
}

/** Imports files and folders. */
export async function importPaths(
  paths: readonly string[],
  context: ImportContext,
): Promise<ImportSummary> {
  context.onProgress?.({ stage: 'count', done: 0, total: null });
  return importMessages(fromPaths(paths), await countMessages(paths, context.signal), context);
}
