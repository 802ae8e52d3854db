import { traderOf, type Declaration } from '../../../shared/declaration.ts';
import { identityOf } from '../work/identity.ts';

/** A key that names one registration: two of them that differ are two declarations, whatever else agrees. */
export const isRegistrationKey = (key: string): boolean => key.startsWith('registration|');

/** The sender's own number of the message; without an office it counts only from the same person. */
function sourceKey(declaration: Declaration): string | null {
  const { sourceId, office } = declaration;
  if (sourceId === null) return null;
  if (office?.code != null) return ['source', office.code, sourceId].join('|');
  const person = personOf(declaration);
  return person === null ? null : ['source of', person, sourceId].join('|');
}

const personOf = (declaration: Declaration): string | null =>
  declaration.parties.declarant?.code ?? traderOf(declaration)?.code ?? null;

/** The declarant's reference, which he gives once; of the kind of document, for papers of one consignment share it. */
function referenceKey(declaration: Declaration): string | null {
  const person = personOf(declaration);
  const { reference, document } = declaration;
  return person === null || reference === null
    ? null
    : ['reference', document, person, reference].join('|');
}

const known = (keys: readonly (string | null)[]): string[] => [
  ...new Set(keys.filter((key) => key !== null)),
];

/** By what a later message may be recognised as a version of this declaration. */
export function versionKeys(declaration: Declaration): string[] {
  const { registrationNumber, sourceId } = declaration;
  return known([
    identityOf(declaration),
    sourceKey(declaration),
    referenceKey(declaration),
    registrationNumber === null ? null : `named|${registrationNumber}`,
    sourceId === null ? null : `named|${sourceId}`,
  ]);
}

/** The keys under which the earlier version of a message is looked for: the surest first. */
export function keysSought(declaration: Declaration): { sure: string[]; likely: string[] } {
  const { correction } = declaration;
  return {
    sure: known([
      identityOf(declaration),
      sourceKey(declaration),
      correction?.of == null ? null : `named|${correction.of}`,
    ]),
    likely: known([referenceKey(declaration)]),
  };
}
