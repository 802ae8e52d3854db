import { createInstance } from 'i18next';
import type { Finding, QuarantineReason } from '../../../shared/finding.ts';
import type { Language } from '../../../shared/languages.ts';
import { sharedWords } from '../../../shared/locales/index.ts';

/** The same words as on the screen, for where there is no screen: the command line, the report of a batch. */
const words = createInstance();
void words.init({
  resources: sharedWords,
  lng: 'en',
  fallbackLng: false,
  ns: ['findings', 'quarantine'],
  defaultNS: 'findings',
  // Keys are codes, and "ADVICE.detail" is one key.
  keySeparator: false,
  // The resources are in memory, so the first sentence may be asked for at once.
  initAsync: false,
  interpolation: { escapeValue: false },
});

/** A finding as one sentence, naming the item it is about. */
export function sayFinding(finding: Finding, language: Language): string {
  const text = words.t(finding.code, { ...finding.params, lng: language, ns: 'findings' });
  if (finding.item === null) return text;
  return words.t('ON_ITEM', { item: finding.item, text, lng: language, ns: 'findings' });
}

/** Why a message is in quarantine, as one sentence with its place. */
export function sayQuarantine(reason: QuarantineReason, language: Language): string {
  const { code, line, column, params } = reason;
  const place = { line: line ?? '?', column: column ?? '?' };
  return words.t(code, { ...place, ...params, lng: language, ns: 'quarantine' });
}
