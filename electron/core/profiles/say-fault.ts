import type { Language } from '../../../shared/languages.ts';
import type { ProfileFault } from '../../../shared/profile-fault.ts';
import { wordFor, wordOf } from '../../../shared/sentence/words.ts';
import type { FileFault } from './file-faults.ts';

/** A fault of a file of profiles in the reader's language. */
export function sayFault({ of, path, code, params }: FileFault, language: Language): ProfileFault {
  const values = Object.fromEntries(
    Object.entries(params).map(([key, value]) => [key, String(value)]),
  );
  const say = (key: string) => wordFor('profileFaults', key, language, values);
  // The type check speaks English, and says more than a sentence that fits every case of its kind.
  const own = language === 'en' && values['message'] !== undefined;
  return {
    of,
    path,
    code,
    message: own ? (values['message'] ?? '') : wordOf('profileFaults', code, language, values),
    help:
      (own && values['help'] !== '' ? values['help'] : null) ??
      ((values['meant'] ?? '') === '' ? null : say('meant')) ??
      say(`${code}.help`),
  };
}
