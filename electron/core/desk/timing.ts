import { dayAtThePost } from '../../../shared/day.ts';
import type { Release } from '../../../shared/work/release.ts';
import type { Tables } from '../control/tables.ts';
import type { Reader } from '../store/store.ts';
import { samplesAway } from '../work/back.ts';
import { isAwaited } from './announced.ts';
import { dueAt, headsTerm, termOf, valueTerm } from './due.ts';
import { isCarriedOver, releaseOf } from './released.ts';
import { registeredAt, type WorkRow } from './row.ts';
import type { Turn } from './turn.ts';

const is = (reader: Reader, sql: string, ...values: (string | number)[]): boolean =>
  reader.get(sql, ...values) !== undefined;

/** Papers were requested, and the term for them runs: what was not sent in time is waited for no more. */
const isWaitedFor = (reader: Reader, seq: number, at: string): boolean =>
  is(
    reader,
    `SELECT 1 FROM document_request WHERE declaration_seq = ? AND state = 'open' AND due_at > ?`,
    seq,
    at,
  );

/** Since when samples are away, by which act in its newest version; `undefined`: none are, or the conclusion has come. */
export function expertiseAway(reader: Reader, seq: number) {
  return reader.get<{ since: string; number: string }>(
    `SELECT number, coalesce(nullif(json_extract(body, '$.expertise.sentAt'), ''), signed_at) AS since
     ${samplesAway('?')}`,
    seq,
  );
}

/** For how many working days the head of the post may prolong a term of release; `null`: no table says. */
export function longestExtension(
  tables: Tables,
  { started_at: since }: Pick<WorkRow, 'started_at'>,
): number | null {
  return tables.row('terms', headsTerm, dayAtThePost(since))?.amount ?? null;
}

/** The working days for which the head of the post prolonged the term that began then; `null`: he did not. */
function daysGranted(reader: Reader, seq: number, since: string): number | null {
  const longest = reader.get<{ days: number | null }>(
    `SELECT max(body ->> '$.days') AS days FROM approval
     WHERE declaration_seq = ? AND kind = 'extension' AND granted = 1 AND at >= ?`,
    seq,
    since,
  );
  return longest?.days ?? null;
}

/** When the samples of the newest act left, whether their conclusion has come or not; `null`: none did. */
function samplesSentAt(reader: Reader, seq: number): string | null {
  const sent = reader.get<{ at: string | null }>(
    `SELECT CASE WHEN json_extract(body, '$.expertise') IS NOT NULL
       THEN coalesce(nullif(json_extract(body, '$.expertise.sentAt'), ''), signed_at) END AS at
     FROM inspection_act WHERE declaration_seq = ? ORDER BY version DESC LIMIT 1`,
    seq,
  );
  return sent?.at ?? null;
}

/** When the last papers came after which nothing that had been requested was missing; `null`: it still is. */
function papersReceivedAt(reader: Reader, seq: number): string | null {
  const received = reader.get<{ at: string | null }>(
    `SELECT max(r.answered_at) AS at FROM document_request r
     WHERE r.declaration_seq = ? AND r.state = 'answered' AND r.answer ->> '$.verdict' <> 'notReceived'
       AND NOT EXISTS (SELECT 1 FROM document_request o WHERE o.declaration_seq = r.declaration_seq
         AND o.state = 'open' AND o.sent_at <= r.answered_at)`,
    seq,
  );
  return received?.at ?? null;
}

/** The term of control that goes on after release: it runs from what it waits for, not from the release. */
function afterRelease(
  reader: Reader,
  { declaration_seq: seq, started_at: since }: WorkRow,
  { code }: Pick<Release, 'code'>,
): { readonly term: string; readonly from: string } {
  if (code === '13') return { term: 'expertise', from: samplesSentAt(reader, seq) ?? since };
  const received = code === '12' ? papersReceivedAt(reader, seq) : null;
  return received === null
    ? { term: valueTerm, from: registeredAt(reader, seq) ?? since }
    : { term: 'valueDecision', from: received };
}

/** Within when the work must be done, by what has happened since its term began: an earlier term is over. */
export function termNow(
  reader: Reader,
  tables: Tables,
  work: WorkRow,
  perishable: boolean,
): Pick<WorkRow, 'term' | 'due_at'> {
  const { declaration_seq: seq, queue, started_at: since, stopped_minutes: stopped } = work;
  // An expertise has a term of its own, from the day the samples left.
  const away = expertiseAway(reader, seq);
  if (away !== undefined)
    return { term: 'expertise', due_at: dueAt(tables, away.since, 'expertise', stopped) };
  const release = queue === 'blue' ? releaseOf(reader, seq) : null;
  if (release !== null && isCarriedOver(release)) {
    const { term, from } = afterRelease(reader, work, release);
    return { term, due_at: dueAt(tables, from, term, stopped) };
  }
  const days = daysGranted(reader, seq, since);
  const term = termOf({
    queue,
    announced: work.announced === 1 && isAwaited(reader, seq),
    perishable,
    requested: is(
      reader,
      `SELECT 1 FROM document_request WHERE declaration_seq = ? AND state <> 'withdrawn' AND sent_at >= ?`,
      seq,
      since,
    ),
    inspected: is(
      reader,
      'SELECT 1 FROM inspection_order WHERE declaration_seq = ? AND at >= ?',
      seq,
      since,
    ),
    extended: days !== null,
  });
  const granted = term === headsTerm ? (days ?? undefined) : undefined;
  return { term, due_at: dueAt(tables, since, term, stopped, granted) };
}

/** Whether the term of the expertise has passed: its conclusion is waited for no more, though it may come yet. */
const isExpertiseOverdue = ({ term, due_at: dueAt }: WorkRow, at: string): boolean =>
  term === 'expertise' && dueAt !== null && dueAt <= at;

/** How open work stands at a moment: what it waits for comes before whose hands it is in. */
export function stateNow(reader: Reader, work: WorkRow, at: string): WorkRow['state'] {
  const { declaration_seq: seq, officer } = work;
  if (is(reader, 'SELECT 1 FROM suspension WHERE declaration_seq = ? AND ended_at IS NULL', seq))
    return 'suspended';
  if (is(reader, 'SELECT 1 FROM approval WHERE declaration_seq = ? AND granted IS NULL', seq))
    return 'approval';
  if (isWaitedFor(reader, seq, at)) return 'documents';
  if (expertiseAway(reader, seq) !== undefined && !isExpertiseOverdue(work, at)) return 'expertise';
  return officer === null ? 'waiting' : 'claimed';
}

/** Reckons anew within when the work must be done, after something happened that the term hangs on. */
export function retime(taken: Pick<Turn, 'change' | 'subject' | 'tables' | 'work'>): void {
  const { change, subject, work, tables } = taken;
  taken.work = { ...work, ...termNow(change, tables, work, subject.perishable === 1) };
}

/** Says anew how the work stands, after something happened that it waited for or begins to wait for. */
export function restate(taken: Pick<Turn, 'change' | 'work' | 'at'>): void {
  const { change, work, at } = taken;
  if (work.ended === 0) taken.work = { ...work, state: stateNow(change, work, at) };
}
