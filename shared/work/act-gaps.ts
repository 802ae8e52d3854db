import { isBlank } from '../plain-text.ts';
import type { Photos } from './attachment.ts';
import { areReckonable } from './effect.ts';
import type { ActDraft, ActLine, InspectionOrder } from './inspection.ts';
import { familyOf, type Measure } from './measure.ts';
import { needsText, type OutcomeCode } from './outcome.ts';

/** What an act of inspection can lack, or say against itself. */
export const actFaults = [
  'startMissing',
  'startsBeforeOrder',
  'endMissing',
  'endsBeforeStart',
  'endsInFuture',
  'placeMissing',
  'absenceUnexplained',
  'participantUnnamed',
  'sealUnnumbered',
  'newSealsMissing',
  'photosMissing',
  'differenceUnexplained',
  'differenceUnmarked',
  'weightMissing',
  'methodMissing',
  'quantityMissing',
  'violationUnexplained',
  'itemGone',
  'measureGone',
  'outcomeMissing',
  'outcomeContradicts',
  'textMissing',
  'samplesMissing',
  'sampleUnfinished',
  'questionsMissing',
  'radiationDeviceMissing',
  'radiationMissing',
  'scanActMissing',
  'expertiseMissing',
  'laboratoryMissing',
  'takenImpossible',
  'sentImpossible',
  'extentNotReached',
  'sumImpossible',
] as const;
export type ActFault = (typeof actFaults)[number];
export interface ActGap {
  readonly fault: ActFault;
  readonly part: keyof ActDraft;
  /** Line of a list, from 0; `null`: the part itself. */
  readonly line: number | null;
}

type Ordered = Pick<
  InspectionOrder,
  'kind' | 'percent' | 'items' | 'reweigh' | 'recount' | 'photograph' | 'since'
>;
/** Milliseconds. */
const minute = 60_000;

/** Whether anything was done with the goods: with these outcomes they were not there, or it could not be. */
export const wasInspected = (outcome: OutcomeCode | null): boolean =>
  outcome !== '40' && outcome !== '41';
const isWeighed = (one: Pick<ActLine, 'netGrams' | 'grossGrams'>) =>
  one.netGrams !== null || one.grossGrams !== null;

/** What an act must hold to have carried out a measure it names; the rest is done by inspecting at all. */
const proofs: Readonly<
  Record<string, { fault: ActFault; part: keyof ActDraft; given: (act: ActDraft) => boolean }>
> = {
  I21: {
    fault: 'extentNotReached',
    part: 'form',
    given: ({ form }) => form === 'inspection',
  },
  I22: { fault: 'scanActMissing', part: 'scanAct', given: ({ scanAct }) => !isBlank(scanAct) },
  I23: {
    fault: 'weightMissing',
    part: 'grossGrams',
    given: ({ grossGrams, lines }) =>
      grossGrams !== null || lines.some((line) => isWeighed(line) || line.quantity !== null),
  },
  I24: {
    fault: 'samplesMissing',
    part: 'sampling',
    given: ({ sampling }) => (sampling?.samples.length ?? 0) > 0,
  },
  I25: {
    fault: 'expertiseMissing',
    part: 'expertise',
    given: ({ expertise }) => expertise !== null,
  },
  I26: {
    fault: 'radiationMissing',
    part: 'radiation',
    given: ({ radiation }) => radiation.level !== null,
  },
  I27: {
    fault: 'newSealsMissing',
    part: 'sealsAfter',
    given: ({ sealsAfter }) => sealsAfter.length > 0,
  },
};

/** Of what was ordered with the goods, what the act does not say was done. */
function gapsOfOrder(
  act: ActDraft,
  order: Ordered,
  ordinals: readonly number[],
  gap: (fault: ActFault, part: keyof ActDraft, line?: number) => void,
): void {
  // Of what was ordered, a correction may have left nothing: then it is all that is declared now.
  const ordered = order.items.filter((item) => ordinals.includes(item));
  const wanted = ordered.length === 0 ? ordinals : ordered;
  for (const [line, one] of act.lines.entries()) {
    // What was written of an item before it was left out of the order stays, and wants no more.
    if (!wanted.includes(one.item)) continue;
    if (order.reweigh && !isWeighed(one)) gap('weightMissing', 'lines', line);
    if (order.recount && one.quantity === null && one.packages === null)
      gap('quantityMissing', 'lines', line);
  }
  if (order.kind === 'inspection' && act.form === 'examination') gap('extentNotReached', 'form');
  const written = new Set(act.lines.map(({ item }) => item));
  if (wanted.some((item) => !written.has(item))) gap('extentNotReached', 'lines');
  if (order.items.length === 0 && order.percent === 100 && act.extent === 'part')
    gap('extentNotReached', 'extent');
}

/** What an act may be of. */
export interface KnownToAct {
  /** Ordinals of every item of the declaration: what an order that names none means. */
  readonly items: readonly number[];
  /** Codes of the measures it can carry out: on the goods, and not left out. */
  readonly measures: readonly string[];
}

/** Of the measures on a declaration, the codes of those an act can carry out. */
export const carriedOutByAct = (measures: readonly Measure[]): string[] =>
  measures
    .filter(({ code, state }) => familyOf(code) === 'goods' && state !== 'skipped')
    .map(({ code }) => code);

/**
 * What keeps an act from being signed.
 * @param now when it would be signed, UTC ISO 8601: nothing that is signed ended after that
 * @param known what is of the declaration now; a correction may have come since the act was begun
 */
export function gapsOfAct(
  act: ActDraft,
  order: Ordered | null,
  attached: Photos,
  now: string,
  known: KnownToAct,
): ActGap[] {
  const gaps: ActGap[] = [];
  const gap = (fault: ActFault, part: keyof ActDraft, line: number | null = null) =>
    gaps.push({ fault, part, line });
  const inspected = wasInspected(act.outcome);
  if (act.startedAt === '') gap('startMissing', 'startedAt');
  if (act.endedAt === '') gap('endMissing', 'endedAt');
  // Compared as moments: the same second may be written with and without its fraction.
  const [began, ended] = [Date.parse(act.startedAt), Date.parse(act.endedAt)];
  // The act says no seconds where a person wrote its times.
  if (order !== null && began < Math.floor(Date.parse(order.since) / minute) * minute)
    gap('startsBeforeOrder', 'startedAt');
  if (ended < began) gap('endsBeforeStart', 'endedAt');
  if (ended > Date.parse(now)) gap('endsInFuture', 'endedAt');
  if (isBlank(act.place)) gap('placeMissing', 'place');
  if (!act.declarantPresent && isBlank(act.absenceReason))
    gap('absenceUnexplained', 'absenceReason');
  for (const [line, one] of act.participants.entries())
    if (isBlank(one.name)) gap('participantUnnamed', 'participants', line);
  for (const part of ['sealsBefore', 'sealsAfter'] as const)
    for (const [line, seal] of act[part].entries())
      if (isBlank(seal.number)) gap('sealUnnumbered', part, line);
  if (act.resealed && act.sealsAfter.length === 0) gap('newSealsMissing', 'sealsAfter');
  for (const [line, one] of act.lines.entries()) {
    const { weight, quantity, description, other } = one.differs;
    if ((weight || quantity || description || other) && isBlank(one.text))
      gap('differenceUnexplained', 'lines', line);
    if (isWeighed(one) && one.weighedBy === 'none') gap('methodMissing', 'lines', line);
    if ((attached.ofItem.get(one.item) ?? 0) < one.photosPromised)
      gap('photosMissing', 'lines', line);
  }
  if (act.grossGrams !== null && act.weighedBy === 'none') gap('methodMissing', 'weighedBy');
  if (order !== null && inspected) gapsOfOrder(act, order, known.items, gap);
  for (const [line, { item }] of act.lines.entries())
    if (!known.items.includes(item)) gap('itemGone', 'lines', line);
  for (const [line, { item }] of (act.sampling?.samples ?? []).entries())
    if (!known.items.includes(item)) gap('itemGone', 'sampling', line);
  if (act.measures.some((code) => !known.measures.includes(code))) gap('measureGone', 'measures');
  for (const measure of inspected ? new Set(act.measures) : []) {
    if (!known.measures.includes(measure)) continue;
    const proof = proofs[measure];
    const told = ({ fault, part }: ActGap) => fault === proof?.fault && part === proof.part;
    if (proof !== undefined && !proof.given(act) && !gaps.some(told)) gap(proof.fault, proof.part);
  }
  const ordered = inspected && order?.photograph === true ? 1 : 0;
  const promised = Math.max(act.photosPromised, ordered);
  if (attached.photos < promised) gap('photosMissing', 'photosPromised');
  if (act.radiation.level !== null && isBlank(act.radiation.device))
    gap('radiationDeviceMissing', 'radiation');
  if (act.violation && isBlank(act.violationText)) gap('violationUnexplained', 'violationText');
  if (act.lines.some(({ sampled }) => sampled) && (act.sampling?.samples.length ?? 0) === 0)
    gap('samplesMissing', 'sampling');
  for (const [line, { what, quantity, seal }] of (act.sampling?.samples ?? []).entries())
    if (isBlank(what) || isBlank(quantity) || isBlank(seal))
      gap('sampleUnfinished', 'sampling', line);
  if (act.expertise !== null && act.expertise.questions.every(isBlank))
    gap('questionsMissing', 'expertise');
  if (act.expertise !== null && isBlank(act.expertise.laboratory))
    gap('laboratoryMissing', 'expertise');
  const taken = Date.parse(act.sampling?.takenAt ?? '');
  if (taken < began || taken > Date.parse(now)) gap('takenImpossible', 'sampling');
  // The term of the expertise runs from then.
  const sent = Date.parse(act.expertise?.sentAt ?? '');
  if (sent < began || sent > Date.parse(now)) gap('sentImpossible', 'expertise');
  if (!areReckonable(act.effects)) gap('sumImpossible', 'effects');
  if (act.outcome === null) gap('outcomeMissing', 'outcome');
  else {
    if (needsText(act.outcome) && isBlank(act.text)) gap('textMissing', 'text');
    const found =
      act.violation ||
      act.sealsBefore.some(({ state }) => state !== 'intact') ||
      act.lines.some(({ differs }) => Object.values(differs).includes(true));
    // Which goods weigh or count otherwise is said of them, not of the whole.
    const isOther = ({ differs }: ActLine) => differs.weight || differs.quantity;
    if (act.outcome === '13' && !act.lines.some(isOther))
      gap('differenceUnmarked', 'lines', act.lines.length === 0 ? null : 0);
    // Of goods that were not there nothing was taken, and nothing is with the laboratory.
    const sampled = act.expertise !== null || (act.sampling?.samples.length ?? 0) > 0;
    if (!inspected && sampled) gap('outcomeContradicts', 'outcome');
    if (act.outcome === '00' && found) gap('outcomeContradicts', 'outcome');
  }
  return gaps;
}
