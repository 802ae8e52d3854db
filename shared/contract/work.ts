import { z } from 'zod';
import { corridorSchema } from '../corridor.ts';
import { actDraftSchema, orderSchema, signedActSchema } from '../work/inspection.ts';
import { approvalInputSchema, approvalSchema } from '../work/approval.ts';
import { checkDraftSchema, signedCheckSchema } from '../work/check.ts';
import { carryOutSchema, measureSchema, skipSchema } from '../work/measure.ts';
import { outcomeSchema } from '../work/outcome.ts';
import {
  referralSchema,
  releaseInputSchema,
  releaseSchema,
  suspensionSchema,
} from '../work/release.ts';
import { requestSchema } from '../work/request.ts';
import {
  officialSchema,
  queueSchema,
  remarkSchema,
  announcementStateSchema,
  comebackSchema,
  revisionSchema,
  workStateSchema,
} from '../work/states.ts';
import { procedure } from './procedure.ts';
import { mostTagged } from './queue-sheet.ts';

const id = z.string().max(80);
const one = z.strictObject({ id });
/** A change of the work names the revision it was made on. */
const seen = z.strictObject({ id, revision: revisionSchema });

/** What keeps a declaration from being released. */
export const openThingSchema = z.strictObject({
  kind: z.enum(['measure', 'request', 'approval', 'expertise', 'suspension', 'draft', 'act']),
  /** Code of the measure, number of the request or act, kind of the approval. */
  what: z.string(),
  mandatory: z.boolean(),
});
export type OpenThing = z.infer<typeof openThingSchema>;

/** The work on one declaration: what is to be done, what was done, and what may be done now by who asks. */
export const workViewSchema = z.strictObject({
  declarationId: z.string(),
  registrationNumber: z.string().nullable(),
  /** Version of the declaration in force: a correction makes another. */
  version: z.int().positive(),
  corridor: corridorSchema,
  revision: revisionSchema,
  /** `null`: nobody has to look at it, the program decided. */
  queue: queueSchema.nullable(),
  state: workStateSchema,
  /** For want of what it came back when the term for it had passed; `null`: it did not. */
  back: comebackSchema.nullable(),
  officer: officialSchema.nullable(),
  /** Whether the lot named him. */
  drawn: z.boolean(),
  mine: z.boolean(),
  perishable: z.boolean(),
  /** Whether there are goods to decide on: an announcement has none. */
  releasable: z.boolean(),
  clock: z
    .strictObject({
      startedAt: z.string(),
      /** Row of the table of terms, and the article it names. */
      term: z.string(),
      act: z.string().nullable(),
      /** `null`: the table of terms or the schedule of the post says nothing. */
      dueAt: z.string().nullable(),
      stoppedAt: z.string().nullable(),
      /** Working days for which the head of the post may prolong the term of release; `null`: no table says. */
      longestExtension: z.int().nullable(),
    })
    .nullable(),
  /** Of preliminary information: until when it stands, and whether the goods came. */
  announcement: z
    .strictObject({
      expectedOn: z.string().nullable(),
      lapsesAt: z.string().nullable(),
      state: announcementStateSchema,
      settledAt: z.string().nullable(),
    })
    .nullable(),
  /** Ordinals of every item of the declaration. */
  items: z.array(z.int()),
  measures: z.array(measureSchema),
  requests: z.array(requestSchema),
  approvals: z.array(approvalSchema),
  /** Versions, the newest first. */
  checks: z.array(signedCheckSchema),
  order: orderSchema.nullable(),
  acts: z.array(signedActSchema),
  suspension: suspensionSchema.extend({ at: z.string(), by: z.string() }).nullable(),
  release: releaseSchema.nullable(),
  open: z.array(openThingSchema),
  /** What the one who asks may do now. */
  may: z.strictObject({
    claim: z.boolean(),
    giveBack: z.boolean(),
    handOver: z.boolean(),
    draw: z.boolean(),
    /** Write, sign, request, order, suspend, release: whoever has it in hand. */
    work: z.boolean(),
    release: z.boolean(),
    approve: z.boolean(),
  }),
});
export type WorkView = z.infer<typeof workViewSchema>;

const draftBody = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('check'), body: checkDraftSchema }),
  z.strictObject({ kind: z.literal('act'), body: actDraftSchema }),
]);
export type WorkDraft = z.infer<typeof draftBody>;

export const draftSchema = z.strictObject({
  draft: draftBody,
  /** Counts what was saved: who saves names the last one he saw. */
  revision: revisionSchema,
  by: z.string(),
  name: z.string(),
  startedAt: z.string(),
  savedAt: z.string(),
});

/** What came of each declaration of a batch. */
const batchSchema = z.strictObject({
  done: z.array(z.string()),
  refused: z.array(
    z.strictObject({
      id: z.string(),
      /** `stopped`: it was not come to, because nothing more could be written. */
      why: z.enum(['held', 'open', 'ended', 'gone', 'stopped']),
    }),
  ),
});
const ids = z.array(id).min(1).max(mostTagged);

export const work = {
  get: procedure('declaration.read').input(one).output(workViewSchema),
  /** Takes it in hand. */
  claim: procedure('check.work').input(seen).output(workViewSchema),
  claimMany: procedure('check.work').input(z.strictObject({ ids })).output(batchSchema),
  /** Puts it back into the queue. */
  giveBack: procedure('check.work').input(seen).output(workViewSchema),
  /** Gives it to a colleague; of one that the lot named, a reason is demanded. */
  handOver: procedure('check.work')
    .input(seen.extend({ to: z.string().max(80), reason: remarkSchema }))
    .output(workViewSchema),
  /** Has the lot name the officer of an inspection. */
  draw: procedure('check.work').input(seen).output(workViewSchema),
  /** Who may be given work. */
  colleagues: procedure('check.work').output(z.array(officialSchema)),
  draft: procedure('check.work')
    .input(one.extend({ kind: z.enum(['check', 'act']) }))
    .output(draftSchema.nullable()),
  /** Keeps what is typed, durably, without an entry in the log: it becomes an act when it is signed. */
  saveDraft: procedure('check.work')
    .input(one.extend({ revision: revisionSchema, draft: draftBody }))
    .output(z.strictObject({ revision: revisionSchema, savedAt: z.string() })),
  dropDraft: procedure('check.work')
    .input(one.extend({ kind: z.enum(['check', 'act']) }))
    .output(z.void()),
  /** Leaves a measure out, with a coded reason. */
  skip: procedure('check.work').input(seen.extend(skipSchema.shape)).output(workViewSchema),
  /** Says that a measure was carried out which no check, act or referral applies. */
  carryOut: procedure('check.work').input(seen.extend(carryOutSchema.shape)).output(workViewSchema),
  /** Takes a measure up again that was left out, or said to be carried out. */
  unskip: procedure('check.work')
    .input(seen.extend({ measure: z.string().max(8) }))
    .output(workViewSchema),
  ask: procedure('check.work')
    .input(seen.extend({ asked: approvalInputSchema }))
    .output(workViewSchema),
  /** What waits for the head of the post: first what is due first, last what has no term or whose clock stands. */
  approvals: procedure('declaration.read').output(
    z.array(
      approvalSchema.extend({
        registrationNumber: z.string().nullable(),
        traderName: z.string().nullable(),
        corridor: corridorSchema,
        /** Share of the packages that the inspection in force orders, per cent; `null`: none is ordered. */
        ordered: z.int().nullable(),
        /** Until when the work must be done; `null`: no table says, or it has ended. */
        dueAt: z.string().nullable(),
        /** The clock of the term stands. */
        stopped: z.boolean(),
      }),
    ),
  ),
  decide: procedure('work.approve')
    .input(z.strictObject({ approval: z.int(), granted: z.boolean(), note: remarkSchema }))
    .output(workViewSchema),
  suspend: procedure('check.work')
    .input(seen.extend(suspensionSchema.shape))
    .output(workViewSchema),
  resume: procedure('check.work').input(seen).output(workViewSchema),
  release: procedure('check.work')
    .input(seen.extend({ decision: releaseInputSchema }))
    .output(workViewSchema),
  refer: procedure('check.work')
    .input(seen.extend({ referral: referralSchema }))
    .output(workViewSchema),
  /** Ends checks after release, all with the same outcome. */
  finishAfter: procedure('check.work')
    .input(z.strictObject({ ids, outcome: outcomeSchema, text: remarkSchema }))
    .output(batchSchema),
};
