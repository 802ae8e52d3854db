import { createInstance } from 'i18next';
import type { Finding, QuarantineReason } from '../../../shared/finding.ts';
import { languageSchema, type Language } from '../../../shared/languages.ts';
import { sharedWords } from '../../../shared/locales/index.ts';
import { tellSource } from '../../../shared/locales/tell-source.ts';

/** The same words as on the screen, for where there is no screen: the command line, the report of a batch. */
const words = createInstance();
void words.init({
  resources: sharedWords,
  lng: 'en',
  fallbackLng: false,
  ns: ['findings', 'findingsTold', 'quarantine'],
  defaultNS: 'findings',
  // Keys are codes, and "ADVICE.detail" is one key.
  keySeparator: false,
  // The resources are in memory, so the first sentence may be asked for at once.
  initAsync: false,
  interpolation: { escapeValue: false },
});
// Not every build of the engine knows how Kazakh writes figures: as Russian does.
words.services.formatter?.add('number', (value, language, options) =>
  new Intl.NumberFormat(language === 'kk' ? 'ru' : language, options).format(Number(value)),
);
// What a table holds in one language is told in that of the reader: `{{act, source}}`.
words.services.formatter?.add('source', (value, language) =>
  tellSource(String(value), languageSchema.parse(language)),
);

/** A finding as one sentence, naming the item it is about. */
export function sayFinding(finding: Finding, language: Language): string {
  const text = words.t(finding.code, { ...finding.params, lng: language, ns: 'findings' });
  if (finding.item === null) return text;
  return words.t('ON_ITEM', { item: finding.item, text, lng: language, ns: 'findings' });
}

/**
 * A finding as it is told to the trader: what stands in the declaration, without the last sentence, which
 * tells an officer what to do about it. An error is written to the sender, and told whole. Where the sentence
 * names what is not the trader's to know, another stands in its place (namespace `findingsTold`).
 */
export function tellFinding(finding: Finding, language: Language): string {
  const fact = toldFact(finding, language);
  const text = words.services.interpolator.interpolate(fact, finding.params, language, {});
  if (finding.item === null) return text;
  return words.t('ON_ITEM', { item: finding.item, text, lng: language, ns: 'findings' });
}

/** The values that the trader is told with a finding: those its sentence to him names. */
export function toldParams(finding: Finding, language: Language): Finding['params'] {
  const named = new Set(
    [...toldFact(finding, language).matchAll(/\{\{\s*(\w+)/g)].map(([, name]) => name),
  );
  return Object.fromEntries(Object.entries(finding.params).filter(([name]) => named.has(name)));
}

/** The sentence to the trader with the names of its values in their places. */
function toldFact({ code, severity, params }: Finding, language: Language): string {
  const given = { ...params, lng: language, skipInterpolation: true };
  if (words.exists(code, { lng: language, ns: 'findingsTold' }))
    return words.t(code, { ...given, ns: 'findingsTold' });
  const sentences = words.t(code, { ...given, ns: 'findings' });
  // Cut before the values are put in: a name of the declaration may hold a full stop of its own.
  return severity === 'error' ? sentences : withoutAdvice(sentences);
}

/** Every sentence but the last, if there are several. */
function withoutAdvice(sentences: string): string {
  const ends = [...sentences.matchAll(/[.?!](?= [\p{Lu}\p{N}«“{])/gu)];
  const last = ends.at(-1);
  return last === undefined ? sentences : sentences.slice(0, last.index + 1);
}

/** Why a message is in quarantine, as one sentence with its place. */
export function sayQuarantine(reason: QuarantineReason, language: Language): string {
  const { code, line, column, params } = reason;
  const place = { line: line ?? '?', column: column ?? '?' };
  return words.t(code, { ...place, ...params, lng: language, ns: 'quarantine' });
}
