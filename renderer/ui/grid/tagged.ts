/** Which rows are tagged. */
export interface Tagged {
  readonly ids: ReadonlySet<string>;
  /** Of how many the shown ones were tagged up to the most there may be; `null`: all that were meant are. */
  readonly cutFrom: number | null;
}

/** With these besides, as many as may be. @param total of how many they are the first */
export function withTags(
  { ids }: Tagged,
  added: readonly string[],
  most: number,
  total = 0,
): Tagged {
  const union = new Set([...ids, ...added]);
  const meant = Math.max(total, union.size);
  const kept = new Set([...union].slice(0, most));
  return { ids: kept, cutFrom: meant > kept.size ? meant : null };
}

/** Without these; whatever else is tagged stays, also what was tagged meanwhile. */
export function withoutTags(tagged: Tagged, removed: readonly string[]): Tagged {
  const left = new Set(tagged.ids);
  for (const id of removed) left.delete(id);
  return left.size === tagged.ids.size ? tagged : { ids: left, cutFrom: null };
}
