import type { Item } from '../../../shared/declaration.ts';
import type { CheckDraft } from '../../../shared/work/check.ts';

export type OriginDecision = CheckDraft['origin'][number];

/** What is decided of the origin of an item; the same once more takes it back, unless something is written of it. */
export function withOrigin(
  body: CheckDraft,
  { ordinal, originCountry }: Pick<Item, 'ordinal' | 'originCountry'>,
  part: Partial<OriginDecision>,
): CheckDraft {
  const before = body.origin.find((one) => one.item === ordinal);
  const others = body.origin.filter((one) => one !== before);
  if (before !== undefined && before.decision === part.decision) {
    const isWritten = [before.certificate, before.found, before.ground].some(Boolean);
    return isWritten ? body : { ...body, origin: others };
  }
  const blank: OriginDecision = {
    item: ordinal,
    declared: originCountry ?? '',
    found: '',
    certificate: '',
    decision: 'confirmed',
    ground: '',
  };
  return {
    ...body,
    origin: [...others, { ...blank, ...before, ...part }].sort((a, b) => a.item - b.item),
  };
}
