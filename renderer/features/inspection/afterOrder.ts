import type { ActDraft } from '../../../shared/work/inspection.ts';

/** The parts of an act that its order decides. */
export const followed = ['form', 'extent', 'place', 'means', 'photosPromised', 'lines'] as const;

/**
 * The act after it was ordered anew: the items of the order, its place and its means.
 * @param begun the act as it would be begun now: its lines that are written already stay as they are
 */
export function afterOrder(
  act: ActDraft,
  begun: ActDraft,
): Pick<ActDraft, (typeof followed)[number]> {
  const written = new Map(act.lines.map((line) => [line.item, line]));
  return {
    form: begun.form,
    extent: begun.extent,
    place: begun.place,
    means: [...new Set([...act.means, ...begun.means])],
    photosPromised: Math.max(act.photosPromised, begun.photosPromised),
    lines: begun.lines.map((line) => written.get(line.item) ?? line),
  };
}
