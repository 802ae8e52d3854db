import { createHmac } from 'node:crypto';

/** Which of the officers the lot named, and what an auditor needs to draw it again. */
export interface Drawn {
  readonly login: string;
  /** Everybody it could have named, in the order of their names. */
  readonly among: readonly string[];
}

/**
 * Draws the officer of an inspection: HMAC-SHA-256 of the declaration under the secret of the post, by
 * which an auditor draws it again and nobody else foresees it.
 * @param nth which drawing of this declaration it is, from 1: another one names another
 * @returns `null` where there is nobody to draw
 */
export function drawOfficer(
  declaration: string,
  nth: number,
  officers: readonly string[],
  secret: Uint8Array,
): Drawn | null {
  const among = [...new Set(officers)].sort();
  const digest = createHmac('sha256', secret)
    .update('daliz/officer-lot/1\0')
    .update(`${nth}\0`)
    .update(declaration)
    .digest();
  // 48 bits modulo a few dozen people: no bias to speak of.
  const login = among[digest.readUIntBE(0, 6) % among.length];
  return login === undefined ? null : { login, among };
}
