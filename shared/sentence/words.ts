import type { Language } from '../languages.ts';
import { sharedWords } from '../locales/index.ts';

/** Namespaces of shared words without plurals: a sentence is made of them without further rules. */
export type PlainWords =
  | 'conditions'
  | 'explanation'
  | 'profileHeads'
  | 'profileFaults'
  | 'diagnostics'
  | 'terms'
  | 'measures';

/** The word of a key with its values put in; `null` where there is none. */
export function wordFor(
  namespace: PlainWords,
  key: string,
  language: Language,
  values: Readonly<Record<string, string | undefined>> = {},
): string | null {
  const text = sharedWords[language][namespace]?.[key];
  if (text === undefined) return null;
  return text.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => values[name] ?? whole);
}

/** As `wordFor`; a forgotten word is shown in brackets that whoever looks at it, or a test, will see. */
export function wordOf(
  namespace: PlainWords,
  key: string,
  language: Language,
  values: Readonly<Record<string, string | undefined>> = {},
): string {
  return wordFor(namespace, key, language, values) ?? `⟦${key}⟧`;
}
