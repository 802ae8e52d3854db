import { dayAtThePost } from '../../../shared/day.ts';
import { documentKinds, traderOf, type Declaration } from '../../../shared/declaration.ts';
import type { Reader, Writer } from '../store/store.ts';
import { daysTogether, markKinds, marksOf, recurs, type Mark } from './marks.ts';
import { refreshOf } from './refresh.ts';

const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

/** The newest paper, goods declaration or another, that bears a number given once. */
function bearerOf(reader: Reader, by: Mark, goods: 0 | 1, days: readonly [string, string]) {
  return reader.get<{ id: number }>(
    `SELECT c.consignment_id AS id
     FROM consignment_mark k JOIN consignment_member c ON c.declaration_seq = k.declaration_seq
     WHERE k.kind = ? AND k.value = ? AND k.goods = ? AND k.day BETWEEN ? AND ?
     ORDER BY k.declaration_seq DESC LIMIT 1`,
    by.kind,
    by.value,
    goods,
    ...days,
  );
}

/**
 * The newest paper of the journey a vehicle or container is on. The same truck twice a week: a second
 * paper of the same kind is the next journey, and so is another trader.
 */
function companionOf(
  reader: Reader,
  by: Mark,
  goods: 0 | 1,
  days: readonly [string, string],
  declaration: Declaration,
) {
  const others = documentKinds
    .filter((kind) => kind !== declaration.document && (kind === 'goods') === (goods === 1))
    .map((kind) => `'${kind}'`);
  if (others.length === 0) return undefined;
  const trader = traderOf(declaration)?.code ?? null;
  return reader.get<{ id: number }>(
    `SELECT c.consignment_id AS id
     FROM consignment_mark k INDEXED BY consignment_mark_journey
     JOIN consignment_member c ON c.declaration_seq = k.declaration_seq
     JOIN declaration d ON d.seq = k.declaration_seq
     WHERE k.kind = ? AND k.kind IN ('container', 'vehicle') AND k.value = ?
       AND k.document IN (${others.join(', ')}) AND k.day BETWEEN ? AND ?
       AND coalesce(d.trader_code = ?, 1)
     ORDER BY k.declaration_seq DESC LIMIT 1`,
    by.kind,
    by.value,
    ...days,
    trader,
  );
}

function consignmentFor(
  reader: Reader,
  declaration: Declaration,
  day: string,
  marks: readonly Mark[],
): { id: number; by: Mark } | null {
  // Two goods declarations are two consignments, whatever truck brought them; papers before them bring them together.
  const asked = declaration.document === 'goods' ? ([0] as const) : ([0, 1] as const);
  for (const kind of markKinds) {
    const days = [daysAfter(day, -daysTogether[kind]), daysAfter(day, daysTogether[kind])] as const;
    for (const by of marks.filter((mark) => mark.kind === kind)) {
      for (const goods of asked) {
        const found = recurs.has(kind)
          ? companionOf(reader, by, goods, days, declaration)
          : bearerOf(reader, by, goods, days);
        if (found !== undefined) return { id: found.id, by };
      }
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
      `INSERT INTO consignment_mark (kind, value, goods, declaration_seq, day, document)
       VALUES (?, ?, ?, ?, ?, ?)`,
      kind,
      value,
      document === 'goods' ? 1 : 0,
      seq,
      day,
      document,
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
    `INSERT INTO consignment_member (declaration_seq, consignment_id, linked_kind, linked_value, document)
     VALUES (?, ?, ?, ?, ?)`,
    seq,
    id,
    into === null ? (linked?.by.kind ?? null) : 'made',
    into === null ? (linked?.by.value ?? null) : '',
    declaration.document,
  );
  writer.run('UPDATE consignment SET members = members + 1 WHERE id = ?', id);
  writeMarks(writer, seq, declaration, day, marks);
  refreshOf(writer, seq, at);
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
