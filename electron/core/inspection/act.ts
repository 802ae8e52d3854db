import { assessedOf, finedOf } from '../../../shared/work/effect.ts';
import { fallsShort } from '../../../shared/work/extent.ts';
import { carriedOutByAct, gapsOfAct, wasInspected } from '../../../shared/work/act-gaps.ts';
import type { ActDraft, SignedAct } from '../../../shared/work/inspection.ts';
import { familyOf } from '../../../shared/work/measure.ts';
import { severityOf, type OutcomeCode } from '../../../shared/work/outcome.ts';
import { nameOfLogin } from '../accounts/repository.ts';
import { endWhereDone } from '../desk/done.ts';
import { demandNewest, forgetDraft } from '../desk/drafts.ts';
import { DeskFault, outOfState } from '../desk/faults.ts';
import { markMeasure, measuresOf, reopenMeasures } from '../desk/measures.ts';
import { nextNumber } from '../desk/numbers.ts';
import { isCarriedOver, releaseOf } from '../desk/released.ts';
import { declarationAt, ordinalsOf } from '../desk/row.ts';
import { restate, retime } from '../desk/timing.ts';
import { demandInHand, objectOf, turn, type Desk, type Seen, type Turn } from '../desk/turn.ts';
import { actsOf, orderOf } from '../desk/view.ts';
import { enterResult, showOutcome } from '../work/results.ts';
import { besideDeclared } from './declared.ts';
import { attachedDigests, attachedPhotos } from './attachments.ts';
import { actHash } from './hash.ts';

/**
 * Signs an act of inspection, or a correction of one: a version after it, with its reason; what was signed
 * before stays as it is.
 * @throws DeskFault INCOMPLETE with every gap, OUT_OF_STATE, STALE, HELD
 */
export function signAct(desk: Desk, seen: Seen, draft: ActDraft, correction: string | null): void {
  turn(desk, seen, (taken) => {
    demandInHand(taken);
    const { change, subject } = taken;
    demandNewest(change, subject.seq, { kind: 'act', body: draft });
    const [before] = actsOf(change, subject.seq);
    if (before === undefined && correction !== null) throw outOfState('nothingSigned');
    if (before !== undefined && correction === null) throw outOfState('alreadySigned');
    demandKnown(taken, draft);
    const outcome = demandWhole(taken, draft);
    // What was declared is not the officer's to write: it stands as it is now.
    const now = besideDeclared(draft, declarationAt(change, subject.seq));
    const body = numbered(taken, concluded(now, before), before);
    const act = insertAct(taken, body, before, correction);
    forgetDraft(change, subject.seq, 'act');
    const carriedOut = wasInspected(outcome) ? body.measures : [];
    if (before !== undefined) reopenMeasures(taken, before.body.measures, carriedOut);
    applyMeasures(taken, carriedOut);
    if (before === undefined || isAnotherResult(before.body, body))
      enter(desk, taken, body, outcome);
    else showOutcome(change, subject.seq);
    retime(taken);
    restate(taken);
    endUnlessCarriedOver(taken);
    change.record({
      action: correction === null ? 'inspection.sign' : 'inspection.correct',
      object: objectOf(taken),
      before: before === undefined ? {} : { version: before.version, hash: before.hash },
      after: { number: act.number, version: act.version, hash: act.hash, outcome },
      ...(correction === null ? {} : { reason: correction }),
      detail: { measures: body.measures },
    });
  });
}

/** Writes the conclusion of the expertise down as a version of the act, and goes on. */
export function conclude(
  desk: Desk,
  seen: Seen,
  conclusion: { readonly number: string; readonly text: string },
): void {
  turn(desk, seen, (taken) => {
    demandInHand(taken);
    const { change, subject, at } = taken;
    const [before] = actsOf(change, subject.seq);
    if (before?.body.expertise == null || before.body.expertise.conclusion !== null)
      throw outOfState('noExpertise');
    // The conclusion says nothing of what was ordered after the act it belongs to.
    const order = orderOf(change, subject.seq);
    if (order !== null && order.at > before.signedAt) throw outOfState('actMissing');
    const expertise = { ...before.body.expertise, conclusion: { ...conclusion, at } };
    const act = insertAct(taken, { ...before.body, expertise }, before, conclusion.text);
    if (
      measuresOf(change, subject.seq).some(({ code, state }) => code === 'I25' && state === 'open')
    )
      markMeasure(change, subject.seq, 'I25', { ...applied(taken) });
    retime(taken);
    restate(taken);
    endUnlessCarriedOver(taken);
    change.record({
      action: 'inspection.conclude',
      object: objectOf(taken),
      before: { version: before.version, hash: before.hash },
      after: { number: act.number, version: act.version, hash: act.hash },
      reason: conclusion.text,
      detail: { conclusion: conclusion.number },
    });
  });
}

/** Of what was released for a check of value, origin or code, the check says the last word. */
function endUnlessCarriedOver(taken: Turn): void {
  const { change, subject } = taken;
  if (!isCarriedOver(releaseOf(change, subject.seq))) endWhereDone(taken);
}

/** Nothing is signed while something is missing, and nothing without an order. */
function demandWhole({ change, subject, at }: Turn, draft: ActDraft): OutcomeCode {
  const order = orderOf(change, subject.seq);
  if (order === null) throw outOfState('noOrder');
  const photos = attachedPhotos(change, subject.seq);
  // A measure may have come, or grown, since the order was given.
  const measures = measuresOf(change, subject.seq);
  const named = measures.filter(({ code }) => draft.measures.includes(code));
  if (wasInspected(draft.outcome) && fallsShort(order, named)) throw outOfState('lessThanMeasure');
  const gaps = gapsOfAct(draft, order, photos, at, {
    items: ordinalsOf(change, subject.seq),
    measures: carriedOutByAct(measures),
  });
  if (gaps.length > 0 || draft.outcome === null)
    throw new DeskFault('INCOMPLETE', 'something is missing', { gaps });
  return draft.outcome;
}

/** Lines and samples must be of the declaration, measures those on its goods that nobody left out. */
function demandKnown({ change, subject }: Turn, { lines, sampling, measures }: ActDraft): void {
  const ordinals = ordinalsOf(change, subject.seq);
  const items = lines.map(({ item }) => item);
  const named = [...items, ...(sampling?.samples ?? []).map(({ item }) => item)];
  if (new Set(items).size < items.length || !named.every((item) => ordinals.includes(item)))
    throw outOfState('unknownItem');
  const known = measuresOf(change, subject.seq).filter(({ code }) => familyOf(code) === 'goods');
  for (const code of measures) {
    const measure = known.find((each) => each.code === code);
    if (measure === undefined) throw outOfState('unknownMeasure');
    if (measure.state === 'skipped') throw outOfState('alreadyDecided');
  }
}

/** The conclusion of an expertise comes from the laboratory, by a step of its own: no act brings it along. */
function concluded(body: ActDraft, before: SignedAct | undefined): ActDraft {
  if (body.expertise === null) return body;
  const conclusion = before?.body.expertise?.conclusion ?? null;
  return { ...body, expertise: { ...body.expertise, conclusion } };
}

/** The act of sampling has a number of the post's own, given when it is signed. */
function numbered({ change, at }: Turn, body: ActDraft, before: SignedAct | undefined): ActDraft {
  if (body.sampling === null || body.sampling.number !== '') return body;
  const number = before?.body.sampling?.number || nextNumber(change, 'sampling', at);
  return { ...body, sampling: { ...body.sampling, number } };
}

function insertAct(
  { change, subject, actor, at }: Turn,
  body: ActDraft,
  before: SignedAct | undefined,
  correction: string | null,
) {
  const number = before?.number ?? nextNumber(change, 'act', at);
  const version = (before?.version ?? 0) + 1;
  const hash = actHash(body, attachedDigests(change, subject.seq));
  change.run(
    `INSERT INTO inspection_act (declaration_seq, number, version, correction, body, signed_at, by, hash)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    subject.seq,
    number,
    version,
    correction,
    JSON.stringify(body),
    at,
    actor.name,
    hash,
  );
  return { number, version, hash };
}

const applied = ({ actor, at }: Turn) => ({
  state: 'applied' as const,
  reason: null,
  note: null,
  by: actor.name,
  at,
});

function applyMeasures(taken: Turn, measures: readonly string[]): void {
  const { change, subject } = taken;
  for (const code of new Set(measures)) markMeasure(change, subject.seq, code, applied(taken));
}

/** Whether a correction found otherwise than what it corrects: only then is there another result. */
function isAnotherResult(before: ActDraft, after: ActDraft): boolean {
  return (
    before.outcome !== after.outcome ||
    assessedOf(before.effects) !== assessedOf(after.effects) ||
    finedOf(before.effects) !== finedOf(after.effects)
  );
}

function enter(desk: Desk, taken: Turn, body: ActDraft, outcome: OutcomeCode): void {
  const { change, subject, actor, at } = taken;
  const text = body.text.trim();
  enterResult(change, desk.store, {
    declarationId: subject.id,
    at,
    officer: nameOfLogin(change, actor.name),
    outcome,
    severity: severityOf(outcome),
    note: text === '' ? null : text,
    assessedMinor: assessedOf(body.effects),
    finedMinor: finedOf(body.effects),
    simulated: false,
    release: null,
    paper: 'act',
  });
}
