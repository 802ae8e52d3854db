import { createHmac, createSecretKey, type KeyObject } from 'node:crypto';

/** Secrets made ready for hashing, which costs more than the hash itself; their bytes never change. */
const keys = new WeakMap<Uint8Array, KeyObject>();

function keyOf(secret: Uint8Array): KeyObject {
  const known = keys.get(secret);
  if (known !== undefined) return known;
  const key = createSecretKey(secret);
  keys.set(secret, key);
  return key;
}

/**
 * Whether a lot falls on a declaration: HMAC-SHA-256 of its identity under the post's
 * secret, read as a number below 10,000, against a share in hundredths of a per cent.
 * The auditor who holds the secret reproduces it; nobody else can foresee it. Each
 * purpose draws a lot of its own: who escaped one is no likelier to escape another.
 */
function falls(purpose: string, identity: string, secret: Uint8Array, share: number): boolean {
  const digest = createHmac('sha256', keyOf(secret)).update(purpose).update(identity).digest();
  // 48 bits modulo 10,000: the bias is below 4e-11.
  return digest.readUIntBE(0, 6) % 10_000 < share;
}

/** The random selection among what would otherwise be green. */
export function drawn(identity: string, secret: Uint8Array, share: number): boolean {
  return falls('daliz/random-slot/1\0', identity, secret, share);
}

/** Whether a hit of a profile of which a share counts is one that does. */
export function drawnFor(
  profile: string,
  identity: string,
  secret: Uint8Array,
  share: number,
): boolean {
  return falls(`daliz/profile-lot/1\0${profile}\0`, identity, secret, share);
}
