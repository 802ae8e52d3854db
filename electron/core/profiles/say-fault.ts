import type { Language } from '../../../shared/languages.ts';
import type { Told } from '../../../shared/sentence/diagnostic.ts';
import { wordFor } from '../../../shared/sentence/words.ts';
import type { FileFault } from './file-faults.ts';

/** A fault of a file of profiles in the reader's language; `help` is empty where the message says all. */
export function sayFault({ code, params }: FileFault, language: Language): Told {
  const values: Record<string, string | undefined> = Object.fromEntries(
    Object.entries(params).map(([key, value]) => [key, String(value)]),
  );
  const say = (key: string) => wordFor('profileFaults', key, language, values);
  const told = say(code) ?? `⟦${code}⟧`;
  const advice = say(values['meant'] ? 'meant' : `${code}.help`) ?? '';
  // The type check speaks English, and says more than a sentence that fits every case of its kind.
  if (language !== 'en') return { message: told, help: advice };
  return { message: values['message'] ?? told, help: values['help'] || advice };
}
