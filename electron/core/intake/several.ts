import { setImmediate } from 'node:timers/promises';
import type { ImportedMessage } from '../../../shared/contract/intake.ts';
import { isFaultOfStore } from '../store/errors.ts';
import type { Change } from '../store/open.ts';
import type { ImportContext } from './context.ts';
import { outcomeOf } from './outcome.ts';
import type { Reading } from './reader.ts';
import { completeParts, insertPart, partOf, replaceUnread, samePart } from './repository.ts';
import { settleAlone, settleRead, type Held, type Tell } from './settle.ts';

/** Declarations of one message settled to a transaction. */
const atOnce = 48;

/** The rest of a message whose import was given up: it stays and can be read again. */
const interrupted: Reading = {
  kind: 'unreadable',
  format: null,
  reason: { code: 'FILE_INTERRUPTED', line: null, column: null, params: {} },
};

/**
 * A message with several declarations: each becomes a message of its own beside the one that holds the
 * bytes, settled while the rest is still being read. What was complete before a fault stands; the
 * last part then is the rest, put aside with the place of the fault.
 */
export async function settleSeveral(
  context: ImportContext,
  held: Held,
  first: readonly Reading[],
  tell: Tell,
): Promise<void> {
  const { store, actor } = context;
  const waiting = [...first];
  let done = 0;
  let format: string | null = null;
  for (let over = false; !over;) {
    while (waiting.length < atOnce && !over) {
      const next = held.readings.next();
      if (next.done === true) over = true;
      else waiting.push(next.value);
    }
    if (waiting.length > 0) {
      format ??= waiting[0]?.format ?? null;
      tell(settleParts(context, held, done, waiting));
      done += waiting.length;
      waiting.length = 0;
    }
    // Everything here is synchronous but this: without it no cancel would ever be heard.
    await setImmediate();
    await context.mayGoOn?.();
    if (!over && context.signal?.aborted === true) {
      tell(settleParts(context, held, done, [interrupted]));
      done += 1;
      over = true;
    }
  }
  const { message, hash } = held;
  store.change(actor, (change) => {
    completeParts(change, message.id, done, format);
    if (hash !== null) {
      const firstPart = partOf(change, message.id, 1);
      if (firstPart !== undefined) replaceUnread(change, hash, firstPart);
    }
    change.record({
      action: 'message.parts',
      object: { kind: 'message', id: String(message.id) },
      detail: { parts: done },
    });
  });
}

function settleParts(
  context: ImportContext,
  held: Held,
  before: number,
  readings: readonly Reading[],
): ImportedMessage[] {
  try {
    return context.store.change(context.actor, (change) =>
      readings.map((reading, index) =>
        settlePart(context, change, held, before + index + 1, reading),
      ),
    );
  } catch (error) {
    if (isFaultOfStore(error)) throw error;
    return readings.map((reading, index) => {
      const part = before + index + 1;
      return settleAlone(
        context,
        (change) => settlePart(context, change, held, part, reading),
        (change, instead) => settlePart(context, change, held, part, instead),
      );
    });
  }
}

function settlePart(
  context: ImportContext,
  change: Change,
  held: Held,
  part: number,
  reading: Reading,
): ImportedMessage {
  const { message, hash } = held;
  // Settled before an interruption, or by another program at the same post.
  const settled = partOf(change, message.id, part);
  if (settled !== undefined) {
    change.record({
      action: 'message.settledElsewhere',
      object: { kind: 'message', id: String(settled) },
      detail: {},
    });
    return outcomeOf(change, settled);
  }
  const earlier = hash === null ? undefined : samePart(change, hash, part);
  return settleRead(context, change, insertPart(change, message, part), reading, earlier);
}
