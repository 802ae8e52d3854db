import { implement, ORPCError, type ImplementerInternalWithMiddlewares } from '@orpc/server';
import { contract, type Contract } from '../../../shared/contract/contract.ts';
import type { FailureCode, ProcedureMeta } from '../../../shared/contract/procedure.ts';
import { AccountFault } from '../accounts/faults.ts';
import { DeskFault } from '../desk/faults.ts';
import type { Permission } from '../../../shared/permissions.ts';
import { backupFaultOf } from '../backup/faults.ts';
import { TaskFailedError } from '../jobs/run.ts';
import type { Actor } from '../journal/journal.ts';
import { FileRefusedError } from '../outgoing/file.ts';
import { BusyError, NoPostError, PostExistsError } from '../post/faults.ts';
import {
  codeOf,
  DatabaseNewerError,
  DatabaseUnreadableError,
  isDiskFull,
  isHeld,
  isUnreadable,
} from '../store/errors.ts';
import type { Connection } from './connection.ts';
import {
  actorBy,
  endSession,
  ownActor,
  settleEmergency,
  standingOf,
  type Standing,
} from './standing.ts';

/** A refusal by its closed code: what the contract declares and nothing else. */
export function refusal(
  code: FailureCode,
  message: string,
  data?: Record<string, unknown>,
): ORPCError<FailureCode, unknown> {
  return new ORPCError(code, { defined: true, message, data });
}

/** What a fault of the core is called at the boundary; what has no name there stays our own error. */
export function named(error: unknown): unknown {
  if (error instanceof AccountFault) return refusal(error.code, error.message, error.data);
  if (error instanceof DeskFault) return refusal(error.code, error.message, error.data);
  if (error instanceof NoPostError) return refusal('NO_POST', error.message);
  if (error instanceof BusyError) return refusal('BUSY', error.message);
  if (error instanceof PostExistsError) return refusal('CONFLICT', error.message);
  const fault = backupFaultOf(error);
  if (fault !== null) return refusal('BACKUP_REFUSED', 'no backup was made or taken', { fault });
  if (error instanceof DatabaseNewerError) {
    const { file, found, known, message } = error;
    return refusal('DATABASE_NEWER', message, { file, found, known });
  }
  if (error instanceof DatabaseUnreadableError) {
    const { file, reason, message } = error;
    return refusal('DATABASE_UNREADABLE', message, { file, reason });
  }
  if (isUnreadable(error)) {
    const reason = `${error.message} (${codeOf(error)})`;
    return refusal('DATABASE_UNREADABLE', reason, { file: '', reason });
  }
  if (error instanceof FileRefusedError)
    return refusal('FILE_REFUSED', error.message, { file: error.file });
  if (isHeld(error)) return refusal('BUSY', 'another program holds the database');
  if (isDiskFull(error)) return refusal('DISK_FULL', 'the disk is full');
  return error;
}

/** The same for a task that has no answer where whoever asked for it ended it. */
export function namedEnd(error: unknown): unknown {
  if (error instanceof TaskFailedError && error.name === 'AbortError')
    return refusal('BUSY', 'it was cancelled');
  return named(error);
}

/** Writes down what was refused to whom, and refuses it. */
function forbid(
  connection: Connection,
  standing: Standing,
  procedure: string,
  permission: string,
): never {
  const { session } = standing;
  const count = session.refusals.count(procedure, connection.house.clock.now());
  if (count !== null) {
    session.store.change(ownActor(standing), (change) =>
      change.record({
        action: 'access.refused',
        object: { kind: 'procedure', id: procedure },
        detail: { permission, count },
      }),
    );
  }
  throw refusal('FORBIDDEN', 'your role may not do this', { permission });
}

/**
 * Who acts by a permission. A handler asks for one besides that of its procedure where what it is asked
 * decides what is needed.
 */
export function demand(
  connection: Connection,
  procedure: string,
  permission: Permission,
  whileLocked = false,
): Actor {
  const standing = standingOf(connection);
  if (standing === null) {
    // Of a session whose account was closed meanwhile, what is still to be told is told now.
    endSession(connection, { action: 'session.end', reason: 'closed' });
    throw refusal('UNAUTHENTICATED', 'sign in first');
  }
  if (standing.session.locked !== null && !whileLocked)
    throw refusal('LOCKED', 'the session is locked');
  settleEmergency(connection, standing);
  // A password that somebody else knows opens nothing but the change of it.
  if (standing.account.mustChange && permission !== 'session')
    throw refusal('PASSWORD_DUE', 'change the password first');
  return actorBy(standing, permission) ?? forbid(connection, standing, procedure, permission);
}

/** Refuses what the person's roles do not allow, before anything of the procedure runs. */
function authorise(
  meta: Partial<ProcedureMeta>,
  procedure: string,
  connection: Connection,
): Actor | null {
  const { permission } = meta;
  if (permission === undefined)
    throw refusal('FORBIDDEN', 'the procedure names no permission', { permission: '' });
  if (permission === 'anyone') return null;
  return demand(connection, procedure, permission, meta.whileLocked);
}

/** What is known of a call before the guard has looked at it. */
export interface Calling {
  readonly connection: Connection;
}

/** What a handler knows of who calls it. */
export interface Acting extends Calling {
  /** In the role that the permission of the procedure was granted to; `null` where it needs no session. */
  readonly actor: Actor | null;
  /**
   * Asks the same again of the same session, where others were served in between.
   * @throws where it was locked or ended meanwhile, or its person may no longer do this
   */
  readonly demandAgain: () => void;
}

type Os = ImplementerInternalWithMiddlewares<Contract, Calling, Acting>;

const guarded = implement(contract)
  .$context<Calling>()
  .use(async ({ context, procedure, path, next }) => {
    try {
      const { connection } = context;
      const ask = () => authorise(procedure['~orpc'].meta, path.join('.'), connection);
      const actor = ask();
      const { session } = connection;
      const demandAgain = () => {
        ask();
        // Whoever signed in at this window since has not asked for it.
        if (actor !== null && connection.session !== session)
          throw refusal('UNAUTHENTICATED', 'the session has ended');
      };
      return await next({ context: { actor, demandAgain } });
    } catch (error) {
      throw named(error);
    }
  });

/** The contract, to be implemented: session → permission → service. */
export const os: Os = guarded;
