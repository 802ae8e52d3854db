import { saveWork, workOf } from '../desk/row.ts';
import { stateNow } from '../desk/timing.ts';
import { system } from '../journal/journal.ts';
import type { Clock, Store } from '../store/open.ts';

/** Open requests whose term has passed while their declaration still waits for them. */
const unanswered = `SELECT DISTINCT d.seq, d.id FROM document_request r
  JOIN work w ON w.declaration_seq = r.declaration_seq JOIN declaration d ON d.seq = r.declaration_seq
  WHERE r.state = 'open' AND r.due_at <= ? AND w.state = 'documents' AND w.ended = 0
    AND NOT EXISTS (SELECT 1 FROM document_request o WHERE o.declaration_seq = r.declaration_seq
      AND o.state = 'open' AND o.due_at > ?)
  ORDER BY d.seq`;

/** Work that still waits for the conclusion of an expertise whose term has passed. */
const unconcluded = `SELECT d.seq, d.id FROM work w JOIN declaration d ON d.seq = w.declaration_seq
  WHERE w.ended = 0 AND w.due_at <= ? AND w.state = 'expertise' AND w.term = 'expertise'
  ORDER BY d.seq`;

type Late = { readonly seq: number; readonly id: string };

/**
 * What was waited for has not come in time: the declaration is back in the queue of its officer, and the
 * log says that the program put it there. The request stays open until he says what became of it, and the
 * conclusion of the expertise may still be entered.
 * @returns how many came back
 */
export function returnOverdue(store: Store, clock: Clock): number {
  const now = clock.now();
  const late = store.all<Late>(unanswered, now, now);
  for (const one of late) comeBack(store, one, 'check.overdue', now);
  // Read after those have come back: one that waited for documents may have its samples away, too.
  const away = store.all<Late>(unconcluded, now);
  for (const one of away) comeBack(store, one, 'inspection.overdue', now);
  return late.length + away.length;
}

function comeBack(store: Store, { seq, id }: Late, action: string, at: string): void {
  store.change(system, (change) => {
    const work = workOf(change, seq);
    if (work === null) return;
    const state = stateNow(change, work, at);
    saveWork(change, {
      ...work,
      state,
      revision: work.revision + 1,
      changed_by: system.name,
      changed_at: at,
    });
    change.record({
      action,
      object: { kind: 'declaration', id },
      before: { state: work.state },
      after: { state },
      detail: {},
    });
  });
}
