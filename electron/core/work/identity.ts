import { createHash } from 'node:crypto';
import type { Declaration } from '../../../shared/declaration.ts';
import { canonicalJson } from '../risk/canonical.ts';

/**
 * What makes a declaration the same one when it is sent again: office, year,
 * serial and number of registration; before registration the sender's own
 * identity at that office. `null` where the message does not hold enough of either.
 */
export function identityOf(declaration: Declaration): string | null {
  const office = declaration.office?.code ?? null;
  const { registration, sourceId } = declaration;
  // Numbers begin anew at every office; without it they name nothing.
  if (office === null) return null;
  const year = registration?.date?.slice(0, 4);
  if (registration?.number != null && year !== undefined) {
    return ['registration', office, year, registration.serial ?? '', registration.number].join('|');
  }
  return sourceId === null ? null : ['source', office, sourceId].join('|');
}

/** SHA-256 of what is declared, whatever the spelling of the message. */
export function contentHash(declaration: Declaration): Uint8Array {
  return createHash('sha256').update(canonicalJson(declaration)).digest();
}
