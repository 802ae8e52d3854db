import { labelled, type Field, type Indicator, type Labels } from './field.ts';

type Said = Pick<Indicator, 'type' | 'disclosure' | 'formula'> &
  Partial<Pick<Field, 'unit' | 'box' | 'listed' | 'window' | 'minimumSample' | 'fallback'>> & {
    readonly labels: Labels;
  };

/** What is left unsaid: no window, no sample, nothing to fall back on. */
const unsaid = { window: null, minimumSample: 0, fallback: 'none: unknown without its parts' };

/** Makes the indicators of one level; each says how it comes about, and what it rests on. */
function derived<const L extends Field['level']>(level: L) {
  return <const Id extends string>(
    id: Id,
    { labels, ...said }: Said,
  ): Indicator & { readonly id: Id; readonly level: L } => ({
    id,
    level,
    ...unsaid,
    ...said,
    labels: labelled(labels),
  });
}

export const ofDeclaration = derived('declaration');
export const ofItem = derived('item');
