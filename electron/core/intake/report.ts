import type { ImportedMessage } from '../../../shared/contract/intake.ts';
import { inertText } from '../../../shared/inert.ts';
import type { Language } from '../../../shared/languages.ts';
import { sayFinding, sayQuarantine } from '../control/texts.ts';
import type { Outgoing } from '../outgoing/outgoing.ts';
import type { Reader } from '../store/store.ts';
import { outcomeOf } from './outcome.ts';

/** Why a message needs attention, as one sentence; `null` when it does not. */
export function reasonOf(message: ImportedMessage, language: Language): string | null {
  if (message.quarantine !== null) return sayQuarantine(message.quarantine, language);
  const errors = message.findings.filter((finding) => finding.severity === 'error');
  return errors.length === 0
    ? null
    : errors.map((finding) => sayFinding(finding, language)).join(' ');
}

/** One message of a result, as the command line and an exported batch give it: a contract with whoever reads them. */
export function messageReport(message: ImportedMessage, language: Language) {
  return {
    file: message.file,
    format: message.format,
    status: message.status,
    id: message.id,
    registrationNumber: message.registrationNumber,
    items: message.items,
    corridor: message.corridor,
    findings: message.findings.map((finding) => ({
      code: finding.code,
      severity: finding.severity,
      item: finding.item,
      field: finding.field,
      message: sayFinding(finding, language),
    })),
    reason: reasonOf(message, language),
  };
}

function* outcomesOf(reader: Reader, batch: number): Generator<ImportedMessage> {
  let after = 0;
  for (;;) {
    const next = reader.get<{ id: number }>(
      `SELECT id FROM message
       WHERE batch_id = ? AND parts IS NULL AND id > ? AND status <> 'received' ORDER BY id LIMIT 1`,
      batch,
      after,
    );
    if (next === undefined) return;
    after = next.id;
    yield outcomeOf(reader, next.id);
  }
}

/** A cell of a spreadsheet: what a sender chose never becomes a formula, and no mark breaks the row. */
function cell(value: string | number | null): string {
  const inert = typeof value === 'string' ? inertText(value) : String(value ?? '');
  return /[";\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}

const heads = [
  'file',
  'format',
  'status',
  'registrationNumber',
  'id',
  'items',
  'corridor',
  'errors',
  'warnings',
  'reason',
] as const;

function row(message: ImportedMessage, language: Language): string {
  const count = (severity: 'error' | 'warning') =>
    message.findings.filter((finding) => finding.severity === severity).length;
  return [
    message.file,
    message.format,
    message.status,
    message.registrationNumber,
    message.id,
    message.items,
    message.corridor,
    count('error'),
    count('warning'),
    reasonOf(message, language),
  ]
    .map(cell)
    .join(';');
}

/**
 * The whole result of a batch as a file: a table that opens in a spreadsheet of these countries (UTF-8
 * with its mark, semicolons), or JSON, which holds under `checkpoint` the newest signed checkpoint of the
 * log. `null` where there is no such batch.
 */
export function batchFile(
  reader: Reader,
  batch: number,
  as: 'csv' | 'json',
  language: Language,
): Outgoing | null {
  if (reader.get('SELECT id FROM batch WHERE id = ?', batch) === undefined) return null;
  const name = `import-${batch}.${as}`;
  return as === 'csv'
    ? { name, checkpoint: 'beside', content: () => tableOf(reader, batch, language) }
    : {
        name,
        checkpoint: 'within',
        content: (checkpoint) => jsonOf(reader, batch, language, checkpoint?.note ?? null),
      };
}

function* tableOf(reader: Reader, batch: number, language: Language): Generator<string> {
  yield `\ufeff${heads.join(';')}\r\n`;
  for (const message of outcomesOf(reader, batch)) yield `${row(message, language)}\r\n`;
}

function* jsonOf(
  reader: Reader,
  batch: number,
  language: Language,
  checkpoint: string | null,
): Generator<string> {
  yield `{"batch":${batch},"checkpoint":${JSON.stringify(checkpoint)},"messages":[\n`;
  let mark = '';
  for (const message of outcomesOf(reader, batch)) {
    yield mark + JSON.stringify(messageReport(message, language));
    mark = ',\n';
  }
  yield '\n]}\n';
}
