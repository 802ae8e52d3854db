/** Words as a reader sees them: lower case, split at everything that is neither letter nor digit. */
export function wordsOf(text: string): string[] {
  return text.toLocaleLowerCase('ru').split(/[^\p{L}\p{N}]+/u);
}

/** Whether a text has a word that begins like one of these. */
export function saying(beginnings: readonly string[]): (text: string) => boolean {
  const stems = beginnings.map((word) => word.toLocaleLowerCase('ru'));
  return (text) => wordsOf(text).some((word) => stems.some((stem) => word.startsWith(stem)));
}
