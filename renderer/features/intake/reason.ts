import type { Finding, QuarantineReason } from '../../../shared/finding.ts';
import type { Words } from '../../i18n/index.ts';

/** What is needed to say why a message was not simply routed. */
interface Received {
  readonly findings: readonly Finding[];
  readonly quarantine: QuarantineReason | null;
}

export interface ReasonWords {
  readonly intake: Words;
  readonly findings: Words;
  readonly quarantine: Words;
}

/** Why a message was quarantined, in the reader's language, without its place. */
export function quarantineInWords(reason: QuarantineReason, words: Words): string {
  return words(reason.code, reason.params);
}

/** Where in the file the fault lies: "line 12, column 5"; `null` where it has no place. */
export function placeInWords(reason: QuarantineReason, words: Words): string | null {
  if (reason.line === null) return null;
  return reason.column === null
    ? words('place.line', { line: reason.line })
    : words('place', { line: reason.line, column: reason.column });
}

/** One finding of format-logical control, with the item it concerns. */
export function findingInWords(finding: Finding, words: ReasonWords): string {
  const text = words.findings(finding.code, finding.params);
  return finding.item === null ? text : `${words.intake('item', { item: finding.item })}: ${text}`;
}

/** The findings in the order of their weight: what refused the message comes first. */
export function heaviestFirst(findings: readonly Finding[]): Finding[] {
  const weight = { error: 0, warning: 1, info: 2 };
  return findings.toSorted((a, b) => weight[a.severity] - weight[b.severity]);
}

/** The reason in one line, for a list; empty where there is nothing to say. */
export function reasonInWords(message: Received, words: ReasonWords): string {
  if (message.quarantine !== null) {
    const place = placeInWords(message.quarantine, words.intake);
    const text = quarantineInWords(message.quarantine, words.quarantine);
    return place === null ? text : `${text} (${place})`;
  }
  const [first] = heaviestFirst(message.findings);
  return first === undefined ? '' : findingInWords(first, words);
}
