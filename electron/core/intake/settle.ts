import type { ImportedMessage } from '../../../shared/contract/intake.ts';
import type { QuarantineReason } from '../../../shared/finding.ts';
import { isFaultOfStore } from '../store/errors.ts';
import type { Change } from '../store/open.ts';
import type { ImportContext } from './context.ts';
import type { Reading } from './reader.ts';
import { insertReceived, settleMessage, type Received, type SettledMessage } from './repository.ts';
import { isStillRefused, route } from './route.ts';

/** A message whose bytes are stored, and what comes out of it when it is read. */
export interface Held {
  readonly message: Received;
  /** `null` where the bytes are not whole. */
  readonly hash: Uint8Array | null;
  readonly readings: Iterator<Reading, void>;
}

/** Told of messages as soon as they are settled. */
export type Tell = (imported: readonly ImportedMessage[]) => void;

/** Settles in a transaction of its own; a fault of ours in the evaluation puts the message aside by name. */
export function settleAlone<T>(
  context: ImportContext,
  settle: (change: Change) => T,
  putAside: (change: Change, reading: Reading) => T,
): T {
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
      putAside(change, { kind: 'unreadable', format: null, reason }),
    );
  }
}

/** Routes a message, unless the same bytes came before and nothing about them has changed since. */
export function settleRead(
  context: ImportContext,
  change: Change,
  message: Received,
  reading: Reading,
  earlier: SettledMessage | undefined,
): ImportedMessage {
  const settled =
    earlier !== undefined &&
    reading.kind === 'read' &&
    (earlier.status === 'routed' || isStillRefused(change, message, reading, context));
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

/** A message whose bytes cannot be had at all: answered for by name. */
export function settleUnreadable(
  context: ImportContext,
  file: string,
  reason: QuarantineReason,
): ImportedMessage {
  const receivedAt = context.clock.now();
  const batchId = context.batchId ?? null;
  return context.store.change(context.actor, (change) => {
    const id = insertReceived(change, {
      receivedAt,
      file,
      size: 0,
      sha256: null,
      bytesOf: null,
      batchId,
    });
    return route(
      change,
      { id, file, receivedAt },
      { kind: 'unreadable', format: null, reason },
      context,
    );
  });
}
