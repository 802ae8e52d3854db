/** Ordinals of items as a person types them ("1, 3-5"); `null` where they are none. Empty: all. */
export function ordinalsOf(text: string): number[] | null {
  const found = new Set<number>();
  for (const part of text.split(/[,;\s]+/).filter((each) => each !== '')) {
    const [, first, last] = /^(\d{1,4})(?:[-–](\d{1,4}))?$/.exec(part) ?? [];
    const from = Number(first);
    const to = Number(last ?? first);
    if (first === undefined || from < 1 || to < from || to > 1000) return null;
    for (let item = from; item <= to; item += 1) found.add(item);
  }
  return [...found].sort((a, b) => a - b);
}

/** The same list as it is written: runs drawn together. */
export function typedOrdinals(items: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const item of [...items].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run !== undefined && run[1] === item - 1) run[1] = item;
    else runs.push([item, item]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(', ');
}
