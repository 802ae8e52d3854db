import type { FailureCode } from '../../../shared/contract/procedure.ts';
import type { PasswordFault } from '../../../shared/password.ts';

/** What people and passwords are refused for, by the name that the boundary has for it. */
export class AccountFault extends Error {
  readonly code: FailureCode;
  readonly data: Readonly<Record<string, unknown>> | undefined;
  constructor(code: FailureCode, message: string, data?: Readonly<Record<string, unknown>>) {
    super(message);
    this.name = 'AccountFault';
    this.code = code;
    this.data = data;
  }
}

export const weakPassword = (why: PasswordFault): AccountFault =>
  new AccountFault('WEAK_PASSWORD', `the password is refused: ${why}`, { why });
