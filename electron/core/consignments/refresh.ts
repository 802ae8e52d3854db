import { documentKinds, type DocumentKind } from '../../../shared/declaration.ts';
import type { Reader, Writer } from '../store/store.ts';
import { isReleased, stateOf, type Decided, type Standing } from './state.ts';

const standings = documentKinds.flatMap((kind) => [`('${kind}', 0)`, `('${kind}', 1)`]).join(', ');

/** How the papers of a consignment stand, each standing once: looked up, however many papers there are. */
function standingsOf(reader: Reader, id: number): Standing[] {
  return reader
    .all<{ document: DocumentKind; released: number }>(
      `WITH standing (document, released) AS (VALUES ${standings})
       SELECT document, released FROM standing s WHERE EXISTS
         (SELECT 1 FROM consignment_member m
          WHERE m.consignment_id = ? AND m.document = s.document AND m.released = s.released)`,
      id,
    )
    .map(({ document, released }) => ({ document, released: released === 1 }));
}

/** Last day of the newest transit of a consignment. */
function timeLimitOf(reader: Reader, id: number): string | null {
  const newest = reader.get<{ time_limit: string | null }>(
    `SELECT json_extract(body, '$.transit.timeLimit') AS time_limit FROM declaration WHERE seq =
       (SELECT max(declaration_seq) FROM consignment_member WHERE consignment_id = ? AND document = 'transit')`,
    id,
  );
  return newest?.time_limit ?? null;
}

/** Works out how far a consignment has come. */
export function refreshState(writer: Writer, id: number, at: string): void {
  const completed =
    writer.get(
      `SELECT 1 FROM consignment_event WHERE consignment_id = ? AND kind = 'transitCompleted'`,
      id,
    ) !== undefined;
  const state = stateOf(standingsOf(writer, id), completed);
  writer.run(
    `UPDATE consignment SET state = ?, first_at = min(first_at, ?), last_at = max(last_at, ?), time_limit = ?
     WHERE id = ?`,
    state,
    at,
    at,
    state === 'inTransit' ? timeLimitOf(writer, id) : null,
    id,
  );
}

/** Goods and transit are work, and an announcement until the goods are declared or it lapses; notices are not. */
function refreshQueue(writer: Writer, id: number, papers: readonly number[]): void {
  const declared = standingsOf(writer, id).some(({ document }) => document === 'goods');
  const stands = `NOT EXISTS (SELECT 1 FROM announcement a WHERE a.declaration_seq = seq AND a.state = 'lapsed')`;
  const works = `CASE document WHEN 'preliminary' THEN ${declared ? '0' : stands} ELSE document IN ('goods', 'transit') END`;
  for (const seq of papers) {
    writer.run(
      `UPDATE declaration SET in_queue = ${works} WHERE seq = ? AND in_queue <> ${works}`,
      seq,
    );
  }
}

const announcements = (reader: Reader, id: number): number[] =>
  reader
    .all<{ seq: number }>(
      `SELECT declaration_seq AS seq FROM consignment_member WHERE consignment_id = ? AND document = 'preliminary'`,
      id,
    )
    .map(({ seq }) => seq);

/** Brings the consignment of a paper up to date, after it came in, was corrected, or was decided on. */
export function refreshOf(writer: Writer, seq: number, at: string): void {
  const paper = writer.get<Decided & { consignment_id: number; before: DocumentKind | null }>(
    `SELECT c.consignment_id, c.document AS before, d.document,
       (SELECT r.code FROM release r WHERE r.declaration_seq = d.seq ORDER BY r.seq DESC LIMIT 1) AS release
     FROM consignment_member c JOIN declaration d ON d.seq = c.declaration_seq
     WHERE c.declaration_seq = ?`,
    seq,
  );
  if (paper === undefined) return;
  const { consignment_id: id, document, before } = paper;
  writer.run(
    'UPDATE consignment_member SET document = ?, released = ? WHERE declaration_seq = ?',
    document,
    isReleased(paper) ? 1 : 0,
    seq,
  );
  refreshState(writer, id, at);
  // Whether the goods are declared is what the announcements of them depend on.
  const declares = document === 'goods' || before === 'goods';
  refreshQueue(writer, id, declares ? [seq, ...announcements(writer, id)] : [seq]);
}
