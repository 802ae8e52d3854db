import { z } from 'zod';
import { isBlank, plainText } from '../plain-text.ts';
import { areReckonable, effectSchema } from './effect.ts';
import { needsText, outcomeSchema, type OutcomeCode } from './outcome.ts';
import { groundSchema, remarkSchema } from './states.ts';

const short = z.string().max(300);
const grams = z.int().nonnegative().max(Number.MAX_SAFE_INTEGER).nullable();
const number = z.string().trim().max(60);
/** Local moment of an event: UTC ISO 8601; empty: not said yet. */
const moment = z.union([z.iso.datetime(), z.literal('')]);

/** Technical means of control an inspection may be carried out with. */
export const technicalMeans = [
  'scale',
  'measure',
  'scanner',
  'radiometer',
  'endoscope',
  'metalDetector',
  'analyser',
  'camera',
  'dog',
] as const;

/** Examination opens nothing, inspection does. */
export const inspectionKinds = ['examination', 'inspection'] as const;

/** What is ordered to be done with the goods. */
export const orderInputSchema = z.strictObject({
  kind: z.enum(inspectionKinds),
  /** Share of the goods that is opened, per cent. */
  percent: z.int().min(1).max(100),
  /** Ordinals of the items; empty: all. */
  items: z.array(z.int().positive()).max(1000),
  unpack: z.boolean(),
  recount: z.boolean(),
  reweigh: z.boolean(),
  photograph: z.boolean(),
  means: z.array(z.enum(technicalMeans)).max(technicalMeans.length),
  place: plainText().trim().min(1).max(300),
  /** When the declarant was told of place and time, in a provable way. */
  notifiedAt: moment,
  note: remarkSchema,
});
export type OrderInput = z.infer<typeof orderInputSchema>;

export const orderSchema = orderInputSchema.extend({
  number: z.string(),
  at: z.string(),
  by: z.string(),
  name: z.string(),
});
export type InspectionOrder = z.infer<typeof orderSchema>;

export const sealSchema = z.strictObject({
  number,
  kind: z.enum(['seal', 'stamp', 'navigation', 'other']),
  state: z.enum(['intact', 'broken', 'missing']),
  note: remarkSchema,
});

export const participantSchema = z.strictObject({
  role: z.enum([
    'declarant',
    'representative',
    'carrier',
    'official',
    'witness',
    'expert',
    'translator',
  ]),
  name: short,
  identity: short,
  authority: short,
  signed: z.boolean(),
  /** When the second copy was handed over. */
  copyAt: moment,
});

/** One item of the declaration as it was found. */
export const lineSchema = z.strictObject({
  item: z.int().positive(),
  /** Prefilled from the declaration; not the officer's to write. */
  declared: z.strictObject({
    hsCode: z.string().max(14),
    description: z.string().max(4000),
    grossGrams: grams,
    netGrams: grams,
    packages: z.int().nonnegative().nullable(),
    packageKind: short,
    quantity: z.number().nullable(),
    unit: short,
    origin: z.string().max(2),
  }),
  packages: z.int().nonnegative().nullable(),
  packagesDamaged: z.boolean(),
  grossGrams: grams,
  netGrams: grams,
  quantity: z.number().nonnegative().nullable(),
  weighedBy: z.enum(['none', 'weighed', 'average', 'reckoned']),
  /** The four differences of the act. */
  differs: z.strictObject({
    weight: z.boolean(),
    quantity: z.boolean(),
    description: z.boolean(),
    other: z.boolean(),
  }),
  text: remarkSchema,
  trademark: short,
  marking: short,
  damaged: z.boolean(),
  photosPromised: z.int().min(0).max(99),
  sampled: z.boolean(),
});
export type ActLine = z.infer<typeof lineSchema>;

export const samplingSchema = z.strictObject({
  number,
  takenAt: moment,
  samples: z
    .array(
      z.strictObject({
        item: z.int().positive(),
        what: short,
        quantity: short,
        cost: short,
        packing: short,
        seal: number,
        hazardous: z.boolean(),
        perishable: z.boolean(),
        storage: short,
      }),
    )
    .max(200),
  note: remarkSchema,
});

export const expertiseSchema = z.strictObject({
  laboratory: short,
  questions: z.array(z.string().max(1000)).max(30),
  sentAt: moment,
  /** Conclusion, once it has come. */
  conclusion: z.strictObject({ number, at: z.iso.datetime(), text: groundSchema }).nullable(),
});

/** An act of inspection as it is written; what is not known yet is empty. */
export const actDraftSchema = z.strictObject({
  form: z.enum(['inspection', 'examination']),
  extent: z.enum(['all', 'part', 'several']),
  object: z.enum(['goods', 'vehicle']),
  startedAt: moment,
  endedAt: moment,
  place: short,
  parties: z.strictObject({ consignor: short, consignee: short, carrier: short, driver: short }),
  declarantPresent: z.boolean(),
  absenceReason: remarkSchema,
  participants: z.array(participantSchema).max(50),
  vehicle: z.strictObject({ plates: short, containers: short, vin: short, note: remarkSchema }),
  documents: z
    .array(z.strictObject({ code: z.string().max(8), reference: short, date: z.string().max(10) }))
    .max(300),
  sealsBefore: z.array(sealSchema).max(100),
  /** `true`: the load was opened and closed under new seals. */
  resealed: z.boolean(),
  sealsAfter: z.array(sealSchema).max(100),
  radiation: z.strictObject({
    /** Microsieverts per hour; `null`: not measured. */
    level: z.number().nonnegative().max(1e9).nullable(),
    background: z.number().nonnegative().max(1e9).nullable(),
    device: short,
    deviceNumber: number,
    certificate: number,
  }),
  packages: z.int().nonnegative().nullable(),
  grossGrams: grams,
  weighedBy: z.enum(['none', 'scale', 'average', 'reckoned']),
  scale: z.strictObject({ name: short, number, certificate: number }),
  lines: z.array(lineSchema).max(1000),
  means: z.array(z.enum(technicalMeans)).max(technicalMeans.length),
  /** Number of the act of a scan (non-intrusive inspection); empty: none was made. */
  scanAct: number,
  sampling: samplingSchema.nullable(),
  expertise: expertiseSchema.nullable(),
  photosPromised: z.int().min(0).max(500),
  violation: z.boolean(),
  violationText: remarkSchema,
  /** Articles of the code of offences, as written. */
  articles: short,
  annexes: z.array(short).max(50),
  effects: z.array(effectSchema).max(40),
  outcome: outcomeSchema.nullable(),
  text: remarkSchema,
  remarks: remarkSchema,
  /** Measures of the catalogue that this act carries out. */
  measures: z.array(z.string().max(8)).max(40),
});
export type ActDraft = z.infer<typeof actDraftSchema>;

export const actFaults = [
  'startMissing',
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
  'weightMissing',
  'methodMissing',
  'quantityMissing',
  'violationUnexplained',
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
  OrderInput,
  'kind' | 'percent' | 'items' | 'reweigh' | 'recount' | 'photograph'
>;
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
  const wanted = order.items.length === 0 ? ordinals : order.items;
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

/**
 * What keeps an act from being signed.
 * @param attached how many photos are attached in all, and of each item
 * @param now when it would be signed, UTC ISO 8601: nothing that is signed ended after that
 * @param ordinals of every item of the declaration: what an order that names none means
 */
export function gapsOfAct(
  act: ActDraft,
  order: Ordered | null,
  attached: { readonly photos: number; readonly ofItem: ReadonlyMap<number, number> },
  now: string,
  ordinals: readonly number[],
): ActGap[] {
  const gaps: ActGap[] = [];
  const gap = (fault: ActFault, part: keyof ActDraft, line: number | null = null) =>
    gaps.push({ fault, part, line });
  const inspected = wasInspected(act.outcome);
  if (act.startedAt === '') gap('startMissing', 'startedAt');
  if (act.endedAt === '') gap('endMissing', 'endedAt');
  // Compared as moments: the same second may be written with and without its fraction.
  const [began, ended] = [Date.parse(act.startedAt), Date.parse(act.endedAt)];
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
  if (order !== null && inspected) gapsOfOrder(act, order, ordinals, gap);
  for (const measure of inspected ? new Set(act.measures) : []) {
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
    if (act.outcome === '00' && found) gap('outcomeContradicts', 'outcome');
  }
  return gaps;
}

/** An act that was signed; a correction is a version after it, with its reason. */
export const signedActSchema = z.strictObject({
  id: z.int(),
  number: z.string(),
  version: z.int().positive(),
  correction: z.string().nullable(),
  body: actDraftSchema,
  signedAt: z.string(),
  by: z.string(),
  name: z.string(),
  /** SHA-256 of the body in canonical form with the digests of what is attached, hexadecimal. */
  hash: z.string(),
});
export type SignedAct = z.infer<typeof signedActSchema>;
