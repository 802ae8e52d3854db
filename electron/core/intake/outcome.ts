import { z } from 'zod';
import type { ImportedMessage } from '../../../shared/contract/intake.ts';
import type { Corridor } from '../../../shared/corridor.ts';
import {
  findingSchema,
  quarantineReasonSchema,
  type MessageStatus,
} from '../../../shared/finding.ts';
import type { Reader } from '../store/store.ts';

type OutcomeRecord = {
  file: string;
  format: string | null;
  status: MessageStatus;
  declaration_id: string | null;
  registration_number: string | null;
  findings: string;
  quarantine: string | null;
  items: number | null;
  corridor: Corridor | null;
};

/** What became of a settled message, as its import said it. */
export function outcomeOf(reader: Reader, id: number): ImportedMessage {
  const record = reader.get<OutcomeRecord>(
    `SELECT m.file, m.format, m.status, m.declaration_id, m.registration_number, m.findings, m.quarantine,
       d.items, d.corridor
     FROM message m LEFT JOIN declaration d ON d.message_id = m.id AND m.status = 'routed'
     WHERE m.id = ?`,
    id,
  );
  if (record === undefined) throw new Error(`there is no message ${id}`);
  const { file, format, status, items, corridor } = record;
  return {
    file,
    format,
    status,
    id: record.declaration_id,
    registrationNumber: record.registration_number,
    items,
    corridor,
    findings: z.array(findingSchema).parse(JSON.parse(record.findings)),
    quarantine:
      record.quarantine === null
        ? null
        : quarantineReasonSchema.parse(JSON.parse(record.quarantine)),
  };
}
