import { secretOf } from '../post/settings.ts';
import { inBatch, type Batch } from './batch.ts';
import { heldBy, outOfState } from './faults.ts';
import { drawOfficer } from './lot.ts';
import { officersOf, toDrawFrom } from './officers.ts';
import { subjectOf, workOf } from './row.ts';
import { demandInHand, objectOf, turn, type Desk, type Seen, type Turn } from './turn.ts';

/** Puts the work into the hands of a person, inside a step. */
function give(taken: Turn, officer: string | null, drawn: boolean): void {
  const { work, at } = taken;
  taken.work = {
    ...work,
    officer,
    drawn: drawn ? 1 : 0,
    claimed_at: officer === null ? null : at,
    // What waits for papers, a laboratory or the head of the post goes on waiting.
    state:
      work.state === 'waiting' || work.state === 'claimed'
        ? officer === null
          ? 'waiting'
          : 'claimed'
        : work.state,
  };
}

function claimIt(taken: Turn): void {
  const { work, actor, change } = taken;
  if (work.ended === 1) throw outOfState('ended');
  if (work.officer === actor.name) throw outOfState('claimed');
  if (work.officer !== null) throw heldBy(change, work.officer);
  give(taken, actor.name, false);
  change.record({
    action: 'work.claim',
    object: objectOf(taken),
    before: { officer: null },
    after: { officer: actor.name },
    detail: { queue: work.queue },
  });
}

/** Takes a declaration in hand. @throws DeskFault where another has it, or it has ended */
export function claim(desk: Desk, seen: Seen): void {
  turn(desk, seen, claimIt);
}

/** Takes many in hand, each by itself. */
export function claimMany(desk: Desk, ids: readonly string[]): Promise<Batch> {
  return inBatch(desk, ids, (seen) => claim(desk, seen));
}

/** Puts it back into the queue; what the lot gave is kept or handed over, with a reason. */
export function giveBack(desk: Desk, seen: Seen): void {
  turn(desk, seen, (taken) => {
    demandInHand(taken);
    if (taken.work.drawn === 1) throw outOfState('reasonMissing');
    give(taken, null, false);
    taken.change.record({
      action: 'work.giveBack',
      object: objectOf(taken),
      before: { officer: desk.actor.name },
      after: { officer: null },
      detail: {},
    });
  });
}

/**
 * Whoever takes work out of the hands of another does it as head of the post, and the log says so; in one's
 * own hands, or in nobody's, it is an officer's step.
 */
function taking(desk: Desk, { id }: Seen): Desk {
  const subject = subjectOf(desk.store, id);
  const officer = subject === null ? null : workOf(desk.store, subject.seq)?.officer;
  const isOfAnother = officer != null && officer !== desk.actor.name;
  return isOfAnother && desk.head != null ? { ...desk, actor: desk.head } : desk;
}

/** What another has in hand only the head of the post gives on. @throws DeskFault HELD */
function demandMayTake(taken: Turn, { head }: Desk): void {
  if (taken.work.ended === 1) throw outOfState('ended');
  if (taken.work.officer !== null && taken.actor !== head) demandInHand(taken);
}

/** Gives it to a colleague. Whom the lot named is changed only with a reason; the head of the post may take it from anybody. */
export function handOver(desk: Desk, seen: Seen, to: string, reason: string): void {
  turn(taking(desk, seen), seen, (taken) => {
    const { work, actor, change } = taken;
    demandMayTake(taken, desk);
    if (!officersOf(change).some(({ login }) => login === to)) throw outOfState('unknownColleague');
    // To oneself nothing would be handed over, and the mark of the lot would be gone.
    if (work.officer === to) throw outOfState('claimed');
    const needsReason = work.drawn === 1 || (work.officer !== null && work.officer !== actor.name);
    if (needsReason && reason.trim() === '') throw outOfState('reasonMissing');
    const before = work.officer;
    give(taken, to, false);
    change.record({
      action: 'work.handOver',
      object: objectOf(taken),
      before: { officer: before, drawn: work.drawn === 1 },
      after: { officer: to, drawn: false },
      ...(reason.trim() === '' ? {} : { reason }),
      detail: {},
    });
  });
}

/** Has the lot name the officer of an inspection; drawn once, it is changed by handing over. */
export function draw(desk: Desk, seen: Seen): void {
  turn(taking(desk, seen), seen, (taken) => {
    const { work, change, subject } = taken;
    demandMayTake(taken, desk);
    if (work.drawn === 1) throw outOfState('claimed');
    const drawn = drawOfficer(subject.id, 1, toDrawFrom(change), secretOf(change));
    if (drawn === null) throw outOfState('nobodyToDraw');
    const before = work.officer;
    give(taken, drawn.login, true);
    change.record({
      action: 'work.draw',
      object: objectOf(taken),
      before: { officer: before },
      after: { officer: drawn.login, drawn: true },
      detail: { among: drawn.among },
    });
  });
}
