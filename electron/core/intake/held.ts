import type { ImportedMessage } from '../../../shared/contract/intake.ts';
import { isFaultOfStore } from '../store/errors.ts';
import type { Change } from '../store/open.ts';
import type { ImportContext } from './context.ts';
import { outcomeOf } from './outcome.ts';
import type { Reading } from './reader.ts';
import { isUnread, replaceUnread, sameBytes } from './repository.ts';
import { settleAlone, settleRead, type Held, type Tell } from './settle.ts';
import { settleSeveral } from './several.ts';

interface Single {
  readonly held: Held;
  readonly reading: Reading;
}

/**
 * Settles stored messages in their order: those with one declaration many to a transaction, one with
 * several part by part, as it is read.
 */
export async function settleHeld(
  context: ImportContext,
  messages: Iterable<Held>,
  tell: Tell,
): Promise<void> {
  let singles: Single[] = [];
  const flush = () => {
    tell(settleSingles(context, singles));
    singles = [];
  };
  for (const held of messages) {
    const first = held.readings.next();
    if (first.done === true) throw new Error('a message came to nothing');
    const second = held.readings.next();
    if (second.done === true) {
      singles.push({ held, reading: first.value });
      continue;
    }
    flush();
    await settleSeveral(context, held, [first.value, second.value], tell);
  }
  flush();
}

function settleSingles(context: ImportContext, singles: readonly Single[]): ImportedMessage[] {
  if (singles.length === 0) return [];
  try {
    return context.store.change(context.actor, (change) =>
      singles.map((single) => settleSingle(context, change, single)),
    );
  } catch (error) {
    if (isFaultOfStore(error)) throw error;
    // One of them cannot be evaluated: each by itself, so that it holds up none of the others.
    return singles.map((single) =>
      settleAlone(
        context,
        (change) => settleSingle(context, change, single),
        (change, reading) => settleSingle(context, change, { ...single, reading }),
      ),
    );
  }
}

function settleSingle(
  context: ImportContext,
  change: Change,
  { held, reading }: Single,
): ImportedMessage {
  const { message, hash } = held;
  // Another program at the same post may have come to it first.
  if (!isUnread(change, message.id)) {
    change.record({
      action: 'message.settledElsewhere',
      object: { kind: 'message', id: String(message.id) },
      detail: {},
    });
    return outcomeOf(change, message.id);
  }
  const earlier = hash === null ? undefined : sameBytes(change, hash);
  const imported = settleRead(context, change, message, reading, earlier);
  if (hash !== null && imported.status !== 'quarantined') replaceUnread(change, hash, message.id);
  return imported;
}
