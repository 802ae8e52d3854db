import type { Actor } from '../journal/journal.ts';
import type { Connection } from './connection.ts';
import { refusal, type Acting } from './guard.ts';
import { standingOf, type Standing } from './standing.ts';

/** The guard has seen to it that somebody is signed in. */
export function signedIn(connection: Connection): Standing {
  const standing = standingOf(connection);
  if (standing === null) throw refusal('UNAUTHENTICATED', 'sign in first');
  return standing;
}

/** Who acts, in the role that the permission of the procedure was granted to: no handler chooses by itself. */
export function acting({ actor }: Acting): Actor {
  if (actor === null) throw refusal('UNAUTHENTICATED', 'sign in first');
  return actor;
}

/** The record asked for. @throws NOT_FOUND where there is none */
export function found<T>(value: T | null): T {
  if (value === null) throw refusal('NOT_FOUND', 'there is no such record');
  return value;
}
