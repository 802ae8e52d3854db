import { implement, ORPCError, type ImplementerInternalWithMiddlewares } from '@orpc/server';
import { contract, type Contract } from '../../../shared/contract/contract.ts';
import type { FailureCode, ProcedureMeta } from '../../../shared/contract/procedure.ts';
import { allows } from '../../../shared/permissions.ts';
import { BusyError, NoPostError, PostExistsError } from '../post/house.ts';
import {
  codeOf,
  DatabaseNewerError,
  DatabaseUnreadableError,
  isDiskFull,
  isHeld,
  isUnreadable,
} from '../store/errors.ts';
import { personOf, type Connection } from './connection.ts';

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
  if (error instanceof NoPostError) return refusal('NO_POST', error.message);
  if (error instanceof BusyError) return refusal('BUSY', error.message);
  if (error instanceof PostExistsError) return refusal('CONFLICT', error.message);
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
  if (isHeld(error)) return refusal('BUSY', 'another program holds the database');
  if (isDiskFull(error)) return refusal('DISK_FULL', 'the disk is full');
  return error;
}

/** Refuses what the person's roles do not allow, before anything of the procedure runs. */
function authorise(meta: Partial<ProcedureMeta>, connection: Connection): void {
  const { permission } = meta;
  if (permission === undefined)
    throw refusal('FORBIDDEN', 'the procedure names no permission', { permission: '' });
  if (permission === 'anyone') return;
  const person = personOf(connection);
  if (person === null) throw refusal('UNAUTHENTICATED', 'sign in first');
  if (connection.session?.locked !== null && meta.whileLocked !== true)
    throw refusal('LOCKED', 'the session is locked');
  if (!allows(permission, person.roles)) {
    throw refusal('FORBIDDEN', 'your role may not do this', { permission });
  }
}

/** What a handler knows of who calls it. */
export interface Calling {
  readonly connection: Connection;
}

type Os = ImplementerInternalWithMiddlewares<Contract, Calling, Calling>;

const guarded = implement(contract)
  .$context<Calling>()
  .use(async ({ context, procedure, next }) => {
    authorise(procedure['~orpc'].meta, context.connection);
    try {
      return await next();
    } catch (error) {
      throw named(error);
    }
  });

/** The contract, to be implemented: session → permission → service. */
export const os: Os = guarded;
