import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { backupFaults } from '../backup.ts';
import { progressSchema } from './post.ts';
import { procedure, sentSchema } from './procedure.ts';

/** Why the last backup did not come to be: a fault, or nobody knows because it was broken off. */
const failedSchema = z.strictObject({
  at: z.string(),
  why: z.enum([...backupFaults, 'interrupted', 'unknown']),
});

const stateSchema = z.strictObject({
  /** When the last backup was good; `null`: there is none. */
  lastAt: z.string().nullable(),
  /** Set where one tried since did not come to be. */
  failed: failedSchema.nullable(),
  running: z.boolean(),
  /** Whether one is made every day by itself. */
  daily: z.boolean(),
  /** The last good one is older than a post that is backed up every day may have it. */
  overdue: z.boolean(),
});
export type BackupState = z.infer<typeof stateSchema>;

const madeSchema = sentSchema.extend({ entries: z.int(), bytes: z.int() });
export type MadeBackup = z.infer<typeof madeSchema>;

/** Copies of the whole post, each verified before it is called one. */
export const backup = {
  state: procedure('session').output(stateSchema),
  /**
   * Makes one where the person chooses; `path: null`: he changed his mind. Nothing is overwritten; whoever
   * stops listening ends it, and nothing of it is left.
   */
  make: procedure('post.backup').output(eventIterator(progressSchema, madeSchema)),
};
