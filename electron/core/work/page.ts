import { z } from 'zod';
import type { ControlResult, DeclarationPage } from '../../../shared/contract/declarations.ts';
import { declarationSchema, traderOf, type Declaration } from '../../../shared/declaration.ts';
import { findingSchema } from '../../../shared/finding.ts';
import { ruleSetOf } from '../profiles/active.ts';
import { forOfficer } from '../risk/explain.ts';
import type { Reader } from '../store/store.ts';
import { decoderToShow } from '../intake/encoding.ts';
import { rawParts } from '../intake/raw.ts';

type DeclarationRecord = {
  seq: number;
  id: string;
  message_id: number;
  file: string;
  received_at: string;
  body: string;
  findings: string;
};

type DecisionRecord = {
  seq: number;
  at: string;
  corridor: DeclarationPage['corridor'];
  decided_by: DeclarationPage['decidedBy'];
  rule_set_hash: string;
};

/** A declaration by its identity in the store or by its registration number. */
function find(reader: Reader, id: string): DeclarationRecord | undefined {
  return reader.get<DeclarationRecord>(
    `SELECT d.seq, d.id, d.message_id, m.file, d.received_at, d.body, d.findings
     FROM declaration d JOIN message m ON m.id = d.message_id
     WHERE d.id = ? OR d.registration_number = ? ORDER BY d.id = ? DESC LIMIT 1`,
    id,
    id,
    id,
  );
}

/** The declaration as normalised, with its identity; `null` when there is none. */
export function declarationById(
  reader: Reader,
  id: string,
): { id: string; declaration: Declaration } | null {
  const record = find(reader, id);
  if (record === undefined) return null;
  return { id: record.id, declaration: declarationSchema.parse(JSON.parse(record.body)) };
}

function hitsOf(reader: Reader, decision: DecisionRecord): DeclarationPage['hits'] {
  const hits = reader.all<{ profile_code: string; items: string }>(
    'SELECT profile_code, items FROM hit WHERE decision_seq = ? AND counts = 1 ORDER BY profile_code',
    decision.seq,
  );
  if (hits.length === 0) return [];
  const profiles = new Map(
    ruleSetOf(reader, decision.rule_set_hash).profiles.map((profile) => [profile.code, profile]),
  );
  return hits.flatMap((hit) => {
    const profile = profiles.get(hit.profile_code);
    return profile === undefined
      ? []
      : [forOfficer(profile, z.array(z.int()).parse(JSON.parse(hit.items)))];
  });
}

type ResultRecord = {
  at: string;
  officer: string;
  outcome: string;
  severity: number;
  note: string | null;
  simulated: number;
};

function resultsOf(reader: Reader, seq: number): ControlResult[] {
  return reader
    .all<ResultRecord>(
      'SELECT at, officer, outcome, severity, note, simulated FROM control_result WHERE declaration_seq = ? ORDER BY seq',
      seq,
    )
    .map((result) => ({ ...result, simulated: result.simulated === 1 }));
}

function earlierOf(
  reader: Reader,
  seq: number,
  declaration: Declaration,
): DeclarationPage['earlier'] {
  const code = traderOf(declaration)?.code ?? null;
  if (code === null) return { declarations: 0, findings: 0, since: null };
  const earlier = reader.get<{ n: number; findings: number; since: string | null }>(
    `SELECT count(*) AS n, min(e.registered_on) AS since,
       coalesce(sum((SELECT max(r.severity) >= 2 FROM control_result r WHERE r.declaration_seq = e.seq)), 0) AS findings
     FROM declaration e WHERE e.trader_code = ? AND e.seq < ? AND e.document IN ('goods', 'transit')`,
    code,
    seq,
  );
  return {
    declarations: earlier?.n ?? 0,
    findings: earlier?.findings ?? 0,
    since: earlier?.since ?? null,
  };
}

/** All an officer may know of one declaration; `null` when there is none. */
export function declarationPage(reader: Reader, id: string): DeclarationPage | null {
  const record = find(reader, id);
  if (record === undefined) return null;
  const decision = reader.get<DecisionRecord>(
    'SELECT seq, at, corridor, decided_by, rule_set_hash FROM decision WHERE declaration_seq = ? ORDER BY seq DESC LIMIT 1',
    record.seq,
  );
  if (decision === undefined) return null;
  const declaration = declarationSchema.parse(JSON.parse(record.body));
  return {
    id: record.id,
    file: record.file,
    receivedAt: record.received_at,
    corridor: decision.corridor,
    decidedBy: decision.decided_by,
    decidedAt: decision.at,
    declaration,
    findings: z.array(findingSchema).parse(JSON.parse(record.findings)),
    hits: hitsOf(reader, decision),
    results: resultsOf(reader, record.seq),
    earlier: earlierOf(reader, record.seq, declaration),
  };
}

/** How much of a raw message is shown, bytes. */
const shownOfRaw = 256 * 1024;

/** The message of a declaration as it was received, its beginning as text. */
export function rawOf(reader: Reader, id: string) {
  const record = find(reader, id);
  if (record === undefined) return null;
  const message = reader.get<{ size: number; sha256: Uint8Array | null }>(
    'SELECT size, sha256 FROM message WHERE id = ?',
    record.message_id,
  );
  if (message === undefined) return null;
  let shown = new Uint8Array(0);
  for (const part of rawParts(reader, record.message_id)) {
    shown = Buffer.concat([shown, part]).subarray(0, shownOfRaw);
    if (shown.length >= shownOfRaw) break;
  }
  return {
    file: record.file,
    size: message.size,
    sha256: Buffer.from(message.sha256 ?? []).toString('hex'),
    // A character cut by the end of what is shown is left out.
    text: decoderToShow(shown).decode(shown, { stream: true }),
    truncated: message.size > shownOfRaw,
  };
}
