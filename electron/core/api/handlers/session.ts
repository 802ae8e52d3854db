import type { Router } from '@orpc/server';
import type { Contract } from '../../../../shared/contract/contract.ts';
import { changePassword, changePreferences, signIn } from '../../accounts/service.ts';
import { acting, signedIn } from '../answers.ts';
import { os, refusal, type Calling } from '../guard.ts';
import { begin, endSession, settleEmergency, signedInAs, standingOf } from '../standing.ts';

/** Who is signed in at this window. */
export const sessionHandlers: Router<Contract['session'], Calling> = {
  signIn: os.session.signIn.handler(async ({ context: { connection }, input }) => {
    endSession(connection);
    const { store, clock } = connection.house;
    const result = await signIn(store, clock, input.login, input.password);
    switch (result.kind) {
      case 'wrong': {
        const { attemptsLeft } = result;
        throw refusal('WRONG_CREDENTIALS', 'unknown name or wrong password', { attemptsLeft });
      }
      case 'locked':
        throw refusal('LOCKED_OUT', 'too many attempts', { until: result.until });
      case 'disabled':
        throw refusal('ACCOUNT_DISABLED', 'the account is closed');
      case 'in':
        begin(connection, result.account);
        return signedInAs(signedIn(connection));
    }
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
    const preferences = { ...account.preferences, ...input };
    const { store } = context.connection.house;
    changePreferences(store, acting(context), account.person, preferences, Object.keys(input));
    return preferences;
  }),
};
