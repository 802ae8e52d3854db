import { isCarriedOutByWord } from '../../../shared/work/measure.ts';
import { endWhereDone } from './done.ts';
import { outOfState } from './faults.ts';
import { markMeasure, measuresOf } from './measures.ts';
import { demandInHand, objectOf, turn, type Desk, type Seen } from './turn.ts';

/** Says that a measure was carried out which no check, act or referral applies, and what was done. */
export function carryOutMeasure(
  desk: Desk,
  seen: Seen,
  carriedOut: { readonly measure: string; readonly note: string },
): void {
  turn(desk, seen, (taken) => {
    demandInHand(taken);
    const { change, subject, at, actor } = taken;
    const measure = measuresOf(change, subject.seq).find(({ code }) => code === carriedOut.measure);
    if (measure === undefined || !isCarriedOutByWord(measure)) throw outOfState('unknownMeasure');
    if (measure.state !== 'open') throw outOfState('alreadyDecided');
    const { note } = carriedOut;
    markMeasure(change, subject.seq, measure.code, {
      state: 'applied',
      reason: null,
      note,
      by: actor.name,
      at,
    });
    // A check after release ends with its own outcome; nothing is decided on an announcement.
    if (subject.document === 'preliminary') endWhereDone(taken);
    change.record({
      action: 'work.measure.carryOut',
      object: objectOf(taken),
      after: { measure: measure.code, state: 'applied' },
      reason: note,
      detail: {},
    });
  });
}
