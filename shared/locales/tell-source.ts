import { languages, type Language } from '../languages.ts';
import { sharedWords } from './index.ts';

/** Every source that is known in three languages, under its words in each of them. */
const keys = new Map<string, string>(
  languages.flatMap((language) =>
    Object.entries(sharedWords[language]['sources'] ?? {}).map(([key, text]) => [text, key]),
  ),
);

/**
 * An act or a restriction in the language of the reader. Tables hold acts in the words of who made them,
 * and what is kept of a finding stands in no language; what is not known here is told as it stands.
 */
export function tellSource(text: string, language: Language): string {
  const key = keys.get(text);
  return (key === undefined ? undefined : sharedWords[language]['sources']?.[key]) ?? text;
}
