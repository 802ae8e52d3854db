/** How each open sheet is put away, the one on top last. */
const sheets: (() => void)[] = [];

/** A sheet stands over the others from now on; the answer takes it off. */
export function standOver(putAway: () => void): () => void {
  sheets.push(putAway);
  return () => {
    const at = sheets.lastIndexOf(putAway);
    if (at !== -1) sheets.splice(at, 1);
  };
}

/** Escape is for the sheet on top alone; held down, it is for no second one. Answers whether it was for a sheet. */
export function escapeFrom({ key, repeat }: Pick<KeyboardEvent, 'key' | 'repeat'>): boolean {
  const putAway = sheets.at(-1);
  if (key !== 'Escape' || putAway === undefined) return false;
  if (!repeat) putAway();
  return true;
}
