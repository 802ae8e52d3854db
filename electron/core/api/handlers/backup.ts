import type { Router } from '@orpc/server';
import type { Contract } from '../../../../shared/contract/contract.ts';
import { acting } from '../answers.ts';
import { namedEnd, os, type Calling } from '../guard.ts';
import { askTarget } from '../send-out.ts';

/** Copies of the whole post. */
export const backupHandlers: Router<Contract['backup'], Calling> = {
  state: os.backup.state.handler(({ context: { connection } }) => connection.house.backups.state),
  make: os.backup.make.handler(async function* ({ context, signal }) {
    try {
      const { backups } = context.connection.house;
      const target = await askTarget(context, backups.suggestedName);
      if (target === null) return { path: null, checkpoint: null, entries: 0, bytes: 0 };
      const made = yield* backups.make(acting(context), target, signal);
      const { file, checkpoint, entries, bytes } = made;
      return { path: file, checkpoint, entries, bytes };
    } catch (error) {
      throw namedEnd(error);
    }
  }),
};
