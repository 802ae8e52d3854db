import type { Sentence } from './sentence.ts';

/** A sentence as lines, each indented by two spaces a level. */
export function linesOf({ text, of }: Sentence, depth = 0): string[] {
  return [`${'  '.repeat(depth)}${text}`, ...of.flatMap((inner) => linesOf(inner, depth + 1))];
}

/** A sentence in one line, what belongs together in brackets. */
export function inOneLine({ text, of }: Sentence): string {
  return of.length === 0 ? text : `${text} [${of.map(inOneLine).join('; ')}]`;
}
