import type { Item } from '../../../shared/declaration.ts';

/** Words of a description that are looked at, from its beginning. */
const wordsOfItem = 8;
/** Words shorter than this are prepositions and units. */
const shortest = 4;
/** Inflected endings are cut: «кроссовки», «кроссовок» and «кроссовкам» are one word. */
const stemLength = 6;
/** The vocabulary is this many buckets and never more, whatever comes in. */
const buckets = 65_536;
/** A word met under more headings than this tells nothing of any of them. */
export const tellingHeadings = 64;
/** Fewest declarations of a heading whose words are compared. */
const enough = 10;
/** Headings that share most words, of which the likelihood is worked out. */
export const rivals = 5;

/** The bucket of a word (FNV-1a): two words may share one, which costs a little sharpness and no room. */
function bucketOf(stem: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < stem.length; at += 1)
    hash = Math.imul(hash ^ stem.charCodeAt(at), 0x01000193);
  return (hash >>> 0) % buckets;
}

/** The buckets of the first words of a description, each once. */
export function goodsWords({ description, commercialDescription }: Item): number[] {
  const found = new Set<string>();
  const text = `${description ?? ''} ${commercialDescription ?? ''}`.slice(0, 400);
  for (const word of text.toLowerCase().split(/[^\p{L}]+/u)) {
    if (word.length < shortest) continue;
    found.add(word.slice(0, stemLength));
    if (found.size === wordsOfItem) break;
  }
  return [...new Set([...found].map(bucketOf))];
}

/** The heading of the goods, as a number: words are counted by it. */
export const headingOf = ({ hsCode }: Item): number | null =>
  hsCode !== null && /^\d{4}/.test(hsCode) ? Number(hsCode.slice(0, 4)) : null;

/** How often words were met under headings. */
export interface WordCounts {
  /** For each word that tells something: declarations by heading. */
  readonly words: readonly ReadonlyMap<number, number>[];
  /** Declarations with goods of the heading. */
  readonly declarations: (heading: number) => number;
}

/** The headings that share most of these words, most first; of equals the one met more often, then the lower. */
function candidates(words: WordCounts['words'], declared: number): number[] {
  const shared = new Map<number, { words: number; met: number }>();
  for (const word of words) {
    for (const [heading, n] of word) {
      const known = shared.get(heading) ?? { words: 0, met: 0 };
      shared.set(heading, { words: known.words + 1, met: known.met + n });
    }
  }
  shared.delete(declared);
  return [...shared]
    .sort(([one, a], [other, b]) => b.words - a.words || b.met - a.met || one - other)
    .slice(0, rivals)
    .map(([heading]) => heading);
}

const likelihood = (words: WordCounts['words'], heading: number, of: number): number =>
  words.reduce((sum, word) => sum + Math.log(((word.get(heading) ?? 0) + 0.5) / (of + 1)), 0);

/** Whether the words fit one heading better than another; not told where there is too little to compare. */
export function likelier(
  heading: number,
  than: number,
  { words, declarations }: WordCounts,
): boolean {
  const [of, other] = [declarations(heading), declarations(than)];
  if (words.length === 0 || of < enough || other < enough) return false;
  return likelihood(words, heading, of) > likelihood(words, than, other);
}

/**
 * How much better the words fit the declared heading than the best other one: the difference of the
 * logarithms of their likelihoods. `null` where there is too little to compare.
 */
export function descriptionFit(
  declared: number,
  { words, declarations }: WordCounts,
): { readonly fit: number; readonly best: number } | null {
  const own = declarations(declared);
  if (words.length === 0 || own < enough) return null;
  let best: { heading: number; likelihood: number } | null = null;
  for (const heading of candidates(words, declared)) {
    const of = declarations(heading);
    if (of < enough) continue;
    const found = likelihood(words, heading, of);
    if (best === null || found > best.likelihood) best = { heading, likelihood: found };
  }
  if (best === null) return null;
  const fit = likelihood(words, declared, own) - best.likelihood;
  return { fit, best: fit < 0 ? best.heading : declared };
}
