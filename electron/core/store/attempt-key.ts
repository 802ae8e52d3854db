import { createHash } from 'node:crypto';

/** Under what the attempts with a name are counted; hashed, because a password is sometimes typed as the name. */
export function attemptKey(login: string): string {
  return createHash('sha256').update(`daliz/sign-in/${login}`).digest('hex');
}
