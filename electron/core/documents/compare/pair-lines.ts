import type { Item } from '../../../../shared/declaration.ts';
import type { SupportingLine } from '../../../../shared/supporting-document.ts';
import { wordsOf } from './sameness.ts';

/** What is known of an item or a line to find its counterpart by. */
interface Traits {
  readonly hsCode: string;
  readonly words: ReadonlySet<string>;
  readonly priceMinor: number | null;
  readonly netGrams: number | null;
}

export interface Pairing {
  /** Lines by the ordinal of the item they belong to; several lines may make up one item. */
  readonly of: ReadonlyMap<number, readonly SupportingLine[]>;
  /** Lines that belong to no item. */
  readonly unpaired: readonly SupportingLine[];
}

const traitsOfItem = ({ hsCode, description, commercialDescription, price, netGrams }: Item) => ({
  hsCode: hsCode ?? '',
  words: new Set(wordsOf([description, commercialDescription].filter(Boolean).join(' '))),
  priceMinor: price?.minor ?? null,
  netGrams,
});

const traitsOfLine = ({ hsCode, description, priceMinor, netGrams }: SupportingLine): Traits => ({
  hsCode: hsCode ?? '',
  words: new Set(wordsOf(description ?? '')),
  priceMinor,
  netGrams,
});

function commonDigits(one: string, other: string): number {
  let length = 0;
  while (length < one.length && length < other.length && one[length] === other[length]) length += 1;
  return length;
}

function sharedWords(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size === 0 || other.size === 0) return 0;
  let common = 0;
  for (const word of one) if (other.has(word)) common += 1;
  // A line names the goods in few words, box 31 in many: what counts is how much of the shorter one is there.
  return common / Math.min(one.size, other.size);
}

/** From this likeness on two are of the same goods: a position in common, or half of the words. */
const alike = 2;

function likeness(line: Traits, item: Traits): number {
  const digits = commonDigits(line.hsCode, item.hsCode);
  const code = digits >= 6 ? 4 + digits / 10 : digits >= 4 ? 2 : 0;
  const price = line.priceMinor !== null && line.priceMinor === item.priceMinor ? 3 : 0;
  const net = line.netGrams !== null && line.netGrams === item.netGrams ? 2 : 0;
  return code + sharedWords(line.words, item.words) * 4 + price + net;
}

interface Candidate {
  readonly line: number;
  readonly item: number;
  readonly score: number;
}

function candidates(lines: readonly Traits[], items: readonly Traits[]): Candidate[] {
  const found: Candidate[] = [];
  lines.forEach((line, at) => {
    items.forEach((item, index) => {
      const score = likeness(line, item);
      if (score >= alike) found.push({ line: at, item: index, score });
    });
  });
  return found.sort((a, b) => b.score - a.score || a.line - b.line || a.item - b.item);
}

/** Finds the item of each line: the likest first, one to one, then lines that make up an item together. */
export function pairLines(lines: readonly SupportingLine[], items: readonly Item[]): Pairing {
  const found = candidates(lines.map(traitsOfLine), items.map(traitsOfItem));
  const itemOf = new Map<number, number>();
  const taken = new Set<number>();
  for (const { line, item } of found) {
    if (itemOf.has(line) || taken.has(item)) continue;
    itemOf.set(line, item);
    taken.add(item);
  }
  for (const { line, item } of found) if (!itemOf.has(line)) itemOf.set(line, item);
  const left = lines.map((_, at) => at).filter((at) => !itemOf.has(at));
  const free = items.map((_, at) => at).filter((at) => !taken.has(at));
  // One line and one item that nothing else is like: they are told against each other, not both as missing.
  if (left.length === 1 && free.length === 1) itemOf.set(left[0] ?? 0, free[0] ?? 0);
  const of = new Map<number, SupportingLine[]>();
  const unpaired: SupportingLine[] = [];
  lines.forEach((line, at) => {
    const item = items[itemOf.get(at) ?? -1];
    if (item === undefined) unpaired.push(line);
    else of.set(item.ordinal, [...(of.get(item.ordinal) ?? []), line]);
  });
  return { of, unpaired };
}
