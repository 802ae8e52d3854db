import { z } from 'zod';
import type { MessageRow } from '../../../shared/contract/intake.ts';
import {
  findingSchema,
  messageStatuses,
  quarantineReasonSchema,
  type Finding,
  type MessageStatus,
} from '../../../shared/finding.ts';
import type { Reader } from '../store/store.ts';
import { decoderToShow } from './encoding.ts';
import { rawParts } from './raw.ts';

type MessageRecord = {
  id: number;
  received_at: string;
  file: string;
  size: number;
  format: string | null;
  status: MessageStatus;
  declaration_id: string | null;
  registration_number: string | null;
  findings: string;
  quarantine: string | null;
  part: number | null;
  replaced_by: number | null;
};

/** Findings of one message in the list; all of them are asked for one message at a time. */
const findingsShown = 20;

function rowOf(record: MessageRecord): MessageRow {
  const findings = z.array(findingSchema).parse(JSON.parse(record.findings));
  return {
    id: record.id,
    receivedAt: record.received_at,
    file: record.file,
    size: record.size,
    format: record.format,
    status: record.status,
    declarationId: record.declaration_id,
    registrationNumber: record.registration_number,
    findings: findings.slice(0, findingsShown),
    findingsCount: findings.length,
    part: record.part,
    replacedBy: record.replaced_by,
    quarantine:
      record.quarantine === null
        ? null
        : quarantineReasonSchema.parse(JSON.parse(record.quarantine)),
  };
}

export interface MessageQuery {
  readonly status: MessageStatus | null;
  readonly batch: number | null;
  /** Only those that nothing has replaced yet. */
  readonly open: boolean;
  readonly offset: number;
  readonly limit: number;
}

/**
 * Messages received, the newest first, with how many there are of each status. A message with several
 * declarations is shown by them.
 */
export function messagePage(reader: Reader, query: MessageQuery) {
  const conditions = ['parts IS NULL'];
  const values: number[] = [];
  if (query.batch !== null) {
    conditions.push('batch_id = ?');
    values.push(query.batch);
  }
  if (query.open) conditions.push('replaced_by IS NULL');
  const where = conditions.join(' AND ');
  const counts: Record<MessageStatus, number> = {
    routed: 0,
    refused: 0,
    duplicate: 0,
    quarantined: 0,
  };
  for (const { status, n } of reader.all<{ status: MessageStatus | 'received'; n: number }>(
    `SELECT status, count(*) AS n FROM message WHERE ${where} GROUP BY status`,
    ...values,
  )) {
    if (status !== 'received') counts[status] = n;
  }
  const total =
    query.status === null
      ? messageStatuses.reduce((sum, status) => sum + counts[status], 0)
      : counts[query.status];
  const rows = reader.all<MessageRecord>(
    `SELECT id, received_at, file, size, format, status, declaration_id, registration_number, findings,
       quarantine, part, replaced_by
     FROM message WHERE ${where} AND status ${query.status === null ? `<> 'received'` : '= ?'}
     ORDER BY id DESC LIMIT ? OFFSET ?`,
    ...values,
    ...(query.status === null ? [] : [query.status]),
    query.limit,
    query.offset,
  );
  return { total, counts, rows: rows.map(rowOf) };
}

/** Every finding of one message, in pages; `null` where there is no such message. */
export function findingPage(
  reader: Reader,
  query: { id: number; offset: number; limit: number },
): { total: number; rows: Finding[] } | null {
  const message = reader.get<{ findings: string }>(
    'SELECT findings FROM message WHERE id = ?',
    query.id,
  );
  if (message === undefined) return null;
  const findings = z.array(findingSchema).parse(JSON.parse(message.findings));
  return {
    total: findings.length,
    rows: findings.slice(query.offset, query.offset + query.limit),
  };
}

const linesShown = 40;
const bytesShown = 16 * 1024;
/** A fault further in than this is shown by the end of what precedes it. */
const searchedUpTo = 64 * 1024 * 1024;

/** The raw text around the place where a message broke (from the top where no place is known). */
export function excerptOf(
  reader: Reader,
  id: number,
): { firstLine: number; text: string; truncated: boolean } | null {
  const message = reader.get<{ quarantine: string | null; size: number }>(
    'SELECT quarantine, size FROM message WHERE id = ?',
    id,
  );
  if (message === undefined) return null;
  const fault =
    message.quarantine === null
      ? null
      : quarantineReasonSchema.parse(JSON.parse(message.quarantine)).line;
  const firstLine = Math.max(1, (fault ?? 1) - linesShown / 2);
  let decoder: ReturnType<typeof decoderToShow> | undefined;
  const lines: string[] = [];
  let line = 1;
  let rest = '';
  let searched = 0;
  let size = 0;
  for (const part of rawParts(reader, id)) {
    searched += part.length;
    decoder ??= decoderToShow(part);
    const pieces = (rest + decoder.decode(part, { stream: true })).split('\n');
    rest = (pieces.pop() ?? '').slice(-bytesShown);
    for (const piece of pieces) {
      if (line >= firstLine && lines.length < linesShown && size < bytesShown) {
        const cut = piece.slice(0, bytesShown - size);
        lines.push(cut);
        size += cut.length;
      }
      line += 1;
    }
    if (lines.length >= linesShown || size >= bytesShown || searched > searchedUpTo) break;
  }
  if (lines.length < linesShown && size < bytesShown) lines.push(rest.slice(0, bytesShown - size));
  return {
    firstLine: Math.min(firstLine, line),
    text: lines.join('\n'),
    truncated: searched < message.size || size >= bytesShown,
  };
}
