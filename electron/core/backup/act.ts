import { basename, dirname } from 'node:path';
import type { Progress } from '../../../shared/contract/post.ts';
import type { Act, Actor } from '../journal/journal.ts';
import { codeOf } from '../store/errors.ts';
import type { Store } from '../store/open.ts';
import { backupFaultOf } from './faults.ts';
import type { Backup, BackupOrder } from './make.ts';
import { demandFreePlace } from './place.ts';

/** Who lends a hand: the log is signed by whoever holds the key, the copy is made wherever there is time. */
interface Hands {
  /** Signs the log as it stands, and answers with the text. */
  readonly sign: () => string;
  readonly copy: (order: BackupOrder) => AsyncGenerator<Progress, Backup>;
}

/**
 * A backup from beginning to end. The log tells of it twice: before, so that the copy itself tells what it
 * is; and after, whether it came to be, or why not. One that was broken off by force is begun there and
 * never ended.
 * @throws BackupError
 */
export async function* backUp(
  store: Store,
  actor: Actor,
  file: string,
  { sign, copy }: Hands,
): AsyncGenerator<Progress, Backup> {
  const tell = ({ action, detail }: Pick<Act, 'action' | 'detail'>) =>
    store.change(actor, (change) =>
      change.record({
        action,
        object: { kind: 'post', id: 'backup' },
        detail: { file: basename(file), ...detail },
      }),
    );
  tell({ action: 'post.backupBegin', detail: { folder: dirname(file) } });
  let why = 'cancelled';
  try {
    demandFreePlace(file);
    const made = yield* copy({ database: store.file, file, note: sign() });
    why = '';
    const { entries, bytes } = made;
    tell({ action: 'post.backup', detail: { entries, size: bytes } });
    return made;
  } catch (error) {
    if (!isAbort(error)) why = backupFaultOf(error) ?? (codeOf(error) || 'unknown');
    throw error;
  } finally {
    // A post that was closed meanwhile is told nothing any more.
    if (why !== '') attempt(() => tell({ action: 'post.backupFail', detail: { reason: why } }));
  }
}

const isAbort = (error: unknown) => error instanceof Error && error.name === 'AbortError';

function attempt(work: () => void): void {
  try {
    work();
  } catch {
    // What is wrong with the log shows where it is read.
  }
}
