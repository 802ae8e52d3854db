import { z } from 'zod';
import { corridorSchema } from '../corridor.ts';
import { declarationSchema, directions, documentKinds } from '../declaration.ts';
import {
  explanationSchema,
  explanationTierSchema,
  officerExplanationSchema,
} from '../explanation.ts';
import { reproductionSchema } from '../explanation/full.ts';
import { findingSchema } from '../finding.ts';
import { moneySchema } from '../money.ts';
import { deciders } from '../profile.ts';
import { announcementStateSchema, comebackSchema, workStateSchema } from '../work/states.ts';
import { procedure } from './procedure.ts';

export const queueRowSchema = z.strictObject({
  id: z.string(),
  registrationNumber: z.string().nullable(),
  registeredOn: z.string().nullable(),
  receivedAt: z.string(),
  corridor: corridorSchema,
  decidedBy: z.enum(deciders),
  document: z.enum(documentKinds),
  direction: z.enum(directions),
  type: z.string().nullable(),
  procedure: z.string().nullable(),
  traderCode: z.string().nullable(),
  traderName: z.string().nullable(),
  declarantName: z.string().nullable(),
  dispatchCountry: z.string().nullable(),
  /** Origin of the items; `null` when none is named; `99` where they differ. */
  originCountry: z.string().nullable(),
  vehicle: z.string().nullable(),
  items: z.int(),
  /** HS code of the first item and its description, as the officer's first idea of the goods. */
  hsCode: z.string().nullable(),
  goods: z.string().nullable(),
  grossGrams: z.int().nullable(),
  invoice: moneySchema.nullable(),
  customsValue: moneySchema.nullable(),
  hits: z.int(),
  findings: z.int(),
  perishable: z.boolean(),
  /** Code of the last control result; `null` while nobody has worked it. */
  outcome: z.string().nullable(),
  /** When the work on it must be done, UTC; `null`: nobody has to, or no table of terms says. */
  dueAt: z.string().nullable(),
  /** How the work stands; `null`: nobody has to look at it. */
  state: workStateSchema.nullable(),
  /** For want of what it came back when the term for it had passed; `null`: it did not. */
  back: comebackSchema.nullable(),
  /** Whether its clock stands. */
  stopped: z.boolean(),
  /** Name of the officer who has it in hand. */
  officer: z.string().nullable(),
  /** Customs payments declared: what is at stake. */
  payments: moneySchema.nullable(),
  /** Decision on release in force, by the classifier. */
  release: z.string().nullable(),
  /** Of an announcement: whether the goods came; `null`: it is none. */
  announcement: announcementStateSchema.nullable(),
  /** Of an announcement: the day the goods are expected, and until when it stands, UTC. */
  expectedOn: z.string().nullable(),
  lapsesAt: z.string().nullable(),
});
export type QueueRow = z.infer<typeof queueRowSchema>;
export const queueColumns = queueRowSchema.keyof();
export type QueueColumn = z.infer<typeof queueColumns>;

export const queueFilterSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('contains'), text: z.string().min(1).max(120) }),
  z.strictObject({ kind: z.literal('startsWith'), text: z.string().min(1).max(120) }),
  z.strictObject({ kind: z.literal('equals'), value: z.union([z.string().max(120), z.number()]) }),
  z.strictObject({
    kind: z.literal('range'),
    from: z.number().nullable(),
    to: z.number().nullable(),
  }),
  z.strictObject({
    kind: z.literal('dates'),
    from: z.iso.date().nullable(),
    to: z.iso.date().nullable(),
  }),
]);

export const queueQuerySchema = z.strictObject({
  /** `null`: every corridor. Yellow, red and blue are queues of work, in which own measures may have put others too. */
  corridor: corridorSchema.nullable(),
  /** all: of the corridor; preArrival: announced, and the goods are not here; mine: in the hands of who asks; lapsed: announced, and the goods did not come in time. */
  scope: z.enum(['all', 'preArrival', 'mine', 'lapsed']).optional(),
  /** Words anywhere: registration number, trader, plate, container, description; Kazakh and Russian folded. */
  search: z.string().max(200),
  sort: z.array(z.strictObject({ column: queueColumns, descending: z.boolean() })).max(4),
  /** Money columns filter on whole units, masses on kilograms. */
  filters: z.partialRecord(queueColumns, queueFilterSchema),
  offset: z.int().nonnegative(),
  limit: z.int().min(1).max(1000),
});
export type QueueQuery = z.infer<typeof queueQuerySchema>;

export const controlResultSchema = z.strictObject({
  at: z.string(),
  officer: z.string(),
  outcome: z.string(),
  severity: z.int().min(0).max(5),
  note: z.string().nullable(),
  /** Duties and taxes assessed in all, negative where they are to be given back; `null`: not known. */
  assessed: moneySchema.nullable(),
  /** Fines imposed; `null`: not known. */
  fined: moneySchema.nullable(),
  simulated: z.boolean(),
});
export type ControlResult = z.infer<typeof controlResultSchema>;

export const declarationPageSchema = z.strictObject({
  id: z.string(),
  file: z.string(),
  receivedAt: z.string(),
  corridor: corridorSchema,
  decidedBy: z.enum(deciders),
  decidedAt: z.string(),
  declaration: declarationSchema,
  findings: z.array(findingSchema),
  /** Why it is here, as much of it as an officer may know. */
  why: officerExplanationSchema,
  results: z.array(controlResultSchema),
  /** Earlier declarations of the same trader known at this post. */
  earlier: z.strictObject({
    declarations: z.int(),
    findings: z.int(),
    since: z.string().nullable(),
  }),
});
export type DeclarationPage = z.infer<typeof declarationPageSchema>;

export const declarations = {
  counts: procedure('declaration.read').output(
    z.strictObject({
      green: z.int(),
      blue: z.int(),
      yellow: z.int(),
      red: z.int(),
      /** Of each the ones whose control has not ended. */
      open: z.strictObject({ yellow: z.int(), red: z.int(), blue: z.int() }),
      /** Announced, and the goods are not here. */
      preArrival: z.int(),
      /** Announced, and the goods did not come within the term. */
      lapsed: z.int(),
      /** In the hands of who asks, and not ended. */
      mine: z.int(),
      /** Questions that wait for the head of the post. */
      approvals: z.int(),
    }),
  ),
  page: procedure('declaration.read')
    .input(queueQuerySchema)
    .output(z.strictObject({ total: z.int(), rows: z.array(queueRowSchema) })),
  get: procedure('declaration.read')
    .input(z.strictObject({ id: z.string().max(80) }))
    .output(declarationPageSchema),
  /**
   * Why it is here, told to a reader of a tier; each tier has a permission of its own besides
   * (shared/explanation.ts), and opening a confidential one is written into the journal.
   */
  explain: procedure('declaration.read')
    .input(z.strictObject({ id: z.string().max(80), tier: explanationTierSchema }))
    .output(explanationSchema),
  /** Every decision of it made again out of what was stored with it; leaves an entry in the journal. */
  reproduce: procedure('decision.reproduce')
    .input(z.strictObject({ id: z.string().max(80) }))
    .output(
      z.array(
        reproductionSchema.extend({
          declaration: z.string(),
          decision: z.int(),
          at: z.string(),
          corridor: corridorSchema,
        }),
      ),
    ),
  /** The message as it was received, as text cut at 256 KiB, for the officer who wants to see the source. */
  raw: procedure('declaration.read')
    .input(z.strictObject({ id: z.string().max(80) }))
    .output(
      z.strictObject({
        file: z.string(),
        size: z.int(),
        sha256: z.string(),
        text: z.string(),
        truncated: z.boolean(),
      }),
    ),
};
