import { userInfo } from 'node:os';

/** Who started the program, as the operating system calls him. */
export function osUser(): string {
  try {
    return userInfo().username;
  } catch {
    // A user without an entry in the list of users, as in some containers.
    return String(process.getuid?.() ?? 'unknown');
  }
}
