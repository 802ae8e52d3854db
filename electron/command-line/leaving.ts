import { newestCheckpoint } from '../core/audit/state.ts';
import { writeOut, type Outgoing } from '../core/outgoing/outgoing.ts';
import type { Reader } from '../core/store/store.ts';

/**
 * The one way in which a command lets a file leave the machine: with the newest checkpoint of the log, in
 * it or beside it.
 */
export async function sendTo(
  reader: Reader,
  file: string,
  outgoing: Omit<Outgoing, 'name'>,
): Promise<void> {
  const { checkpoint } = await writeOut(reader, file, { ...outgoing, name: file });
  tellCheckpoint(file, checkpoint, newestCheckpoint(reader) !== null);
}

/** Tells on stderr where the checkpoint of a file lies, or that there is none to go with it. */
export function tellCheckpoint(file: string, beside: string | null, isSigned: boolean): void {
  if (beside !== null) process.stderr.write(`its checkpoint lies beside it: ${beside}\n`);
  else if (!isSigned)
    process.stderr.write(
      `${file}: it goes without a checkpoint, for the log has none yet; \`daliz journal checkpoint\` makes one\n`,
    );
}
