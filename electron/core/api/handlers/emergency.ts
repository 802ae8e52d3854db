import type { Router } from '@orpc/server';
import type { Contract } from '../../../../shared/contract/contract.ts';
import { acknowledge, openEmergency, unacknowledged } from '../../accounts/emergency.ts';
import { acting, signedIn } from '../answers.ts';
import { os, refusal, type Calling } from '../guard.ts';
import { leaveEmergency } from '../standing.ts';

/** Emergency access: taken, given back, and seen by those who answer for the post. */
export const emergencyHandlers: Router<Contract['emergency'], Calling> = {
  open: os.emergency.open.handler(({ context, input }) => {
    const { connection } = context;
    const { session, account } = signedIn(connection);
    if (!account.emergency) throw refusal('NOT_NAMED', 'nobody named you for it');
    if (session.emergency !== null) throw refusal('CONFLICT', 'it is open already');
    const { store, clock } = connection.house;
    const opened = openEmergency(store, clock, acting(context), account.person, input.reason);
    session.emergency = opened;
    return { reason: opened.reason, until: opened.until };
  }),
  end: os.emergency.end.handler(({ context: { connection } }) =>
    leaveEmergency(connection, signedIn(connection), 'person'),
  ),
  unacknowledged: os.emergency.unacknowledged.handler(({ context: { connection } }) =>
    unacknowledged(connection.house.store, signedIn(connection).account.person.id),
  ),
  acknowledge: os.emergency.acknowledge.handler(({ context, input }) => {
    const { store, clock } = context.connection.house;
    const { id } = signedIn(context.connection).account.person;
    acknowledge(store, clock, acting(context), id, input.id);
  }),
};
