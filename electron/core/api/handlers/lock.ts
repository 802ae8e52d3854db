import type { Router } from '@orpc/server';
import type { Contract } from '../../../../shared/contract/contract.ts';
import { signIn } from '../../accounts/service.ts';
import { signedIn } from '../answers.ts';
import { os, refusal, type Calling } from '../guard.ts';
import { signInRefusal } from '../sign-in-refusal.ts';
import { endSession, lockSession } from '../sessions.ts';

/** The lock of a window's session. */
export const lockHandlers: Pick<
  Router<Contract['session'], Calling>,
  'lock' | 'unlock' | 'events'
> = {
  lock: os.session.lock.handler(({ context: { connection } }) => lockSession(connection, 'person')),
  unlock: os.session.unlock.handler(async ({ context: { connection }, input }) => {
    const { login } = signedIn(connection);
    const { session, house } = connection;
    const result = await signIn(house.store, house.clock, login, input.password, {
      action: 'session.unlock',
      detail: {},
    });
    // While the password was weighed the window may have closed, or another person signed in.
    if (session === null || connection.session !== session)
      throw refusal('UNAUTHENTICATED', 'the session has ended');
    if (result.kind !== 'in') {
      if (result.kind === 'locked')
        endSession(connection, { action: 'session.end', reason: 'guessing' });
      throw signInRefusal(result);
    }
    connection.session = { ...session, person: result.person, locked: null };
    return { person: result.person, preferences: result.preferences };
  }),
  events: os.session.events.handler(({ context: { connection }, signal }) =>
    connection.events.subscribe('session', signal === undefined ? {} : { signal }),
  ),
};
