import { traderOf, type Declaration } from '../../../shared/declaration.ts';
import type { Finding } from '../../../shared/finding.ts';
import { dayAtThePost } from '../../../shared/day.ts';
import { searchWords } from '../store/search-words.ts';
import type { Reader, Value, Writer } from '../store/store.ts';
import { bodyOf } from './correction.ts';
import { versionKeys } from './keys.ts';
import type { InForce } from './standing.ts';

export interface RefusedVersion {
  readonly id: string;
  readonly version: number;
  readonly messageId: number;
  readonly receivedAt: string;
  readonly file: string;
  readonly declaration: Declaration;
  readonly findings: readonly Finding[];
  readonly contentHash: Uint8Array;
}

interface Kept extends RefusedVersion {
  readonly state: 'refused' | 'superseded';
  readonly decisionSeq: number | null;
  readonly notice: { readonly year: number; readonly serial: number } | null;
}

const countOf = (findings: readonly Finding[], severity: Finding['severity']): number =>
  findings.filter((each) => each.severity === severity).length;

function insertVersion(writer: Writer, kept: Kept): number {
  const { declaration, findings } = kept;
  const trader = traderOf(declaration);
  const { declarant } = declaration.parties;
  const row: Record<string, Value> = {
    id: kept.id,
    version: kept.version,
    state: kept.state,
    message_id: kept.messageId,
    received_at: kept.receivedAt,
    content_hash: kept.contentHash,
    registration_number: declaration.registrationNumber,
    reference: declaration.reference,
    trader_code: trader?.code ?? null,
    trader_name: trader?.name ?? null,
    declarant_name: declarant?.name ?? null,
    items: declaration.items.length,
    errors: countOf(findings, 'error'),
    warnings: countOf(findings, 'warning'),
    findings: JSON.stringify(findings),
    body: JSON.stringify(declaration),
    words: wordsOf(kept),
    decision_seq: kept.decisionSeq,
    notice_year: kept.notice?.year ?? null,
    notice_serial: kept.notice?.serial ?? null,
  };
  const names = Object.keys(row);
  return writer.run(
    `INSERT INTO declaration_version (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
    ...Object.values(row),
  );
}

/** What an officer looks a refused declaration up by; each word between blanks. */
function wordsOf({ declaration, file }: RefusedVersion): string {
  const { parties, registrationNumber, reference, transport } = declaration;
  const texts = [
    registrationNumber,
    reference,
    file.split(/[\\/]/).at(-1),
    ...[parties.consignee, parties.consignor, parties.declarant].flatMap((party) => [
      party?.code,
      party?.name,
    ]),
    transport.arrival.identity,
    ...declaration.containers.map(({ identity }) => identity),
  ];
  const words = texts.flatMap((text) => (text == null ? [] : searchWords(text)));
  return ` ${[...new Set(words)].join(' ')} `;
}

/** The next number of a notice of refusal: serials begin anew each year of the calendar at the post. */
function nextNotice(reader: Reader, at: string): { year: number; serial: number } {
  const year = Number(dayAtThePost(at).slice(0, 4));
  const last = reader.get<{ serial: number | null }>(
    'SELECT max(notice_serial) AS serial FROM declaration_version WHERE notice_year = ?',
    year,
  );
  return { year, serial: (last?.serial ?? 0) + 1 };
}

/** Keeps a declaration that was refused registration, under the number of a notice of its own. */
export function keepRefused(writer: Writer, refused: RefusedVersion): void {
  const notice = nextNotice(writer, refused.receivedAt);
  const seq = insertVersion(writer, { ...refused, state: 'refused', decisionSeq: null, notice });
  for (const key of versionKeys(refused.declaration)) {
    writer.run('INSERT INTO declaration_version_key (key, version_seq) VALUES (?, ?)', key, seq);
  }
}

/** Keeps the version in force as it is, before a correction takes its place. */
export function keepReplaced(writer: Writer, inForce: InForce, findings: Finding[]): void {
  const decision = writer.get<{ seq: number }>(
    'SELECT seq FROM decision WHERE declaration_seq = ? ORDER BY seq DESC LIMIT 1',
    inForce.seq,
  );
  insertVersion(writer, {
    id: inForce.id,
    version: inForce.version,
    state: 'superseded',
    messageId: inForce.message_id,
    receivedAt: inForce.received_at,
    file: inForce.file,
    declaration: bodyOf(inForce),
    findings,
    contentHash: inForce.content_hash,
    decisionSeq: decision?.seq ?? null,
    notice: null,
  });
}
