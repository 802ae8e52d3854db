import type { Router } from '@orpc/server';
import type { Contract } from '../../../../shared/contract/contract.ts';
import { changePassword, changePreferences, signIn } from '../../accounts/service.ts';
import { acting, signedIn } from '../answers.ts';
import { os, refusal, type Calling } from '../guard.ts';
import { lockHandlers } from './lock.ts';
import { signInRefusal } from '../sign-in-refusal.ts';
import { begin, endSession, settleEmergency, signedInAs, standingOf } from '../standing.ts';

/** Who is signed in at this window. */
export const sessionHandlers: Router<Contract['session'], Calling> = {
  ...lockHandlers,
  signIn: os.session.signIn.handler(async ({ context: { connection }, input }) => {
    const { store, clock } = connection.house;
    const result = await signIn(store, clock, input.login, input.password);
    if (result.kind !== 'in') throw signInRefusal(result);
    // While the password was weighed the post may have been closed.
    if (!connection.house.isOpen(store)) throw refusal('NO_POST', 'the post was closed');
    begin(connection, result.account);
    return signedInAs(signedIn(connection));
  }),
  signOut: os.session.signOut.handler(({ context: { connection } }) => endSession(connection)),
  current: os.session.current.handler(({ context: { connection } }) => {
    const standing = standingOf(connection);
    if (standing === null) return null;
    settleEmergency(connection, standing);
    return signedInAs(standing);
  }),
  changePassword: os.session.changePassword.handler(({ context, input }) => {
    const { store, clock } = context.connection.house;
    const { person } = signedIn(context.connection).account;
    return changePassword(store, clock, { person, actor: acting(context) }, input);
  }),
  savePreferences: os.session.savePreferences.handler(({ context, input }) => {
    const { account } = signedIn(context.connection);
    // Another window may have kept the columns of another grid meanwhile.
    const columns = { ...account.preferences.columns, ...input.columns };
    const preferences = { ...account.preferences, ...input, columns };
    const { store } = context.connection.house;
    changePreferences(store, acting(context), account.person, preferences, Object.keys(input));
    return preferences;
  }),
};
