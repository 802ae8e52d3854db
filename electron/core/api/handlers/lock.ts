import type { Router } from '@orpc/server';
import type { Contract } from '../../../../shared/contract/contract.ts';
import { signIn } from '../../accounts/service.ts';
import { signedIn } from '../answers.ts';
import { os, refusal, type Calling } from '../guard.ts';
import { lockSession } from '../lock-session.ts';
import { signInRefusal } from '../sign-in-refusal.ts';
import { endSession, signedInAs } from '../standing.ts';

/** The lock of a window's session. */
export const lockHandlers: Pick<
  Router<Contract['session'], Calling>,
  'lock' | 'unlock' | 'events'
> = {
  lock: os.session.lock.handler(({ context: { connection } }) => lockSession(connection, 'person')),
  unlock: os.session.unlock.handler(async ({ context: { connection }, input }) => {
    const { session, account } = signedIn(connection);
    const { store, clock } = connection.house;
    const result = await signIn(store, clock, account.person.login, input.password, {
      action: 'session.unlock',
      detail: {},
    });
    // While the password was weighed the window may have closed, or another person signed in.
    if (connection.session !== session) throw refusal('UNAUTHENTICATED', 'the session has ended');
    if (result.kind !== 'in') {
      if (result.kind !== 'wrong') {
        const reason = result.kind === 'disabled' ? 'closed' : 'guessing';
        endSession(connection, { action: 'session.end', reason });
      }
      throw signInRefusal(result);
    }
    session.locked = null;
    return signedInAs(signedIn(connection));
  }),
  events: os.session.events.handler(({ context: { connection }, signal }) => {
    const { house, events } = connection;
    const tell = () => events.publish('session', { kind: 'changed' });
    house.stirred.add(tell);
    signal?.addEventListener('abort', () => house.stirred.delete(tell));
    return events.subscribe('session', signal === undefined ? {} : { signal });
  }),
};
