import { system } from '../journal/journal.ts';
import { refreshOf } from '../consignments/refresh.ts';
import type { Change, Clock, Store } from '../store/open.ts';
import { preliminaryTerm } from './announcements.ts';
import { saveWork, workOf } from './row.ts';

/** So many lapse in one step: what an earlier program left behind must not keep the window waiting. */
const mostAtOnce = 200;

/** Announced goods that did not come within the term; what is on its way under transit has entered the Union. */
const due = `SELECT a.declaration_seq AS seq, d.id, a.lapses_at FROM announcement a
  JOIN declaration d ON d.seq = a.declaration_seq
  JOIN consignment_member m ON m.declaration_seq = a.declaration_seq
  JOIN consignment c ON c.id = m.consignment_id
  WHERE a.state = 'stands' AND a.lapses_at <= ? AND c.state = 'announced'
  ORDER BY a.lapses_at, a.declaration_seq LIMIT ${mostAtOnce}`;

type Due = { readonly seq: number; readonly id: string; readonly lapses_at: string };

/**
 * Preliminary information whose goods did not come within its term stands no more: the program takes it
 * out of the queue, and the log says so. Nothing is deleted; an arrival makes it work again.
 * @returns how many lapsed
 */
export function lapseDue(store: Store, clock: Clock): number {
  const now = clock.now();
  const late = store.all<Due>(due, now);
  if (late.length === 0) return 0;
  store.change(system, (change) => {
    for (const one of late) lapse(change, one, now);
  });
  return late.length;
}

function lapse(change: Change, { seq, id, lapses_at: lapsesAt }: Due, at: string): void {
  change.run(
    `UPDATE announcement SET state = 'lapsed', settled_at = ? WHERE declaration_seq = ?`,
    at,
    seq,
  );
  const work = workOf(change, seq);
  if (work?.ended === 0)
    saveWork(change, {
      ...work,
      state: 'lapsed',
      ended: 1,
      revision: work.revision + 1,
      changed_by: system.name,
      changed_at: at,
    });
  refreshOf(change, seq, at);
  change.record({
    action: 'announcement.lapse',
    object: { kind: 'declaration', id },
    before: { state: 'stands', ...(work === null ? {} : { work: work.state }) },
    after: { state: 'lapsed' },
    detail: { term: preliminaryTerm, lapsesAt },
  });
}
