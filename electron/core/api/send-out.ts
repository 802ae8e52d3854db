import type { Progress } from '../../../shared/contract/post.ts';
import { newestCheckpoint } from '../audit/state.ts';
import { FileRefusedError } from '../outgoing/file.ts';
import { layBeside, writeOut, type Outgoing } from '../outgoing/outgoing.ts';
import { codeOf, isDiskFull } from '../store/errors.ts';
import { acting } from './answers.ts';
import type { Acting } from './guard.ts';

/** Where something went; `path: null`: the person changed his mind. */
interface Sent {
  readonly path: string | null;
  readonly checkpoint: string | null;
}

const nowhere: Sent = { path: null, checkpoint: null };

/**
 * The one way in which a window lets a file leave the machine: the person says where, the log is signed
 * as it stands, and the file goes with that checkpoint.
 * @param tell the log, once it is settled that something goes, so that the checkpoint holds that too
 */
export async function sendOut(
  context: Acting,
  outgoing: Outgoing,
  tell: () => void = () => {},
): Promise<Sent> {
  const { house, host } = context.connection;
  const { store } = house;
  const file = await host.chooseTarget(outgoing.name);
  if (file === null) return nowhere;
  tell();
  house.keeper.keepIfPossible('export', acting(context));
  try {
    return await writeOut(store, file, outgoing);
  } catch (error) {
    throw refusedPlace(error, file);
  }
}

/** What the system has against the place that a person chose is told in words; everything else stays as it is. */
function refusedPlace(error: unknown, file: string): unknown {
  const isOfSystem = /^(E[A-Z]+|ERR_INVALID_ARG_VALUE)$/.test(codeOf(error));
  return isOfSystem && !isDiskFull(error) ? new FileRefusedError(file, error) : error;
}

/** Asks where to put what brings its checkpoint with it; `null`: the person changed his mind. */
export const askTarget = ({ connection }: Acting, name: string): Promise<string | null> =>
  connection.host.chooseTarget(name);

/** The same for what is written beside the main thread. @param write tells what is done before it is, then does it */
export async function* sendOutAtLength(
  context: Acting,
  name: string,
  write: (file: string, sign: () => void) => AsyncGenerator<Progress, unknown>,
): AsyncGenerator<Progress, Sent> {
  const { house, host } = context.connection;
  const { store } = house;
  const file = await host.chooseTarget(name);
  if (file === null) return nowhere;
  let note: string | null = null;
  try {
    yield* write(file, () => {
      house.keeper.keep('export', acting(context));
      note = newestCheckpoint(store)?.note ?? null;
    });
    return { path: file, checkpoint: layBeside(file, note) };
  } catch (error) {
    throw refusedPlace(error, file);
  }
}
