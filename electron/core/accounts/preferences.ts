import type { Preferences } from '../../../shared/contract/session.ts';
import type { Language } from '../../../shared/languages.ts';

/** What a person sees who never chose anything. */
export function firstPreferences(language: Language = 'kk'): Preferences {
  return { language, theme: 'light', tourDone: false, inspectorOpen: true, columns: {}, views: {} };
}
