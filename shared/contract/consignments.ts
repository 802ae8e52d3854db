import { z } from 'zod';
import { corridorSchema } from '../corridor.ts';
import { documentKinds } from '../declaration.ts';
import { procedure } from './procedure.ts';
import { differenceSchema } from './versions.ts';

/** How far a consignment has come; each is the furthest that is known. */
export const consignmentStates = [
  'announced',
  'inTransit',
  'arrived',
  'stored',
  'declared',
  'released',
] as const;

/** What was wrong with a transit on its arrival. */
export const transitAnomalies = [
  'sealBroken',
  'sealMissing',
  'sealReplaced',
  'late',
  'otherVehicle',
  'packagesMissing',
  'packagesExcess',
  'massDiffers',
  'goodsDiffer',
  'documentsMissing',
  'routeLeft',
] as const;

const rowSchema = z.strictObject({
  id: z.int(),
  state: z.enum(consignmentStates),
  firstAt: z.string(),
  lastAt: z.string(),
  traderName: z.string().nullable(),
  vehicle: z.string().nullable(),
  containers: z.string().nullable(),
  goods: z.string().nullable(),
  /** Kinds of the documents known, in their order. */
  documents: z.array(z.enum(documentKinds)),
  /** Heaviest corridor among them. */
  corridor: corridorSchema.nullable(),
  /** Last day of a transit that has not arrived; whether it has passed. */
  timeLimit: z.string().nullable(),
  overdue: z.boolean(),
});
export type ConsignmentRow = z.infer<typeof rowSchema>;

const memberSchema = z.strictObject({
  declarationId: z.string(),
  document: z.enum(documentKinds),
  at: z.string(),
  registrationNumber: z.string().nullable(),
  corridor: corridorSchema,
  /** What linked it: kind and value of the common mark. */
  linkedBy: z
    .strictObject({
      kind: z.enum([
        'registration',
        'transportDocument',
        'vehicle',
        'container',
        'manifest',
        'made',
      ]),
      value: z.string(),
    })
    .nullable(),
});

const eventSchema = z.strictObject({
  at: z.string(),
  kind: z.enum([
    'announced',
    'transitOpened',
    'arrived',
    'transitCompleted',
    'stored',
    'declared',
    'corrected',
    'refused',
    'routed',
    'checked',
    'ordered',
    'requested',
    'answered',
    'asked',
    'granted',
    'denied',
    'suspended',
    'resumed',
    'referred',
    'released',
    'notReleased',
  ]),
  declarationId: z.string().nullable(),
  /** Login of who did it; `null`: the system or a sender. */
  by: z.string().nullable(),
  /** Name of who did it. */
  name: z.string().nullable(),
  corridor: corridorSchema.nullable(),
  /** Short facts of the event: number, outcome, code of the decision, what was asked, file. */
  facts: z.record(z.string(), z.string()),
});
export type ConsignmentEvent = z.infer<typeof eventSchema>;

export const completionSchema = z.strictObject({
  arrivedAt: z.string(),
  seals: z.array(
    z.strictObject({
      number: z.string().max(40),
      state: z.enum(['intact', 'broken', 'missing', 'replaced']),
    }),
  ),
  anomalies: z.array(z.enum(transitAnomalies)),
  note: z.string().max(2000).nullable(),
});
export type Completion = z.infer<typeof completionSchema>;

const consignmentSchema = rowSchema.extend({
  members: z.array(memberSchema),
  timeline: z.array(eventSchema),
  /** What changed from the preliminary information to the newest document of the same goods; `null`: only one of them is here. */
  changes: z
    .strictObject({
      from: z.string(),
      to: z.string(),
      differences: z.array(differenceSchema),
    })
    .nullable(),
  /** The transit declaration that travels, and how it ended. */
  transit: z
    .strictObject({
      declarationId: z.string(),
      destinationOffice: z.string().nullable(),
      timeLimit: z.string().nullable(),
      seals: z.array(z.string()),
      completion: completionSchema.extend({ by: z.string() }).nullable(),
    })
    .nullable(),
  /** What can be done now. */
  may: z.strictObject({
    arrive: z.boolean(),
    complete: z.boolean(),
    store: z.boolean(),
    declare: z.boolean(),
  }),
});
export type Consignment = z.infer<typeof consignmentSchema>;

const one = z.strictObject({ id: z.int() });

export const consignments = {
  page: procedure('declaration.read')
    .input(
      z.strictObject({
        search: z.string().max(200),
        state: z.enum(consignmentStates).nullable(),
        /** Leaves out goods declarations that no other document belongs to. */
        linked: z.boolean(),
        offset: z.int().nonnegative(),
        limit: z.int().min(1).max(500),
      }),
    )
    .output(
      z.strictObject({
        total: z.int(),
        counts: z.record(z.enum(consignmentStates), z.int()),
        rows: z.array(rowSchema),
      }),
    ),
  get: procedure('declaration.read').input(one).output(consignmentSchema),
  /** The consignment a declaration belongs to. */
  of: procedure('declaration.read')
    .input(z.strictObject({ declarationId: z.string().max(80) }))
    .output(consignmentSchema.nullable()),
  /** The goods have come: the preliminary information becomes the notice of arrival. */
  arrive: procedure('consignment.work')
    .input(
      one.extend({
        arrivedAt: z.iso.datetime(),
        vehicle: z.string().trim().max(200).nullable(),
        containers: z.array(z.string().trim().min(1).max(17)).max(200),
        note: z.string().max(2000).nullable(),
      }),
    )
    .output(consignmentSchema),
  /** Ends the transit at its destination. */
  completeTransit: procedure('consignment.work')
    .input(one.extend(completionSchema.shape).extend({ arrivedAt: z.iso.datetime() }))
    .output(consignmentSchema),
  /** Places the goods under temporary storage: a document made of the transit declaration or the notice of arrival. */
  store: procedure('consignment.work')
    .input(
      one.extend({
        placedAt: z.iso.datetime(),
        warehouse: z.string().trim().min(1).max(200),
        note: z.string().max(2000).nullable(),
      }),
    )
    .output(consignmentSchema),
  /** A goods declaration to be entered, prefilled from the newest document: identity of the document to begin from. */
  declare: procedure('consignment.work')
    .input(one)
    .output(z.strictObject({ declarationId: z.string() })),
};
