/** What takes the keyboard where nobody has it: the rows of a desk. Of several the one that came last. */
const takers: (() => void)[] = [];

/** Names a taker; the answer withdraws it. */
export function takesKeyboard(take: () => void): () => void {
  takers.push(take);
  return () => {
    takers.splice(takers.lastIndexOf(take), 1);
  };
}

export function nobodyHasKeyboard(): boolean {
  const { activeElement } = document;
  return activeElement === null || activeElement === document.body;
}

/** After a sheet went away, or to whoever goes to where he is: keys must not fall into the void. */
export function giveKeyboard(): void {
  const take = takers.at(-1);
  if (take !== undefined && nobodyHasKeyboard()) take();
}
