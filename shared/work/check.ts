import { z } from 'zod';
import { moneySchema } from '../money.ts';
import { isBlank } from '../plain-text.ts';
import { areReckonable, effectSchema } from './effect.ts';
import { needsText, outcomeSchema } from './outcome.ts';
import { releaseCodeSchema } from './release.ts';
import { remarkSchema } from './states.ts';

const short = z.string().max(300);
const value = z.string().max(2000);
const box = z.string().regex(/^[0-9A-Z][0-9A-Za-z.]{0,5}$/);
const item = z.int().positive().nullable();

/** What was found in one box of the form. */
export const boxCheckSchema = z.strictObject({
  box,
  /** Ordinal of the item; `null`: the box stands in the header. */
  item,
  verdict: z.enum(['agrees', 'differs', 'unverifiable']),
  declared: value,
  found: value,
  /** The paper it was compared with, as the officer names it. */
  source: short,
  note: remarkSchema,
});

export const examinedDocumentSchema = z.strictObject({
  /** Kind by the classifier of box 44; empty: not of the classifier. */
  code: z.string().max(8),
  reference: short,
  /** Day of the paper, yyyy-mm-dd; empty: it bears none. */
  date: z.union([z.iso.date(), z.literal('')]),
  form: z.enum(['original', 'copy', 'electronic']),
  verdict: z.enum(['accepted', 'doubtful', 'missing']),
  note: remarkSchema,
});

export const valuationMethods = ['1', '2', '3', '4', '5', '6'] as const;

/** Customs value of one item as it was declared and as it is accepted. */
export const valueDecisionSchema = z.strictObject({
  item: z.int().positive(),
  verdict: z.enum(['accepted', 'adjusted', 'secured']),
  declaredMethod: z.enum(valuationMethods).nullable(),
  method: z.enum(valuationMethods),
  declared: moneySchema.nullable(),
  accepted: moneySchema.nullable(),
  justification: remarkSchema,
  /** The prices it was compared with: sums per kilogram in minor units of the currency. */
  evidence: z
    .strictObject({
      hs: z.string().max(14),
      origin: z.string().max(2).nullable(),
      currency: z.string().length(3),
      n: z.int().nonnegative(),
      low: z.number(),
      median: z.number(),
      high: z.number(),
      declared: z.number().nullable(),
    })
    .nullable(),
});
export type ValueDecision = z.infer<typeof valueDecisionSchema>;
type Evidence = NonNullable<ValueDecision['evidence']>;

/**
 * The prices by weight, which every item has, as a decision keeps them. A draft has those that its officer
 * had before him, where he had any; a signed check has those of the moment it was signed.
 */
export function evidenceOf(card: Evidence | null): Evidence | null {
  if (card === null) return null;
  const { hs, currency, n, low, median, high, declared } = card;
  // Declarations of elsewhere are taken with countries that have more letters than a check keeps.
  const origin = card.origin?.slice(0, 2) ?? null;
  return { hs, origin, currency, n, low, median, high, declared };
}

export const classificationSchema = z.strictObject({
  item: z.int().positive(),
  declared: z.string().max(14),
  /** Four digits at least before it is signed. */
  found: z.string().regex(/^\d{0,14}$/),
  ground: remarkSchema,
});

export const originDecisionSchema = z.strictObject({
  item: z.int().positive(),
  declared: z.string().max(2),
  found: z.string().max(2),
  certificate: short,
  decision: z.enum(['confirmed', 'refused', 'verification']),
  ground: remarkSchema,
});

/** What is decided of an item is decided once: twice, its payments would be reckoned twice. */
const onceAnItem = (decisions: readonly { readonly item: number }[]): boolean =>
  new Set(decisions.map((one) => one.item)).size === decisions.length;

/** A documentary check as it is written; every part may still be empty. */
export const checkDraftSchema = z.strictObject({
  boxes: z.array(boxCheckSchema).max(1000),
  documents: z.array(examinedDocumentSchema).max(300),
  values: z.array(valueDecisionSchema).max(1000).refine(onceAnItem),
  classification: z.array(classificationSchema).max(1000).refine(onceAnItem),
  origin: z.array(originDecisionSchema).max(1000).refine(onceAnItem),
  /** Measures of the catalogue that this check carries out. */
  measures: z.array(z.string().max(8)).max(40),
  effects: z.array(effectSchema).max(40),
  outcome: outcomeSchema.nullable(),
  text: remarkSchema,
  /** What the officer proposes, or decides where he may. */
  proposal: releaseCodeSchema.nullable(),
});
export type CheckDraft = z.infer<typeof checkDraftSchema>;

/** What is missing before a check can be signed; a place is a part and, of a list, the line. */
export const checkFaults = [
  'outcomeMissing',
  'textMissing',
  'differenceUnexplained',
  'justificationMissing',
  'justificationUnfinished',
  'acceptedMissing',
  'acceptedNegative',
  'groundMissing',
  'foundMissing',
  'outcomeContradicts',
  'effectMissing',
  'sumImpossible',
  'askedUnsaid',
  'reasonMissing',
  'itemGone',
] as const;
export type CheckFault = (typeof checkFaults)[number];
export interface CheckGap {
  readonly fault: CheckFault;
  readonly part: keyof CheckDraft;
  readonly line: number | null;
}

/** What a half-written justification leaves where only the officer knows how it goes on. */
export const leftToOfficer = '…';

/** A commodity code says nothing before its heading is whole. */
const headingDigits = 4;

export const emptyCheck = (): CheckDraft => ({
  boxes: [],
  documents: [],
  values: [],
  classification: [],
  origin: [],
  measures: [],
  effects: [],
  outcome: null,
  text: '',
  proposal: null,
});

/** The parts of a check that say something of items. */
export const partsOfItems = ['boxes', 'values', 'classification', 'origin'] as const;

/** A box of the form: its item, or `null` where it stands in the header. */
type BoxPlace = Pick<CheckDraft['boxes'][number], 'box' | 'item'>;

/**
 * What keeps a check from being signed: the same for the screen that shows it and the core that refuses it.
 * @param asked the boxes that the risk explanation asks to look at
 * @param items ordinals of what is declared: a correction may have left out what something is said of
 */
export function gapsOfCheck(
  check: CheckDraft,
  asked: readonly BoxPlace[],
  items: readonly number[],
): CheckGap[] {
  const gaps: CheckGap[] = [];
  const gap = (fault: CheckFault, part: keyof CheckDraft, line: number | null = null) =>
    gaps.push({ fault, part, line });
  for (const part of partsOfItems)
    for (const [line, { item }] of check[part].entries())
      if (item !== null && !items.includes(item)) gap('itemGone', part, line);
  for (const [line, one] of check.boxes.entries())
    if (one.verdict === 'differs' && isBlank(one.found))
      gap('differenceUnexplained', 'boxes', line);
  for (const [line, one] of check.values.entries()) {
    if (one.verdict === 'accepted') continue;
    if (isBlank(one.justification)) gap('justificationMissing', 'values', line);
    // What is left of the template must not be signed as a reason.
    else if (one.justification.includes(leftToOfficer))
      gap('justificationUnfinished', 'values', line);
    if (one.verdict !== 'adjusted') continue;
    if (one.accepted === null) gap('acceptedMissing', 'values', line);
    else if (one.accepted.minor < 0) gap('acceptedNegative', 'values', line);
  }
  for (const [line, one] of check.classification.entries()) {
    if (one.found.length < headingDigits) gap('foundMissing', 'classification', line);
    if (isBlank(one.ground)) gap('groundMissing', 'classification', line);
  }
  for (const [line, one] of check.origin.entries())
    if (one.decision !== 'confirmed' && isBlank(one.ground)) gap('groundMissing', 'origin', line);
  if (!areReckonable(check.effects)) gap('sumImpossible', 'effects');
  if (check.outcome === null) gap('outcomeMissing', 'outcome');
  else {
    if (needsText(check.outcome) && isBlank(check.text)) gap('textMissing', 'text');
    const found =
      check.boxes.some(({ verdict }) => verdict === 'differs') ||
      check.values.some(({ verdict }) => verdict === 'adjusted') ||
      check.classification.length > 0 ||
      check.origin.some(({ decision }) => decision === 'refused');
    if (check.outcome === '00' && found) gap('outcomeContradicts', 'outcome');
    if (check.outcome === '00') gaps.push(...gapsOfAsked(check, asked));
    if (check.outcome === '10' && !check.values.some(({ verdict }) => verdict === 'adjusted'))
      gap('outcomeContradicts', 'outcome');
    if (check.outcome === '10' && check.effects.length === 0) gap('effectMissing', 'effects');
  }
  return gaps;
}

/**
 * That there is no discrepancy counts against the profiles that asked, and needs no reasons of its own: it
 * is said of what was compared, and of a box that could not be it is said why. Any other outcome has reasons.
 */
function gapsOfAsked({ boxes }: CheckDraft, asked: readonly BoxPlace[]): CheckGap[] {
  const isAt = (one: BoxPlace) => (other: BoxPlace) =>
    one.box === other.box && one.item === other.item;
  const gaps: CheckGap[] = [];
  if (asked.some((one) => !boxes.some(isAt(one))))
    gaps.push({ fault: 'askedUnsaid', part: 'boxes', line: null });
  for (const [line, one] of boxes.entries())
    if (one.verdict === 'unverifiable' && isBlank(one.note) && asked.some(isAt(one)))
      gaps.push({ fault: 'reasonMissing', part: 'boxes', line });
  return gaps;
}

/** A check that was signed: nothing of it changes any more; a correction is a version after it. */
export const signedCheckSchema = z.strictObject({
  id: z.int(),
  version: z.int().positive(),
  /** Why a version after the first was written. */
  correction: z.string().nullable(),
  body: checkDraftSchema,
  startedAt: z.string(),
  signedAt: z.string(),
  /** Login and name of the officer. */
  by: z.string(),
  name: z.string(),
  /** SHA-256 of the body in canonical form, hexadecimal. */
  hash: z.string(),
});
export type SignedCheck = z.infer<typeof signedCheckSchema>;
