import {
  blankDeclaration,
  declarationSchema,
  type Declaration,
} from '../../../shared/declaration.ts';
import type { ImportedMessage } from '../../../shared/contract/intake.ts';
import type { Finding } from '../../../shared/finding.ts';
import { goodsDeclarationOf } from '../consignments/papers.ts';
import { control } from '../control/control.ts';
import type { Reader } from '../store/store.ts';
import { declarationById } from '../work/page.ts';
import { settleBatch } from './batch.ts';
import { inBatch } from './batches.ts';
import type { ImportContext } from './context.ts';
import { ownJson } from './own-json/write.ts';
import { rawParts } from './raw.ts';
import { createReader } from './reader.ts';
import { Tally } from './summary.ts';

/** What a message that broke holds of a declaration before the fault; blank where that is nothing. */
function readSoFar(
  context: Pick<ImportContext, 'mappingOf'>,
  reader: Reader,
  id: number,
): Declaration {
  const part =
    reader.get<{ part: number | null }>('SELECT part FROM message WHERE id = ?', id)?.part ?? 1;
  const message = createReader({}, context.mappingOf);
  let n = 0;
  for (const bytes of rawParts(reader, id)) {
    message.write(bytes);
    for (const { declaration } of message.take()) {
      n += 1;
      if (n === part) return declaration;
    }
    if (message.settled) break;
  }
  message.end();
  for (const { declaration } of [...message.take(), ...message.salvage()]) {
    n += 1;
    if (n === part) return declaration;
  }
  return blankDeclaration();
}

/** The same goods declared once more: everything but what a customs body gave the other one. */
function asNew(declaration: Declaration): Declaration {
  return {
    ...structuredClone(declaration),
    sourceId: null,
    registrationNumber: null,
    registration: null,
    assessment: null,
    receipt: null,
    correction: null,
  };
}

/**
 * The beginning of an entry by hand: of a message that could not be read, of a declaration like it, or
 * blank; `null` where there is no such message or declaration.
 */
export function beginEntry(
  context: Pick<ImportContext, 'store' | 'mappingOf'>,
  from: { message: number | null; declaration: string | null },
): Declaration | null {
  const { store } = context;
  if (from.declaration !== null) {
    const known = declarationById(store, from.declaration);
    if (known === null) return null;
    const { declaration } = known;
    return declaration.document === 'goods' ? asNew(declaration) : goodsDeclarationOf(declaration);
  }
  if (from.message === null) return blankDeclaration();
  if (store.get('SELECT id FROM message WHERE id = ?', from.message) === undefined) return null;
  const found = declarationSchema.safeParse(readSoFar(context, store, from.message));
  return found.success ? found.data : blankDeclaration();
}

/** What control says of an entry as it stands. */
export function tryEntry(context: ImportContext, declaration: Declaration): Finding[] {
  const { store, clock, tables, ledgerOf } = context;
  return control(declaration, { now: clock.now(), tables, ledger: ledgerOf(store) });
}

/** Name of the file of an entry: its moment, so that the list of messages tells them apart. */
const fileOf = (now: string): string => `entry-${now.replaceAll(/[:.]/g, '-')}.json`;

/**
 * Lodges a declaration entered by hand as a message of our own format, on the way of every other. The
 * message it was entered for, which could not be read, is replaced by it.
 */
export async function submitEntry(
  context: ImportContext,
  entry: { message: number | null; declaration: Declaration },
): Promise<ImportedMessage> {
  const { store, actor, clock } = context;
  const file = fileOf(clock.now());
  const bytes = new TextEncoder().encode([...ownJson([entry.declaration])].join(''));
  const summary = await inBatch(context, 'entry', file, async (within) => {
    const tally = new Tally();
    await settleBatch(within, [{ kind: 'whole', file, bytes }], (some) => tally.add(some));
    return tally.summary(within.batchId ?? null);
  });
  const [imported] = summary.messages;
  if (imported === undefined) throw new Error('the entry came to nothing');
  if (entry.message !== null && imported.status !== 'quarantined') {
    const replaced = entry.message;
    store.change(actor, (change) => {
      change.run(
        `UPDATE message SET replaced_by = (SELECT max(id) FROM message WHERE file = ?)
         WHERE id = ? AND status IN ('quarantined', 'refused')`,
        file,
        replaced,
      );
      change.record({
        action: 'message.replace',
        object: { kind: 'message', id: String(replaced) },
        detail: { by: file },
      });
    });
  }
  return imported;
}
