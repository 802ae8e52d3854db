import { z } from 'zod';
import type { RefusalRow, Version, VersionBody } from '../../../shared/contract/versions.ts';
import { declarationSchema } from '../../../shared/declaration.ts';
import { findingSchema, type Finding } from '../../../shared/finding.ts';
import { searchWords } from '../store/search-words.ts';
import type { Reader } from '../store/store.ts';

type RefusalRecord = {
  id: string;
  version: number;
  received_at: string;
  file: string;
  registration_number: string | null;
  reference: string | null;
  trader_code: string | null;
  trader_name: string | null;
  declarant_name: string | null;
  items: number;
  errors: number;
  warnings: number;
  corrected: number;
};

/** Of each declaration the newest version that was refused. */
const newestRefused = `FROM declaration_version v JOIN message m ON m.id = v.message_id
  LEFT JOIN declaration d ON d.id = v.id
  WHERE v.state = 'refused' AND NOT EXISTS (
    SELECT 1 FROM declaration_version later
    WHERE later.id = v.id AND later.state = 'refused' AND later.version > v.version)`;
const isCorrected = 'coalesce(d.version > v.version, 0)';

/** Declarations that were refused registration, the newest first, and how many of all still wait for a correction. */
export function refusalsPage(
  reader: Reader,
  query: { search: string; open: boolean; offset: number; limit: number },
): { total: number; open: number; rows: RefusalRow[] } {
  const words = searchWords(query.search);
  const where = [
    ...words.map(() => 'AND instr(v.words, ?) > 0'),
    ...(query.open ? [`AND NOT ${isCorrected}`] : []),
  ].join(' ');
  const sought = words.map((word) => ` ${word}`);
  const count = (and: string, ...values: string[]): number =>
    reader.get<{ n: number }>(`SELECT count(*) AS n ${newestRefused} ${and}`, ...values)?.n ?? 0;
  const rows = reader.all<RefusalRecord>(
    `SELECT v.id, v.version, v.received_at, m.file, v.registration_number, v.reference, v.trader_code, v.trader_name,
       v.declarant_name, v.items, v.errors, v.warnings, ${isCorrected} AS corrected
     ${newestRefused} ${where} ORDER BY v.seq DESC LIMIT ? OFFSET ?`,
    ...sought,
    query.limit,
    query.offset,
  );
  return {
    total: count(where, ...sought),
    open: count(`AND NOT ${isCorrected}`),
    rows: rows.map((row) => ({
      id: row.id,
      version: row.version,
      at: row.received_at,
      file: row.file,
      registrationNumber: row.registration_number,
      reference: row.reference,
      traderCode: row.trader_code,
      traderName: row.trader_name,
      declarantName: row.declarant_name,
      items: row.items,
      errors: row.errors,
      warnings: row.warnings,
      corrected: row.corrected === 1,
    })),
  };
}

type VersionRecord = {
  version: number;
  received_at: string;
  file: string;
  message_id: number;
  state: Version['state'];
  findings: string;
  corridor: Version['corridor'];
};

/** Every version, in force or not, as one table; `?` is the identity twice. */
const everyVersion = (columns: string): string =>
  `SELECT v.version, v.received_at, m.file, v.message_id, v.state, v.findings, c.corridor${columns === '' ? '' : `, v.${columns}`}
   FROM declaration_version v JOIN message m ON m.id = v.message_id LEFT JOIN decision c ON c.seq = v.decision_seq
   WHERE v.id = ?
   UNION ALL
   SELECT d.version, d.received_at, m.file, d.message_id, 'accepted', d.findings, d.corridor${columns === '' ? '' : `, d.${columns}`}
   FROM declaration d JOIN message m ON m.id = d.message_id WHERE d.id = ?`;

const findingsOf = ({ findings }: { findings: string }): Finding[] =>
  z.array(findingSchema).parse(JSON.parse(findings));

function versionOf(record: VersionRecord): Version {
  const count = (severity: Finding['severity']) =>
    findingsOf(record).filter((finding) => finding.severity === severity).length;
  return {
    version: record.version,
    at: record.received_at,
    file: record.file,
    messageId: record.message_id,
    state: record.state,
    errors: count('error'),
    warnings: count('warning'),
    corridor: record.corridor,
  };
}

/** All versions of a declaration, the oldest first; none where the identity is not known. */
export function versionsOf(reader: Reader, id: string): Version[] {
  return reader
    .all<VersionRecord>(`SELECT * FROM (${everyVersion('')}) ORDER BY version`, id, id)
    .map(versionOf);
}

/** One version with everything it declares; `null` where there is none. */
export function versionBody(reader: Reader, id: string, version: number): VersionBody | null {
  const record = reader.get<VersionRecord & { body: string }>(
    `SELECT * FROM (${everyVersion('body')}) WHERE version = ?`,
    id,
    id,
    version,
  );
  if (record === undefined) return null;
  return {
    ...versionOf(record),
    declaration: declarationSchema.parse(JSON.parse(record.body)),
    findings: findingsOf(record),
  };
}

/** The identity that versions share, by itself or by a registration number; of a refused one the newest. */
export function identityNamed(reader: Reader, name: string): string | null {
  const found = reader.get<{ id: string }>(
    `SELECT id FROM declaration WHERE id = ? OR registration_number = ?
     UNION ALL
     SELECT id FROM (SELECT id FROM declaration_version WHERE id = ? OR registration_number = ? ORDER BY seq DESC)
     LIMIT 1`,
    name,
    name,
    name,
    name,
  );
  return found?.id ?? null;
}
