import type { ImportedMessage, ImportSummary } from '../../../shared/contract/intake.ts';

export function emptySummary(): ImportSummary {
  return {
    received: 0,
    stored: 0,
    duplicates: 0,
    quarantined: 0,
    refused: 0,
    corridors: { green: 0, blue: 0, yellow: 0, red: 0 },
    messages: [],
    omitted: 0,
    batch: null,
    stopped: null,
  };
}

const counter = {
  routed: 'stored',
  refused: 'refused',
  duplicate: 'duplicates',
  quarantined: 'quarantined',
} as const;

/** Counts messages into a summary. */
export function addTo(summary: ImportSummary, imported: readonly ImportedMessage[]): void {
  for (const message of imported) {
    summary.received += 1;
    summary[counter[message.status]] += 1;
    if (message.status === 'routed' && message.corridor !== null)
      summary.corridors[message.corridor] += 1;
    summary.messages.push(message);
  }
}
