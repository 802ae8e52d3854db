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

function foldWord(word: string): string {
  const letters = [...word].map((letter) => kazakhLetters[letter] ?? letter);
  if (!cyrillic.test(word)) return letters.join('');
  return letters.map((letter) => latinLookalikes[letter] ?? letter).join('');
}

/**
 * Words for searching: lower case, Kazakh letters and look-alikes folded, punctuation
 * gone. The same folding is applied to what is stored and to what is sought.
 */
export function searchWords(text: string): string[] {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map(foldWord);
}
