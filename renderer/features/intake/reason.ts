import type { Finding, QuarantineReason } from '../../../shared/finding.ts';
import type { Words } from '../../i18n/index.ts';

/** What is needed to say why a message was not simply routed. */
interface Received {
  readonly findings: readonly Finding[];
  readonly quarantine: QuarantineReason | null;
}

export interface ReasonWords {
  readonly findings: Words;
  readonly quarantine: Words;
}

/** Why a message was quarantined and at which place, in the reader's language. */
export function quarantineInWords(reason: QuarantineReason, words: ReasonWords): string {
  const place = { line: reason.line ?? '?', column: reason.column ?? '?' };
  return words.quarantine(reason.code, { ...place, ...reason.params });
}

/** One finding of format-logical control, with the item it concerns. */
export function findingInWords(finding: Finding, words: ReasonWords): string {
  const text = words.findings(finding.code, finding.params);
  return finding.item === null ? text : words.findings('ON_ITEM', { item: finding.item, text });
}

const weightOf = { error: 0, warning: 1, info: 2 };

/** The findings in the order of their weight: what refused the message comes first. */
export function heaviestFirst(findings: readonly Finding[]): Finding[] {
  return findings.toSorted((a, b) => weightOf[a.severity] - weightOf[b.severity]);
}

/** The reason in one sentence, for a list; empty where there is nothing to say. */
export function reasonInWords(message: Received, words: ReasonWords): string {
  if (message.quarantine !== null) return quarantineInWords(message.quarantine, words);
  const [first] = heaviestFirst(message.findings);
  return first === undefined ? '' : findingInWords(first, words);
}
