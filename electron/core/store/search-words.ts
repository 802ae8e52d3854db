const cyrillic = /\p{Script=Cyrillic}/u;

/** Latin letters that old acts and hasty typists put into Cyrillic words. */
const latinLookalikes: Record<string, string> = {
  a: 'а',
  b: 'в',
  c: 'с',
  e: 'е',
  h: 'х',
  i: 'и',
  k: 'к',
  m: 'м',
  o: 'о',
  p: 'р',
  t: 'т',
  x: 'х',
  y: 'у',
};

/** Kazakh letters by the Russian ones that an officer without a Kazakh keyboard types. */
const kazakhLetters: Record<string, string> = {
  ә: 'а',
  ғ: 'г',
  қ: 'к',
  ң: 'н',
  ө: 'о',
  ұ: 'у',
  ү: 'у',
  һ: 'х',
  і: 'и',
  ё: 'е',
};

const kazakhOnly = new RegExp(`[${Object.keys(kazakhLetters).join('')}]`, 'g');
const lookalikes = new RegExp(`[${Object.keys(latinLookalikes).join('')}]`, 'g');
const plain = /^[a-z0-9]+$/;

/** A word of `wordsIn` as it is stored and sought. */
export function foldWord(word: string): string {
  if (plain.test(word)) return word;
  const letters = word.replace(kazakhOnly, (letter) => kazakhLetters[letter] ?? letter);
  if (!cyrillic.test(word)) return letters;
  return letters.replace(lookalikes, (letter) => latinLookalikes[letter] ?? letter);
}

/** The words of a text in lower case, punctuation gone, not yet folded. */
export function wordsIn(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/**
 * Words for searching: lower case, Kazakh letters and look-alikes folded, punctuation
 * gone. The same folding is applied to what is stored and to what is sought; a filter
 * folds the texts of a whole queue, so every microsecond counts.
 */
export function searchWords(text: string): string[] {
  return wordsIn(text).map(foldWord);
}
