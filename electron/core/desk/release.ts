import {
  needsGround,
  keepsBack,
  needsSecurity,
  securityMeasure,
  type referralSchema,
  type ReleaseInput,
} from '../../../shared/work/release.ts';
import {
  outcomeSchema,
  severityOf,
  needsText,
  type OutcomeCode,
} from '../../../shared/work/outcome.ts';
import type { z } from 'zod';
import { familyOf } from '../../../shared/work/measure.ts';
import { refreshOf } from '../consignments/refresh.ts';
import { nameOfLogin } from '../accounts/repository.ts';
import type { Reader } from '../store/store.ts';
import { enterResult } from '../work/results.ts';
import { inBatch, type Batch } from './batch.ts';
import { outOfState } from './faults.ts';
import { applyWhereOpen, markMeasure, measuresOf } from './measures.ts';
import { nextNumber } from './numbers.ts';
import { openThingsOf } from './open-things.ts';
import { insertRelease, isCarriedOver, isRelease, releaseOf } from './released.ts';
import { restate, retime } from './timing.ts';
import { demandInHand, objectOf, turn, type Desk, type Seen } from './turn.ts';

/** Decides on release: refused while something is open, but for a refusal of release itself. */
export function release(desk: Desk, seen: Seen, decision: ReleaseInput): void {
  turn(desk, seen, (taken) => {
    demandInHand(taken);
    const { change, subject, actor, at, work } = taken;
    const { code, security, ground } = decision;
    // An announcement is checked; what is released are the goods that follow it.
    if (subject.document === 'preliminary') throw outOfState('notDeclared');
    const before = releaseOf(change, subject.seq);
    if (isRelease(before)) throw outOfState('released');
    if (needsSecurity.includes(code) && security === null) throw outOfState('securityMissing');
    if (needsGround.includes(code) && ground.trim() === '') throw outOfState('groundMissing');
    const open = openThingsOf(change, subject.seq);
    if (keepsBack(code, open)) throw outOfState('open');
    const secured = needsSecurity.includes(code) && applyWhereOpen(taken, securityMeasure);
    const number = nextNumber(change, 'release', at);
    insertRelease(change, subject.seq, { number, code, at, by: actor.name, security, ground });
    const on = isCarriedOver({ code });
    taken.work = {
      ...work,
      ended: on ? 0 : 1,
      state: on ? 'claimed' : 'ended',
      // What goes on after release is worked from the queue of checks after release.
      queue: on ? 'blue' : work.queue,
      stopped_at: null,
      // What stopped the term of release stops none that begins with it.
      stopped_minutes: on ? 0 : work.stopped_minutes,
    };
    if (on) {
      retime(taken);
      restate(taken);
    }
    refreshOf(change, subject.seq, at);
    change.record({
      action: code === '90' ? 'declaration.refuseRelease' : 'declaration.release',
      object: objectOf(taken),
      before: { release: before?.code ?? null },
      after: {
        release: code,
        number,
        ...(security === null ? {} : { security }),
        ...(secured ? { measures: [securityMeasure] } : {}),
      },
      ...(ground.trim() === '' ? {} : { reason: ground }),
      detail: { open: open.map(({ kind, what }) => `${kind}:${what}`) },
    });
  });
}

/** Hands a case on to the body that works on offences or crimes; the work on the declaration goes on. */
export function refer(desk: Desk, seen: Seen, referral: z.infer<typeof referralSchema>): void {
  turn(desk, seen, (taken) => {
    demandInHand(taken);
    const { change, subject, actor, at } = taken;
    change.run(
      'INSERT INTO referral (declaration_seq, body, at, by) VALUES (?, ?, ?, ?)',
      subject.seq,
      JSON.stringify(referral),
      at,
      actor.name,
    );
    applyWhereOpen(taken, 'X61');
    change.record({
      action: 'work.refer',
      object: objectOf(taken),
      after: { to: referral.to, articles: referral.articles, caseNumber: referral.caseNumber },
      reason: referral.text,
      detail: {},
    });
  });
}

/** Whether a check or an act, with the conclusion of its expertise, was signed since then. */
const isCheckedSince = (reader: Reader, seq: number, at: string): boolean =>
  reader.get(
    `SELECT 1 FROM (SELECT declaration_seq, signed_at FROM documentary_check
       UNION ALL SELECT declaration_seq, signed_at FROM inspection_act)
     WHERE declaration_seq = ? AND signed_at >= ? LIMIT 1`,
    seq,
    at,
  ) !== undefined;

/** Ends checks after release, all with the same outcome; what was found credits the profiles that hit. */
export async function finishAfter(
  desk: Desk,
  ids: readonly string[],
  outcome: OutcomeCode,
  text: string,
): Promise<Batch> {
  const found = outcomeSchema.parse(outcome);
  if (needsText(found) && text.trim() === '') throw outOfState('textMissing');
  return inBatch(desk, ids, (seen) =>
    turn(desk, seen, (taken) => {
      const { change, subject, actor, at, work } = taken;
      if (work.queue !== 'blue') throw outOfState('notReleased');
      if (work.officer === null) taken.work = { ...work, officer: actor.name, claimed_at: at };
      demandInHand(taken);
      // What was asked, written or ordered and is not settled would be left behind on work that has ended.
      const open = openThingsOf(change, subject.seq);
      if (open.some(({ kind, mandatory }) => kind !== 'measure' || mandatory))
        throw outOfState('open');
      // Of what was released while its control went on, a signed paper says the last word.
      const released = releaseOf(change, subject.seq);
      if (
        released !== null &&
        isCarriedOver(released) &&
        !isCheckedSince(change, subject.seq, released.at)
      )
        throw outOfState('open');
      enterResult(change, desk.store, {
        declarationId: subject.id,
        at,
        officer: nameOfLogin(change, actor.name),
        outcome: found,
        severity: severityOf(found),
        note: text.trim() === '' ? null : text,
        assessedMinor: found === '00' ? 0 : null,
        finedMinor: null,
        simulated: false,
        release: null,
      });
      // Control of papers and goods is carried out by a signed check or act alone.
      const applied = {
        state: 'applied',
        reason: null,
        note: null,
        by: actor.name,
        at,
      } as const;
      for (const { code, state } of measuresOf(change, subject.seq))
        if (state === 'open' && familyOf(code) === 'after')
          markMeasure(change, subject.seq, code, applied);
      taken.work = { ...taken.work, state: 'ended', ended: 1 };
      change.record({
        action: 'work.after.finish',
        object: objectOf(taken),
        after: { outcome: found },
        ...(text.trim() === '' ? {} : { reason: text }),
        detail: {},
      });
    }),
  );
}
