import type { SignIn } from '../accounts/service.ts';
import { refusal } from './guard.ts';

/** What a window is told of a sign-in that failed. */
export function signInRefusal(result: Exclude<SignIn, { kind: 'in' }>) {
  if (result.kind === 'locked')
    return refusal('LOCKED_OUT', 'too many attempts', { until: result.until });
  return refusal('WRONG_CREDENTIALS', 'unknown name or wrong password', {
    attemptsLeft: result.attemptsLeft,
  });
}
