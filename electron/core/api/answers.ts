import type { Person } from '../../../shared/contract/session.ts';
import { personOf, type Connection } from './connection.ts';
import { refusal } from './guard.ts';

/** The guard has seen to it that there is one. */
export function signedIn(connection: Connection): Person {
  const person = personOf(connection);
  if (person === null) throw refusal('UNAUTHENTICATED', 'sign in first');
  return person;
}

/** The record asked for. @throws NOT_FOUND where there is none */
export function found<T>(value: T | null): T {
  if (value === null) throw refusal('NOT_FOUND', 'there is no such record');
  return value;
}
