import type { SignIn } from '../accounts/service.ts';
import { refusal } from './guard.ts';

/** What a window is told of a sign-in that failed. */
export function signInRefusal(result: Exclude<SignIn, { kind: 'in' }>) {
  switch (result.kind) {
    case 'wrong': {
      const { attemptsLeft } = result;
      return refusal('WRONG_CREDENTIALS', 'unknown name or wrong password', { attemptsLeft });
    }
    case 'locked':
      return refusal('LOCKED_OUT', 'too many attempts', { until: result.until });
    case 'disabled':
      return refusal('ACCOUNT_DISABLED', 'the account is closed');
  }
}
