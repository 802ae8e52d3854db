import type { Declaration } from '../../../shared/declaration.ts';
import type { AnnouncementState } from '../../../shared/work/states.ts';
import { refreshOf } from '../consignments/refresh.ts';
import type { Tables } from '../control/tables.ts';
import { system } from '../journal/journal.ts';
import type { Change } from '../store/open.ts';
import { addTerm } from '../work/clock/terms.ts';
import { announcementOf } from './announced.ts';
import { saveWork, subjectBySeq, workOf } from './row.ts';
import { restate, retime } from './timing.ts';

/** The row of the table of terms that says how long preliminary information stands. */
export const preliminaryTerm = 'preliminary';

/** Preliminary information stands for its term, reckoned from when it came; corrected after it lapsed, it stands anew. */
export function announce(
  change: Change,
  announced: {
    readonly seq: number;
    readonly declaration: Declaration;
    readonly receivedAt: string;
  },
  tables: Tables,
): void {
  const { seq, declaration, receivedAt } = announced;
  if (declaration.document !== 'preliminary') return;
  const lapsed = announcementOf(change, seq)?.state === 'lapsed';
  change.run(
    `INSERT INTO announcement (declaration_seq, since, expected_on, lapses_at, state) VALUES (?, ?, ?, ?, 'stands')
     ON CONFLICT (declaration_seq) DO UPDATE SET expected_on = excluded.expected_on,
       since = iif(state = 'lapsed', excluded.since, since),
       lapses_at = iif(state = 'lapsed', excluded.lapses_at, lapses_at)`,
    seq,
    receivedAt,
    declaration.expectedOn,
    addTerm(tables, receivedAt, preliminaryTerm),
  );
  if (!lapsed) return;
  change.run(
    `UPDATE announcement SET state = 'stands', settled_at = NULL WHERE declaration_seq = ?`,
    seq,
  );
  workAgain(change, seq, receivedAt, tables);
  recordAgain(change, seq, 'stands');
  refreshOf(change, seq, receivedAt);
}

/** Read from the paper to its consignment and on to what announced it: few rows each, however many announcements there are. */
const unsettled = `SELECT a.declaration_seq AS seq, a.state FROM consignment_member m
  CROSS JOIN consignment c ON c.id = m.consignment_id
  CROSS JOIN consignment_member o ON o.consignment_id = c.id AND o.document = 'preliminary'
  CROSS JOIN announcement a ON a.declaration_seq = o.declaration_seq AND a.state <> 'came'
  WHERE m.declaration_seq = ? AND c.state NOT IN ('announced', 'inTransit') ORDER BY seq`;

/**
 * The goods of a consignment are here: what announced them is to be worked now, and what had lapsed is
 * work again, with an entry of its own.
 * @param seq any paper of the consignment
 */
export function settleAnnouncements(change: Change, seq: number, at: string, tables: Tables): void {
  for (const one of change.all<{ seq: number; state: AnnouncementState }>(unsettled, seq)) {
    change.run(
      `UPDATE announcement SET state = 'came', settled_at = ? WHERE declaration_seq = ?`,
      at,
      one.seq,
    );
    workAgain(change, one.seq, at, tables);
    if (one.state === 'lapsed') recordAgain(change, one.seq, 'came');
    refreshOf(change, one.seq, at);
  }
}

/** Work that had left the queue is there again, in the hands it was in; its term begins now. */
function workAgain(change: Change, seq: number, at: string, tables: Tables): void {
  const work = workOf(change, seq);
  const subject = subjectBySeq(change, seq);
  if (work === null || subject === null || (work.ended === 1 && work.state !== 'lapsed')) return;
  const taken = { change, subject, tables, at, work: { ...work, ended: 0, started_at: at } };
  retime(taken);
  restate(taken);
  const { revision } = work;
  saveWork(change, {
    ...taken.work,
    revision: revision + 1,
    changed_by: system.name,
    changed_at: at,
  });
}

/** What had lapsed counts again. */
function recordAgain(change: Change, seq: number, now: AnnouncementState): void {
  const subject = subjectBySeq(change, seq);
  if (subject === null) return;
  change.record({
    action: 'announcement.again',
    object: { kind: 'declaration', id: subject.id },
    before: { state: 'lapsed' },
    after: { state: now },
    detail: {},
  });
}
