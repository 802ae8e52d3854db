import {
  gapsOfCheck,
  partsOfItems,
  type CheckDraft,
  type CheckGap,
} from '../../../shared/work/check.ts';
import { assessedOf, finedOf } from '../../../shared/work/effect.ts';
import { familyOf, requestMeasure } from '../../../shared/work/measure.ts';
import { severityOf } from '../../../shared/work/outcome.ts';
import { nameOfLogin } from '../accounts/repository.ts';
import { endWhereDone } from '../desk/done.ts';
import { demandNewest, draftOf, forgetDraft } from '../desk/drafts.ts';
import { DeskFault, outOfState } from '../desk/faults.ts';
import { markMeasure, measuresOf, reopenMeasures } from '../desk/measures.ts';
import { isRelease, releaseOf } from '../desk/released.ts';
import { ordinalsOf } from '../desk/row.ts';
import { demandInHand, objectOf, turn, type Desk, type Seen, type Turn } from '../desk/turn.ts';
import { checksOf } from '../desk/view.ts';
import { canonicalJson, hashOf } from '../risk/canonical.ts';
import { enterResult, showOutcome } from '../work/results.ts';
import { asDeclared } from './as-declared.ts';
import { demandItems } from './items.ts';
import { askedBoxes } from './prefill.ts';

const incomplete = (gaps: CheckGap[]): DeskFault =>
  new DeskFault('INCOMPLETE', 'something is missing before it can be signed', { gaps });

/** What was released is controlled only where control goes on, from the queue of checks after release. */
export function demandNotOver({ change, subject, work }: Turn): void {
  if (work.queue !== 'blue' && isRelease(releaseOf(change, subject.seq)))
    throw outOfState('released');
}

/**
 * Signs a documentary check: it is locked, the measures it carries out are applied, and what it found goes
 * to the trader's record and the profiles at once. A check that was signed before is corrected by a version
 * after it, with a reason; where neither outcome nor sums differ, the result that stands is not entered twice.
 * @throws DeskFault INCOMPLETE with what is missing; STALE, HELD, OUT_OF_STATE
 */
export function signCheck(
  desk: Desk,
  seen: Seen,
  written: CheckDraft,
  correction: string | null,
): void {
  turn(desk, seen, (taken) => {
    demandInHand(taken);
    demandNotOver(taken);
    const { change, subject, actor, at } = taken;
    demandNewest(change, subject.seq, { kind: 'check', body: written });
    demandItems(change, subject.seq, itemsOf(written));
    const items = ordinalsOf(change, subject.seq);
    const gaps = gapsOfCheck(written, askedBoxes(change, subject.id), items);
    if (gaps.length > 0) throw incomplete(gaps);
    const body = asDeclared(change, subject, written, at);
    const { outcome } = body;
    if (outcome === null) throw new Error('a check without a gap has an outcome');
    const [assessedMinor, finedMinor] = [assessedOf(body.effects), finedOf(body.effects)];
    demandMeasures(taken, body.measures);
    const [before = null] = checksOf(change, subject.seq);
    if (before !== null && correction === null) throw outOfState('reasonMissing');
    const version = (before?.version ?? 0) + 1;
    const text = canonicalJson(body);
    const hash = hashOf(text);
    change.run(
      `INSERT INTO documentary_check (declaration_seq, version, correction, body, started_at, signed_at, by, hash)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      subject.seq,
      version,
      before === null ? null : correction,
      text,
      draftOf(change, subject.seq, 'check')?.startedAt ?? at,
      at,
      actor.name,
      hash,
    );
    forgetDraft(change, subject.seq, 'check');
    if (before !== null) reopenMeasures(taken, before.body.measures, body.measures);
    for (const code of body.measures)
      markMeasure(change, subject.seq, code, {
        state: 'applied',
        reason: null,
        note: null,
        by: actor.name,
        at,
      });
    const stands =
      before !== null &&
      before.body.outcome === outcome &&
      assessedOf(before.body.effects) === assessedMinor &&
      finedOf(before.body.effects) === finedMinor;
    if (stands) showOutcome(change, subject.seq);
    else
      enterResult(change, desk.store, {
        declarationId: subject.id,
        at,
        officer: nameOfLogin(change, actor.name),
        outcome,
        severity: severityOf(outcome),
        note: body.text.trim() === '' ? null : body.text,
        assessedMinor,
        finedMinor,
        simulated: false,
        release: null,
        paper: 'check',
      });
    endWhereDone(taken);
    change.record({
      action: 'check.sign',
      object: objectOf(taken),
      ...(before === null
        ? {}
        : { before: { version: before.version, outcome: before.body.outcome, hash: before.hash } }),
      after: { version, outcome, hash, assessedMinor, finedMinor, proposal: body.proposal },
      ...(before === null || correction === null ? {} : { reason: correction }),
      detail: {
        measures: body.measures,
        boxes: body.boxes.length,
        differences: body.boxes.filter(({ verdict }) => verdict === 'differs').length,
      },
    });
  });
}

const itemsOf = (check: CheckDraft): number[] =>
  partsOfItems
    .flatMap((part) => check[part].map(({ item }) => item))
    .filter((item) => item !== null);

/** A check of papers carries out what is done on papers, and no inspection; papers are asked for by sending a request. */
function demandMeasures({ change, subject }: Turn, codes: readonly string[]): void {
  const measures = measuresOf(change, subject.seq);
  for (const code of codes) {
    const measure = measures.find((each) => each.code === code);
    const family = familyOf(code);
    if (measure === undefined || (family !== 'documents' && family !== 'after'))
      throw outOfState('unknownMeasure');
    if (code === requestMeasure && measure.state === 'open') throw outOfState('unknownMeasure');
    if (measure.state === 'skipped') throw outOfState('alreadyDecided');
  }
}
