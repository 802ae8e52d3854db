import { compareCorridors, type Corridor } from '../../../shared/corridor.ts';
import { isDeclared, type Declaration } from '../../../shared/declaration.ts';
import type { QueueName } from '../../../shared/work/states.ts';
import type { Tables } from '../control/tables.ts';
import { system } from '../journal/journal.ts';
import type { Reader, Writer } from '../store/store.ts';
import { gravestResult } from '../work/gravest.ts';
import { isPerishable } from '../work/perishable.ts';
import { isAwaited } from './announced.ts';
import { redeclareAct } from './drafts.ts';
import { isCarriedOver, isRelease, releaseBySystem, releaseOf } from './released.ts';
import { isDueStill } from './measures.ts';
import { insertWork, saveWork, workOf, type WorkRow } from './row.ts';
import { paymentsAtStake } from './stake.ts';
import { stateNow, termNow } from './timing.ts';
import { isUnsettled } from './unsettled.ts';

/** A declaration as it was decided on. */
export interface Routed {
  readonly seq: number;
  readonly id: string;
  readonly declaration: Declaration;
  readonly corridor: Corridor;
  /** The corridor of the decision before this one; `null`: this is the first. */
  readonly from: Corridor | null;
  /** Its contents are others than those of the decision before. */
  readonly corrected: boolean;
  /** When it came to the post, UTC: messages carry a day of registration, but no hour. */
  readonly receivedAt: string;
  /** When it was decided on, UTC. */
  readonly at: string;
}

const isWork = ({ document }: Declaration): boolean =>
  document === 'goods' || document === 'transit' || document === 'preliminary';

/**
 * What a decision of the program sets going: green and blue are released, and blue is looked at
 * afterwards; yellow and red wait for an officer. What is decided on once more keeps who has it and when
 * its term began. What people have begun or ended stays as they have it, unless it has become stricter:
 * then it is looked at again, before release or, where the goods have left, after it.
 */
export function openWork(writer: Writer, routed: Routed, tables: Tables): void {
  const { declaration, seq } = routed;
  if (!isWork(declaration)) return;
  const before = workOf(writer, seq);
  if (before === null) begin(writer, routed, tables);
  else if (before.ended === 1 || isBegun(writer, before, routed)) {
    if (routed.corrected) redeclareAct(writer, seq, declaration, routed.at);
    if (isStricter(before, routed)) lookAgain(writer, before, routed, tables);
    else if (routed.corrected && before.ended === 0) tell(writer, before, routed);
    // Nobody corrects himself out of a control that waits for his goods, nor does a later decision on what he corrected.
  } else if (
    compareCorridors(routed.corridor, before.queue) < 0 &&
    (routed.corrected || isDueStill(writer, seq))
  )
    tell(writer, before, routed);
  else moveOn(writer, before, routed, tables);
}

/** Nobody had to look at it until now. */
function begin(writer: Writer, routed: Routed, tables: Tables): void {
  releaseLight(writer, routed);
  const queue = queueOf(writer, routed);
  if (queue !== null)
    insertWork(writer, reckoned(writer, newWork(writer, routed, queue), routed, tables));
}

/** It waits, and nobody has touched it: it goes where the new decision sends it. */
function moveOn(writer: Writer, before: WorkRow, routed: Routed, tables: Tables): void {
  releaseLight(writer, routed);
  const queue = queueOf(writer, routed);
  const next = changed(before, routed);
  if (queue === null) saveWork(writer, { ...next, state: 'ended', ended: 1 });
  else saveWork(writer, reckoned(writer, inQueue(writer, next, queue, routed.at), routed, tables));
}

/** Stricter than what people made of it: whoever had it has it again. The program releases nothing here. */
function lookAgain(writer: Writer, before: WorkRow, routed: Routed, tables: Tables): void {
  const queue = queueOf(writer, routed);
  if (queue === null) return;
  const next = inQueue(writer, changed(before, routed), queue, routed.at);
  saveWork(writer, reckoned(writer, { ...next, ended: 0 }, routed, tables));
}

/** Whoever signs or releases from now on is told first that he looked at other contents. */
function tell(writer: Writer, before: WorkRow, routed: Routed): void {
  saveWork(writer, changed(before, routed));
}

/**
 * In somebody's hands, with something under way or signed, sent on by the head of the post, kept by a
 * correction in a queue stricter than what was decided since, or held open by a release.
 */
const isBegun = (reader: Reader, work: WorkRow, { from, seq }: Routed): boolean =>
  work.officer !== null ||
  work.state !== 'waiting' ||
  isUnsettled(reader, seq) ||
  gravestResult(reader, seq) !== null ||
  (from !== null && compareCorridors(work.queue, from) > 0) ||
  (work.queue === 'blue' && isCarriedOver(releaseOf(reader, seq)));

/** Stricter than the decision before, and than the queue that people have it in. */
const isStricter = (work: WorkRow, { corridor, from }: Routed): boolean =>
  (from === null || compareCorridors(corridor, from) > 0) &&
  (work.ended === 1 || compareCorridors(corridor, work.queue) > 0);

/** Green and blue goods are released at once. */
function releaseLight(writer: Writer, { declaration, corridor, seq, id, at }: Routed): void {
  if (corridor !== 'green' && corridor !== 'blue') return;
  if (!isDeclared(declaration)) return;
  const { registrationNumber } = declaration;
  releaseBySystem(writer, { seq, id, registrationNumber }, at);
}

/** In which queue it is worked; `null`: in none. */
function queueOf(reader: Reader, { declaration, corridor, seq }: Routed): QueueName | null {
  if (corridor === 'green') return null;
  // Blue goods that are only announced wait for the goods themselves.
  if (corridor === 'blue') return isDeclared(declaration) ? 'blue' : null;
  // What has left can only be looked at afterwards.
  return isRelease(releaseOf(reader, seq)) ? 'blue' : corridor;
}

function newWork(reader: Reader, routed: Routed, queue: QueueName): WorkRow {
  const { seq, declaration, receivedAt, at } = routed;
  const announced = declaration.document === 'preliminary';
  return {
    declaration_seq: seq,
    queue,
    state: 'waiting',
    ended: 0,
    announced: announced ? 1 : 0,
    // An announcement stands from when it came; work on goods begins when it is known that there is some.
    started_at: announced && isAwaited(reader, seq) ? receivedAt : at,
    term: '',
    due_at: null,
    stopped_at: null,
    stopped_minutes: 0,
    officer: null,
    drawn: 0,
    claimed_at: null,
    payments_minor: paymentsAtStake(declaration),
    revision: 0,
    changed_by: null,
    changed_at: null,
  };
}

/** The work with the sums of the new decision, and with the program as who changed it. */
const changed = (before: WorkRow, { declaration, at }: Routed): WorkRow => ({
  ...before,
  payments_minor: paymentsAtStake(declaration),
  revision: before.revision + 1,
  changed_by: system.name,
  changed_at: at,
});

/** A term that runs goes on running; after one that has ended, by release or by the officer, another begins. */
function inQueue(reader: Reader, work: WorkRow, queue: QueueName, at: string): WorkRow {
  const released = queue !== work.queue && isRelease(releaseOf(reader, work.declaration_seq));
  if (work.ended === 0 && !released) return { ...work, queue };
  const stopped_at = work.stopped_at === null ? null : at;
  return { ...work, queue, started_at: at, stopped_at, stopped_minutes: 0 };
}

/** How the work stands and within when it must be done, by what has happened so far. */
const reckoned = (reader: Reader, work: WorkRow, routed: Routed, tables: Tables): WorkRow => ({
  ...work,
  ...termNow(reader, tables, work, isPerishable(routed.declaration)),
  state: stateNow(reader, work, routed.at),
});
