import { oc } from '@orpc/contract';
import { z } from 'zod';
import { backupFaults } from '../backup.ts';
import { passwordFaults } from '../password.ts';
import type { Permission } from '../permissions.ts';

/**
 * Where a file that leaves the machine went; `path: null`: the person changed his mind. `checkpoint` is
 * the file with the signed checkpoint that lies beside it; `null` where the file itself holds it.
 */
export const sentSchema = z.strictObject({
  path: z.string().nullable(),
  checkpoint: z.string().nullable(),
});

export interface ProcedureMeta {
  permission: Permission;
  /** Whether it is answered also while the session of the window is locked. */
  whileLocked: boolean;
}

/**
 * The closed union of what can go wrong at the boundary. A procedure never
 * answers with anything else; the message names the thing, the screen words it.
 */
export const failures = {
  UNAUTHENTICATED: { message: 'sign in first' },
  LOCKED: { message: 'the session is locked' },
  FORBIDDEN: { message: 'your role may not do this', data: z.object({ permission: z.string() }) },
  NOT_FOUND: { message: 'there is no such record' },
  CONFLICT: { message: 'it exists already' },
  WRONG_CREDENTIALS: {
    message: 'unknown name or wrong password',
    data: z.object({ attemptsLeft: z.int() }),
  },
  WEAK_PASSWORD: {
    message: 'the password is refused',
    data: z.object({ why: z.enum(passwordFaults) }),
  },
  PASSWORD_DUE: { message: 'change the password first' },
  ACCOUNT_DISABLED: { message: 'the account is closed' },
  NOT_NAMED: { message: 'nobody named you for emergency access' },
  ROLES_CONFLICT: { message: 'these roles cannot be held together' },
  LAST_ADMINISTRATOR: { message: 'it is the last administrator' },
  LOCKED_OUT: { message: 'too many attempts', data: z.object({ until: z.string() }) },
  NO_POST: { message: 'no post is open' },
  DATABASE_NEWER: {
    message: 'the database was made by a newer program',
    data: z.object({ file: z.string(), found: z.int(), known: z.int() }),
  },
  DATABASE_UNREADABLE: {
    message: 'the database cannot be opened',
    data: z.object({ file: z.string(), reason: z.string() }),
  },
  TOO_MANY: { message: 'no more can be kept', data: z.object({ most: z.int() }) },
  BACKUP_REFUSED: {
    message: 'no backup was made or taken',
    data: z.object({ fault: z.enum(backupFaults) }),
  },
  DISK_FULL: { message: 'the disk is full' },
  FILE_REFUSED: {
    message: 'the file cannot be written there',
    data: z.object({ file: z.string() }),
  },
  STALE: {
    message: 'somebody changed it meanwhile',
    data: z.object({ revision: z.int(), by: z.string(), at: z.string() }),
  },
  HELD: { message: 'another officer has it in hand', data: z.object({ officer: z.string() }) },
  OUT_OF_STATE: {
    message: 'it does not stand so that this could be done',
    data: z.object({ why: z.string() }),
  },
  INCOMPLETE: {
    message: 'something is missing',
    data: z.object({
      gaps: z.array(z.object({ fault: z.string(), part: z.string(), line: z.int().nullable() })),
    }),
  },
  BUSY: { message: 'another long task is running' },
} as const;
export type FailureCode = keyof typeof failures;

/**
 * Starts a procedure: it must name the permission it needs, or it does not compile. A locked
 * session is refused everything but what needs no session, and what says that it may be asked then.
 */
export function procedure(permission: Permission, { whileLocked = false } = {}) {
  return oc.$meta<ProcedureMeta>({ permission, whileLocked }).errors(failures);
}
