import { randomBytes, timingSafeEqual } from 'node:crypto';
import { scryptAsync } from '@noble/hashes/scrypt.js';

/** log2 of scrypt's N: 2^17 with r=8, p=1 takes 128 MiB, the figure OWASP's password storage sheet gives. */
export const currentCost = 17;

export interface PasswordHash {
  readonly salt: Uint8Array;
  readonly hash: Uint8Array;
  readonly cost: number;
}

/** How long hashing holds the event loop before it lets others have it, ms. */
const turn = 10;

/**
 * Not by Node's own: under Electron's OpenSSL it derives everything twice, the first time on the thread that
 * called it, and the window stood still at each sign-in.
 */
function derive(password: string, salt: Uint8Array, cost: number): Promise<Uint8Array> {
  // The same characters typed on another keyboard must make the same bytes.
  const bytes = new TextEncoder().encode(password.normalize('NFKC'));
  return scryptAsync(bytes, salt, { N: 2 ** cost, r: 8, p: 1, dkLen: 32, asyncTick: turn });
}

export async function hashPassword(
  password: string,
  cost: number = currentCost,
): Promise<PasswordHash> {
  const salt = randomBytes(16);
  return { salt, hash: await derive(password, salt, cost), cost };
}

/** A hash of no password; it is drawn, not derived, since that would hold up every start of the program. */
export function nobodysHash(): PasswordHash {
  return { salt: randomBytes(16), hash: randomBytes(32), cost: currentCost };
}

/** Compares in constant time; others have their turns meanwhile. */
export async function passwordMatches(password: string, known: PasswordHash): Promise<boolean> {
  return timingSafeEqual(await derive(password, known.salt, known.cost), known.hash);
}
