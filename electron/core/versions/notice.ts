import { z } from 'zod';
import type { Notice } from '../../../shared/contract/versions.ts';
import { declarationSchema, traderOf, type Party } from '../../../shared/declaration.ts';
import { findingSchema, isNotChecked, severities } from '../../../shared/finding.ts';
import { boxesOf } from '../control/boxes-of.ts';
import { postOf } from '../post/settings.ts';
import type { Reader } from '../store/store.ts';

type RefusedRecord = {
  id: string;
  version: number;
  received_at: string;
  file: string;
  sha256: Uint8Array | null;
  body: string;
  findings: string;
  notice_year: number;
  notice_serial: number;
};

const named = (party: Party | null): Notice['trader'] =>
  party === null ? null : { code: party.code, name: party.name };

/**
 * The notice of refusal of a refused version, always the same one; `null` where the version was not
 * refused or there is none. Errors stand before warnings, and those before remarks; what the post could
 * not check stands apart from what the declarant did wrong.
 */
export function noticeOf(reader: Reader, id: string, version: number): Notice | null {
  const record = reader.get<RefusedRecord>(
    `SELECT v.id, v.version, v.received_at, m.file, coalesce(m.sha256, whole.sha256) AS sha256, v.body, v.findings,
       v.notice_year, v.notice_serial
     FROM declaration_version v JOIN message m ON m.id = v.message_id LEFT JOIN message whole ON whole.id = m.part_of
     WHERE v.id = ? AND v.version = ? AND v.state = 'refused'`,
    id,
    version,
  );
  const post = postOf(reader);
  if (record === undefined || post === null) return null;
  const declaration = declarationSchema.parse(JSON.parse(record.body));
  const findings = z
    .array(findingSchema)
    .parse(JSON.parse(record.findings))
    .toSorted((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
  return {
    number: `${post.code}/${record.notice_year}/${String(record.notice_serial).padStart(6, '0')}`,
    post: { code: post.code, name: post.name },
    at: record.received_at,
    id: record.id,
    version: record.version,
    file: record.file,
    sha256: Buffer.from(record.sha256 ?? []).toString('hex'),
    registrationNumber: declaration.registrationNumber,
    reference: declaration.reference,
    declarant: named(declaration.parties.declarant),
    trader: named(traderOf(declaration)),
    notChecked: findings.filter(isNotChecked),
    findings: findings
      .filter((finding) => !isNotChecked(finding))
      .map((finding) => ({ ...finding, boxes: [...boxesOf(finding)] })),
  };
}

/** The name of a file without its folder: where a post keeps its messages concerns nobody else. */
export const baseName = (file: string): string => file.split(/[\\/]/).at(-1) ?? file;
