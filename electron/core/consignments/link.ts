import { dayAtThePost } from '../../../shared/day.ts';
import { traderOf, type Declaration, type DocumentKind } from '../../../shared/declaration.ts';
import type { Reader, Writer } from '../store/store.ts';
import { daysTogether, markKinds, marksOf, recurs, type Mark, type MarkKind } from './marks.ts';
import { stateOf, type Standing } from './state.ts';

type Candidate = {
  consignment_id: number;
  document: DocumentKind;
  day: string;
  trader_code: string | null;
};

const daysBefore = (day: string, days: number): string =>
  new Date(Date.parse(day) - days * 86_400_000).toISOString().slice(0, 10);

const daysApart = (one: string, other: string): number =>
  Math.abs(Date.parse(one) - Date.parse(other)) / 86_400_000;

/** Two goods declarations are two consignments, whatever truck brought them; papers before them bring them together. */
function belongTogether(
  declaration: Declaration,
  day: string,
  kind: MarkKind,
  candidate: Candidate,
): boolean {
  if (declaration.document === 'goods' && candidate.document === 'goods') return false;
  if (daysApart(day, candidate.day) > daysTogether[kind]) return false;
  if (!recurs.has(kind)) return true;
  // The same truck twice a week: a second paper of the same kind is the next journey, and so is another trader.
  if (declaration.document === candidate.document) return false;
  const trader = traderOf(declaration)?.code ?? null;
  return trader === null || candidate.trader_code === null || trader === candidate.trader_code;
}

function consignmentFor(
  reader: Reader,
  declaration: Declaration,
  day: string,
  marks: readonly Mark[],
): { id: number; by: Mark } | null {
  for (const kind of markKinds) {
    for (const by of marks.filter((mark) => mark.kind === kind)) {
      const candidates = reader.all<Candidate>(
        `SELECT c.consignment_id, d.document, k.day, d.trader_code
         FROM consignment_mark k
         JOIN consignment_member c ON c.declaration_seq = k.declaration_seq
         JOIN declaration d ON d.seq = k.declaration_seq
         WHERE k.kind = ? AND k.value = ? AND k.goods <= ? AND k.day >= ?
         ORDER BY k.goods, k.declaration_seq DESC LIMIT 20`,
        by.kind,
        by.value,
        declaration.document === 'goods' ? 0 : 1,
        daysBefore(day, daysTogether[kind]),
      );
      const found = candidates.find((one) => belongTogether(declaration, day, kind, one));
      if (found !== undefined) return { id: found.consignment_id, by };
    }
  }
  return null;
}

const dayOf = (declaration: Declaration, at: string): string =>
  declaration.registration?.date ?? declaration.declaredOn ?? dayAtThePost(at);

function writeMarks(
  writer: Writer,
  seq: number,
  { document }: Declaration,
  day: string,
  marks: readonly Mark[],
): void {
  for (const { kind, value } of marks) {
    writer.run(
      'INSERT INTO consignment_mark (kind, value, goods, declaration_seq, day) VALUES (?, ?, ?, ?, ?)',
      kind,
      value,
      document === 'goods' ? 1 : 0,
      seq,
      day,
    );
  }
}

/**
 * Puts an accepted document into the consignment it belongs to, or begins one: linked by the surest mark
 * it has in common with a document that is here.
 *
 * @param at when it was received, UTC
 * @param into the consignment where it is known, as for a paper made from another
 */
export function enterConsignment(
  writer: Writer,
  seq: number,
  declaration: Declaration,
  at: string,
  into: number | null = null,
): void {
  const day = dayOf(declaration, at);
  const marks = marksOf(declaration);
  const linked = into === null ? consignmentFor(writer, declaration, day, marks) : null;
  const id =
    into ??
    linked?.id ??
    writer.run(
      `INSERT INTO consignment (state, first_at, last_at) VALUES ('announced', ?, ?)`,
      at,
      at,
    );
  writer.run(
    'INSERT INTO consignment_member (declaration_seq, consignment_id, linked_kind, linked_value) VALUES (?, ?, ?, ?)',
    seq,
    id,
    into === null ? (linked?.by.kind ?? null) : 'made',
    into === null ? (linked?.by.value ?? null) : '',
  );
  writeMarks(writer, seq, declaration, day, marks);
  refreshConsignment(writer, id, at);
}

/** A corrected document may bear other marks; it stays in the consignment it is in. */
export function renewMarks(
  writer: Writer,
  seq: number,
  declaration: Declaration,
  at: string,
): void {
  writer.run('DELETE FROM consignment_mark WHERE declaration_seq = ?', seq);
  writeMarks(writer, seq, declaration, dayOf(declaration, at), marksOf(declaration));
  refreshOf(writer, seq, at);
}

/** Brings the state of the consignment of a document up to date, after a decision or a result. */
export function refreshOf(writer: Writer, declarationSeq: number, at: string): void {
  const member = writer.get<{ consignment_id: number }>(
    'SELECT consignment_id FROM consignment_member WHERE declaration_seq = ?',
    declarationSeq,
  );
  if (member !== undefined) refreshConsignment(writer, member.consignment_id, at);
}

type Member = Standing & { seq: number; in_queue: number; time_limit: string | null };

/** Works out how far a consignment has come, and which of its papers are still work. */
export function refreshConsignment(writer: Writer, id: number, at: string): void {
  const members = writer.all<Member>(
    `SELECT d.seq, d.document, d.corridor, d.outcome, d.in_queue,
       CASE d.document WHEN 'transit' THEN json_extract(d.body, '$.transit.timeLimit') END AS time_limit
     FROM consignment_member c JOIN declaration d ON d.seq = c.declaration_seq
     WHERE c.consignment_id = ? ORDER BY d.seq`,
    id,
  );
  const completed =
    writer.get(
      `SELECT 1 FROM consignment_event WHERE consignment_id = ? AND kind = 'transitCompleted'`,
      id,
    ) !== undefined;
  const state = stateOf(members, completed);
  const limit = members.findLast(({ document }) => document === 'transit')?.time_limit ?? null;
  writer.run(
    `UPDATE consignment SET state = ?, first_at = min(first_at, ?), last_at = max(last_at, ?), members = ?, time_limit = ?
     WHERE id = ?`,
    state,
    at,
    at,
    members.length,
    state === 'inTransit' ? limit : null,
    id,
  );
  const declared = members.some(({ document }) => document === 'goods');
  for (const { seq, document, in_queue } of members) {
    const works =
      document === 'goods' || document === 'transit' || (document === 'preliminary' && !declared);
    if (works !== (in_queue === 1)) {
      writer.run('UPDATE declaration SET in_queue = ? WHERE seq = ?', works ? 1 : 0, seq);
    }
  }
}
