import type { Language } from '../languages.ts';
import { sharedWords } from './index.ts';

/** What a finding rests on, by its code, in the language of the reader; `null` for what reading itself found. */
export function tellGround(code: string, language: Language): string | null {
  return sharedWords[language]['grounds']?.[code] ?? null;
}
