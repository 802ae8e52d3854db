import {
  approvalInputSchema,
  type Approval,
  type ApprovalInput,
} from '../../../shared/work/approval.ts';
import { isMeasure } from '../../../shared/control-forms.ts';
import type { Corridor } from '../../../shared/corridor.ts';
import { familyOf } from '../../../shared/work/measure.ts';
import { nameOfLogin } from '../accounts/repository.ts';
import type { Reader } from '../store/store.ts';
import { DeskFault, outOfState } from './faults.ts';
import { markMeasure, measuresOf } from './measures.ts';
import { isRelease, releaseOf } from './released.ts';
import { ordinalsOf, workOf } from './row.ts';
import { longestExtension, restate, retime } from './timing.ts';
import { demandInHand, objectOf, turn, type Desk, type Seen, type Turn } from './turn.ts';

type ApprovalRow = {
  id: number;
  declaration_id: string;
  body: string;
  at: string;
  by: string;
  granted: number | null;
  decided_at: string | null;
  decided_by: string | null;
  note: string;
};

const select = `SELECT a.id, d.id AS declaration_id, a.body, a.at, a.by, a.granted, a.decided_at, a.decided_by, a.note
  FROM approval a JOIN declaration d ON d.seq = a.declaration_seq`;

function approvalOf(reader: Reader, row: ApprovalRow): Approval {
  return {
    id: row.id,
    declarationId: row.declaration_id,
    asked: approvalInputSchema.parse(JSON.parse(row.body)),
    at: row.at,
    by: row.by,
    name: nameOfLogin(reader, row.by),
    decision:
      row.granted === null || row.decided_at === null || row.decided_by === null
        ? null
        : {
            granted: row.granted === 1,
            at: row.decided_at,
            by: row.decided_by,
            name: nameOfLogin(reader, row.decided_by),
            note: row.note,
          },
  };
}

/** What was asked of the head of the post about a declaration, the oldest first. */
export function approvalsOf(reader: Reader, seq: number): Approval[] {
  return reader
    .all<ApprovalRow>(`${select} WHERE a.declaration_seq = ? ORDER BY a.id`, seq)
    .map((row) => approvalOf(reader, row));
}

/** What waits for the head of the post: first what is due first, last what has no term or whose clock stands. */
export function openApprovals(reader: Reader) {
  return reader
    .all<
      ApprovalRow & {
        registration_number: string | null;
        trader_name: string | null;
        corridor: Corridor;
        ordered: number | null;
        due_at: string | null;
        stopped: number;
      }
    >(
      `SELECT a.id, d.id AS declaration_id, a.body, a.at, a.by, a.granted, a.decided_at, a.decided_by, a.note,
         d.registration_number, d.trader_name, d.corridor,
         (SELECT json_extract(o.body, '$.percent') FROM inspection_order o
          WHERE o.declaration_seq = d.seq ORDER BY o.id DESC LIMIT 1) AS ordered,
         CASE WHEN w.ended = 0 THEN w.due_at END AS due_at,
         w.stopped_at IS NOT NULL AS stopped
       FROM approval a JOIN declaration d ON d.seq = a.declaration_seq
       LEFT JOIN work w ON w.declaration_seq = a.declaration_seq
       WHERE a.granted IS NULL ORDER BY stopped, due_at IS NULL, due_at, a.id LIMIT 500`,
    )
    .map((row) => ({
      ...approvalOf(reader, row),
      registrationNumber: row.registration_number,
      traderName: row.trader_name,
      corridor: row.corridor,
      ordered: row.ordered,
      dueAt: row.due_at,
      stopped: row.stopped === 1,
    }));
}

/** Asks the head of the post for what an officer may not decide alone. */
export function askApproval(desk: Desk, seen: Seen, asked: ApprovalInput): void {
  turn(desk, seen, (taken) => {
    demandInHand(taken);
    const { change, subject, actor, at } = taken;
    const pending = approvalsOf(change, subject.seq).some(
      (approval) => approval.decision === null && approval.asked.kind === asked.kind,
    );
    if (pending) throw outOfState('alreadyAsked');
    demandSense(taken, asked);
    change.run(
      'INSERT INTO approval (declaration_seq, kind, body, at, by) VALUES (?, ?, ?, ?, ?)',
      subject.seq,
      asked.kind,
      JSON.stringify(asked),
      at,
      actor.name,
    );
    restate(taken);
    change.record({
      action: 'work.approval.ask',
      object: objectOf(taken),
      after: { ...asked },
      reason: asked.ground,
      detail: {},
    });
  });
}

/** What is asked must be there to be asked about. */
function demandSense({ change, subject, tables, work }: Turn, asked: ApprovalInput): void {
  if (asked.kind === 'ownInitiative') {
    if (!asked.measures.every(isMeasure)) throw outOfState('unknownMeasure');
    const known = ordinalsOf(change, subject.seq);
    if (!asked.items.every((item) => known.includes(item))) throw outOfState('unknownItem');
  }
  if (asked.kind === 'againstMeasure') {
    const open = measuresOf(change, subject.seq).filter(({ state }) => state === 'open');
    if (!asked.measures.every((code) => open.some((measure) => measure.code === code)))
      throw outOfState('unknownMeasure');
  }
  if (asked.kind === 'extension') {
    const longest = longestExtension(tables, work);
    if (longest === null || asked.days > longest) throw outOfState('tooLong');
  }
  if (
    asked.kind === 'lowerExtent' &&
    change.get('SELECT 1 FROM inspection_order WHERE declaration_seq = ?', subject.seq) ===
      undefined
  )
    throw outOfState('noOrder');
}

/** The head of the post decides; never on his own question. */
export function decideApproval(desk: Desk, id: number, granted: boolean, note: string): string {
  const row = desk.store.get<ApprovalRow & { declaration_seq: number }>(
    'SELECT a.declaration_seq, a.id, d.id AS declaration_id, a.by, a.granted FROM approval a JOIN declaration d ON d.seq = a.declaration_seq WHERE a.id = ?',
    id,
  );
  if (row === undefined) throw new DeskFault('NOT_FOUND', 'there is no such question');
  const work = workOf(desk.store, row.declaration_seq);
  turn(desk, { id: row.declaration_id, revision: work?.revision ?? 0 }, (taken) => {
    const { change, actor, at, subject } = taken;
    const approval = approvalsOf(change, subject.seq).find((each) => each.id === id);
    if (approval === undefined || approval.decision !== null) throw outOfState('alreadyDecided');
    if (approval.by === actor.name) throw outOfState('ownQuestion');
    if (!granted && note.trim() === '') throw outOfState('reasonMissing');
    // Where the work has ended meanwhile nothing is left to be granted; the question is laid aside.
    if (granted && taken.work.ended === 1) throw outOfState('ended');
    change.run(
      'UPDATE approval SET granted = ?, decided_at = ?, decided_by = ?, note = ? WHERE id = ?',
      granted ? 1 : 0,
      at,
      actor.name,
      note,
      id,
    );
    if (granted) grant(taken, approval);
    restate(taken);
    change.record({
      action: granted ? 'work.approval.grant' : 'work.approval.refuse',
      object: objectOf(taken),
      before: { asked: approval.asked.kind, by: approval.by },
      after: { granted },
      ...(note.trim() === '' ? {} : { reason: note }),
      detail: { approval: id },
    });
  });
  return row.declaration_id;
}

/** What a granted question changes. */
function grant(taken: Turn, { asked }: Approval): void {
  const { change, subject, actor, at } = taken;
  const mark = { reason: null, note: null, by: actor.name, at };
  if (asked.kind === 'ownInitiative') {
    for (const code of asked.measures)
      markMeasure(change, subject.seq, code, {
        ...mark,
        state: 'open',
        own: true,
        items: asked.items,
      });
    // What is to be opened stands in the queue of those who open; what was released is looked at after release.
    const opens = asked.measures.some((code) => familyOf(code) === 'goods');
    if (opens && !isRelease(releaseOf(change, subject.seq)))
      taken.work = { ...taken.work, queue: 'red' };
    retime(taken);
  }
  // What was carried out while the question waited stays carried out.
  const open = measuresOf(change, subject.seq).filter(({ state }) => state === 'open');
  if (asked.kind === 'againstMeasure')
    for (const code of asked.measures.filter((each) =>
      open.some((measure) => measure.code === each),
    ))
      markMeasure(change, subject.seq, code, {
        ...mark,
        state: 'skipped',
        reason: 'otherMeasure',
        note: asked.ground,
      });
  if (asked.kind === 'extension') retime(taken);
}
