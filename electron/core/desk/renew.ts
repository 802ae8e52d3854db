import type { Tables } from '../control/tables.ts';
import type { Writer } from '../store/store.ts';
import { addTerm } from '../work/clock/terms.ts';
import { preliminaryTerm } from './announcements.ts';
import type { WorkRow } from './row.ts';
import { termNow } from './timing.ts';

/** Reckons anew when open work is due: after other terms, other hours or other holidays came into force. */
export function renewClocks(writer: Writer, tables: Tables): number {
  const open = writer.all<WorkRow & { perishable: number }>(
    `SELECT w.*, d.perishable FROM work w JOIN declaration d ON d.seq = w.declaration_seq WHERE w.ended = 0`,
  );
  let moved = 0;
  for (const { perishable, ...work } of open) {
    const { term, due_at: due } = termNow(writer, tables, work, perishable === 1);
    if (due === work.due_at && term === work.term) continue;
    writer.run(
      'UPDATE work SET term = ?, due_at = ? WHERE declaration_seq = ?',
      term,
      due,
      work.declaration_seq,
    );
    moved += 1;
  }
  return moved + renewLapses(writer, tables);
}

/** Until when announcements stand that the goods have not followed yet. */
function renewLapses(writer: Writer, tables: Tables): number {
  const standing = writer.all<{ seq: number; since: string; lapses_at: string | null }>(
    `SELECT declaration_seq AS seq, since, lapses_at FROM announcement WHERE state = 'stands'`,
  );
  let moved = 0;
  for (const { seq, since, lapses_at: before } of standing) {
    const lapsesAt = addTerm(tables, since, preliminaryTerm);
    if (lapsesAt === before) continue;
    writer.run('UPDATE announcement SET lapses_at = ? WHERE declaration_seq = ?', lapsesAt, seq);
    moved += 1;
  }
  return moved;
}
