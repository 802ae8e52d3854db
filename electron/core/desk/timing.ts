import { dayAtThePost } from '../../../shared/day.ts';
import type { Tables } from '../control/tables.ts';
import type { Reader } from '../store/store.ts';
import { samplesAway } from '../work/back.ts';
import { isAwaited } from './announced.ts';
import { dueAt, headsTerm, termOf } from './due.ts';
import { isCarriedOver, releaseOf } from './released.ts';
import type { WorkRow } from './row.ts';
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

/** Within when the work must be done, by what has happened since its term began: an earlier term is over. */
export function termNow(
  reader: Reader,
  tables: Tables,
  work: WorkRow,
  perishable: boolean,
): Pick<WorkRow, 'term' | 'due_at'> {
  const { declaration_seq: seq, queue, started_at: since, stopped_minutes: stopped } = work;
  const carriedOver = queue === 'blue' && isCarriedOver(releaseOf(reader, seq));
  // An expertise has a term of its own, from the day the samples left.
  const away = carriedOver ? undefined : expertiseAway(reader, seq);
  if (away !== undefined)
    return { term: 'expertise', due_at: dueAt(tables, away.since, 'expertise', stopped) };
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
    carriedOver,
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
