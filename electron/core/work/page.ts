import { z } from 'zod';
import type { DeclarationPage } from '../../../shared/contract/declarations.ts';
import { declarationSchema, traderOf, type Declaration } from '../../../shared/declaration.ts';
import { findingSchema } from '../../../shared/finding.ts';
import type { Reader } from '../store/store.ts';
import { decoderToShow } from '../intake/encoding.ts';
import { rawParts } from '../intake/raw.ts';
import { officerExplanation } from './explanation.ts';
import { findDeclaration, resultsOf } from './kept-declaration.ts';

/** The declaration as normalised, with its identity; `null` when there is none. */
export function declarationById(
  reader: Reader,
  id: string,
): { id: string; declaration: Declaration } | null {
  const record = findDeclaration(reader, id);
  if (record === undefined) return null;
  return { id: record.id, declaration: declarationSchema.parse(JSON.parse(record.body)) };
}

/** The trader's declarations before this one, and what control had found in any other when this one was decided. */
function earlierOf(
  reader: Reader,
  { seq, decidedAt }: { seq: number; decidedAt: string },
  declaration: Declaration,
): DeclarationPage['earlier'] {
  const code = traderOf(declaration)?.code ?? null;
  if (code === null) return { declarations: 0, findings: 0, since: null };
  const earlier = reader.get<{ n: number; since: string | null }>(
    `SELECT count(*) AS n, min(e.registered_on) AS since
     FROM declaration e WHERE e.trader_code = ? AND e.seq < ? AND e.document IN ('goods', 'transit')`,
    code,
    seq,
  );
  // A declaration is weighed again by what is found in later ones, too: what is said here fits why it is here.
  const found = reader.get<{ n: number }>(
    `SELECT count(DISTINCT f.declaration_seq) AS n FROM trader_finding f
     WHERE f.trader_code = ? AND f.at <= ? AND f.declaration_seq <> ?`,
    code,
    decidedAt,
    seq,
  );
  return {
    declarations: earlier?.n ?? 0,
    findings: found?.n ?? 0,
    since: earlier?.since ?? null,
  };
}

/** All an officer may know of one declaration; `null` when there is none. */
export function declarationPage(reader: Reader, id: string): DeclarationPage | null {
  const record = findDeclaration(reader, id);
  if (record === undefined) return null;
  const why = officerExplanation(reader, record);
  if (why === null) return null;
  const declaration = declarationSchema.parse(JSON.parse(record.body));
  return {
    id: record.id,
    file: record.file,
    receivedAt: record.received_at,
    corridor: why.corridor,
    decidedBy: why.decidedBy,
    decidedAt: why.decidedAt,
    declaration,
    findings: z.array(findingSchema).parse(JSON.parse(record.findings)),
    why,
    results: resultsOf(reader, record.seq),
    earlier: earlierOf(reader, { seq: record.seq, decidedAt: why.decidedAt }, declaration),
  };
}

/** How much of a raw message is shown, bytes. */
const shownOfRaw = 256 * 1024;

/** The message of a declaration as it was received, its beginning as text. */
export function rawOf(reader: Reader, id: string) {
  const record = findDeclaration(reader, id);
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
