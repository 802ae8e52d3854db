import type { ActDraft } from '../../../shared/work/inspection.ts';
import { canonicalJson, hashOf } from '../risk/canonical.ts';

/**
 * The hash an act is signed by: SHA-256 of its canonical JSON with the digests of what is attached, in
 * their order, each on a line. Whoever has the act and the files reckons it again.
 */
export function actHash(body: ActDraft, digests: readonly string[]): string {
  return hashOf([canonicalJson(body), ...[...digests].sort()].join('\n'));
}
