/** Slips of the real schema, and of those who wrote to it by hand; both spellings are read. */
const misspellings: readonly (readonly [wrong: string, right: string])[] = [
  ['suppplementary', 'supplementary'],
  ['license', 'licence'],
];

const folded = new Map<string, string>();
/** Real messages use some 250 names; a hostile one must not fill the memory with its own. */
const mostNames = 5_000;

/**
 * The name of an ASYCUDA element as this reader knows it: lower case (versions differ in
 * `Gs_External_freight` and `Gs_external_freight`), without prefix, spelled right.
 */
export function elementName(tag: string): string {
  const known = folded.get(tag);
  if (known !== undefined) return known;
  let name = tag.slice(tag.indexOf(':') + 1).toLowerCase();
  for (const [wrong, right] of misspellings) name = name.replace(wrong, right);
  if (folded.size < mostNames) folded.set(tag, name);
  return name;
}

const numeric = /amount|rate|weight|price|cost|cif|value|base|quantity|invoice|taxes|packages$/;
const numericNames = new Map<string, boolean>();

/**
 * Whether an element of this name holds a sum, a mass or a rate. Only these tell how the sender writes
 * decimals: a "0,5" in a description or a "12.5" in a reference says nothing of it.
 */
export function holdsNumber(name: string): boolean {
  const known = numericNames.get(name);
  if (known !== undefined) return known;
  const holds = numeric.test(name);
  if (numericNames.size < mostNames) numericNames.set(name, holds);
  return holds;
}
