import { z } from 'zod';
import { supportingFactsSchema, supportingKindSchema } from '../supporting-document.ts';
import { fileNameSchema, keptFileSchema, scanOutcomeSchema, scanSchema } from './document-files.ts';
import { fileFaults } from './file-faults.ts';
import { procedure, sentSchema } from './procedure.ts';

/** Where the facts of a document come from. */
const sourceSchema = z.discriminatedUnion('from', [
  z.strictObject({ from: z.literal('entered') }),
  z.strictObject({
    from: z.literal('imported'),
    file: z.string(),
    /** SHA-256 of the file, hexadecimal. */
    sha256: z.string(),
    /** Bytes. */
    size: z.int(),
  }),
]);

const supportingDocumentSchema = z.strictObject({
  id: z.int(),
  /** Counts its saves, from 1: whoever saves names the one he saw. */
  revision: z.int().positive(),
  facts: supportingFactsSchema,
  source: sourceSchema,
  /** What was attached to it, the oldest first. */
  scans: z.array(scanSchema),
  /** Who brought it in, and who saved it last. */
  by: z.string(),
  at: z.string(),
  changedBy: z.string(),
  changedAt: z.string(),
});
export type SupportingDocument = z.infer<typeof supportingDocumentSchema>;

/** A value of either side, as the screen is to write it. */
const saidSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), text: z.string() }),
  z.strictObject({ kind: z.literal('list'), items: z.array(z.string()) }),
  z.strictObject({ kind: z.literal('money'), minor: z.int(), currency: z.string() }),
  z.strictObject({ kind: z.literal('mass'), grams: z.int() }),
  z.strictObject({ kind: z.literal('count'), count: z.number() }),
  z.strictObject({
    kind: z.literal('quantity'),
    quantity: z.number(),
    unit: z.string().nullable(),
  }),
  z.strictObject({ kind: z.literal('country'), codes: z.array(z.string()) }),
  z.strictObject({ kind: z.literal('dates'), dates: z.array(z.string()) }),
]);
export type Said = z.infer<typeof saidSchema>;

/** Why two values cannot be held against each other. */
export const obstacles = [
  'currency',
  'unit',
  'script',
  'words',
  'some',
  'partly',
  'nothingDeclared',
] as const;
export type Obstacle = (typeof obstacles)[number];

const verdictSchema = z.discriminatedUnion('is', [
  /** `rounded`: the same but for what rounding can make. */
  z.strictObject({ is: z.literal('agrees'), rounded: z.boolean() }),
  z.strictObject({ is: z.literal('differs') }),
  z.strictObject({ is: z.literal('incomparable'), because: z.enum(obstacles) }),
  /** The document does not say. */
  z.strictObject({ is: z.literal('silent') }),
]);
export type Verdict = z.infer<typeof verdictSchema>;

export const comparedFields = [
  'number',
  'date',
  'seller',
  'buyer',
  'currency',
  'total',
  'deliveryTerms',
  'deliveryPlace',
  'gross',
  'net',
  'packages',
  'loadingPlace',
  'origin',
  'vehicle',
  'containers',
  'line.unpaired',
  'line.description',
  'line.hsCode',
  'line.quantity',
  'line.net',
  'line.price',
] as const;
export type ComparedField = (typeof comparedFields)[number];

const comparedRowSchema = z.strictObject({
  field: z.enum(comparedFields),
  /** Ordinal of the item; `null`: of the whole declaration. */
  item: z.int().nullable(),
  /** The box it is declared in; `null`: in none. */
  box: z.string().nullable(),
  declared: saidSchema.nullable(),
  /** One cell a source, in their order. */
  cells: z.array(z.strictObject({ said: saidSchema.nullable(), verdict: verdictSchema })),
});
export type ComparedRow = z.infer<typeof comparedRowSchema>;

export const comparisonSchema = z.strictObject({
  /** What stands beside the declaration: the documents of one kind together, certificates and others one by one. */
  sources: z.array(
    z.strictObject({
      kind: supportingKindSchema,
      documents: z.array(z.int()).min(1),
      differing: z.int(),
    }),
  ),
  rows: z.array(comparedRowSchema),
});
export type Comparison = z.infer<typeof comparisonSchema>;

const besideSchema = z.strictObject({
  declarationId: z.string(),
  registrationNumber: z.string().nullable(),
  documents: z.array(supportingDocumentSchema),
  comparison: comparisonSchema,
});
export type Beside = z.infer<typeof besideSchema>;

export const documentProblemSchema = z.strictObject({
  /** Line of the file, from 1; `null`: of the file as a whole. */
  line: z.int().nullable(),
  /** Column or key it concerns, as the file writes it. */
  column: z.string().nullable(),
  /** Closed code: locale key `problem.<code>` of the documents. */
  code: z.enum([
    ...fileFaults,
    'FILE_TWICE',
    'JSON_BROKEN',
    'COLUMN_MISSING',
    'COLUMN_UNKNOWN',
    'COLUMN_TWICE',
    'CELLS_WRONG',
    'VALUE_WRONG',
    'TOO_MANY',
    'CURRENCY_MISSING',
    'VERSION_UNKNOWN',
  ]),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type DocumentProblem = z.infer<typeof documentProblemSchema>;

const ofDeclaration = z.strictObject({ declarationId: z.string().max(80) });
const seen = z.strictObject({ id: z.int(), revision: z.int().positive() });

export const documents = {
  /** The documents of a declaration and how they compare with it. */
  beside: procedure('declaration.read').input(ofDeclaration).output(besideSchema),
  /** How many documents a declaration has, and in how many fields they differ from it. */
  count: procedure('declaration.read')
    .input(ofDeclaration)
    .output(z.strictObject({ documents: z.int(), differing: z.int() })),
  /** One document as it is now, for whoever saw an older one. */
  get: procedure('declaration.read')
    .input(z.strictObject({ id: z.int() }))
    .output(supportingDocumentSchema),
  /** A document entered by hand (`seen: null`) or changed; CONFLICT where somebody saved it since. */
  save: procedure('check.work')
    .input(ofDeclaration.extend({ seen: seen.nullable(), facts: supportingFactsSchema }))
    .output(z.strictObject({ id: z.int(), revision: z.int() })),
  /** Takes a document out that was entered by mistake; CONFLICT where somebody saved it since. */
  remove: procedure('check.work').input(seen),
  /**
   * Brings in a file: our own JSON with whole documents, or a CSV with the lines of one document of the
   * kind named. All of it or nothing, with every problem by its place.
   */
  import: procedure('check.work')
    .input(
      ofDeclaration.extend({
        path: z.string().min(1).max(4096),
        kind: supportingKindSchema,
        /** Currency of the prices of a CSV; `null`: it has none. */
        currency: z
          .string()
          .regex(/^[A-Z]{3}$/)
          .nullable(),
      }),
    )
    .output(
      z.strictObject({ imported: z.array(z.int()), problems: z.array(documentProblemSchema) }),
    ),
  /** Attaches scans of a document, files of this machine: all of them, or none. */
  attach: procedure('check.work')
    .input(
      z.strictObject({
        document: z.int(),
        paths: z.array(z.string().min(1).max(4096)).min(1).max(50),
      }),
    )
    .output(scanOutcomeSchema),
  /** Takes a scan off its document again; that it was there, and its bytes, stay. */
  detach: procedure('check.work').input(z.strictObject({ scan: z.int() })),
  /** A file of a document as it was received. */
  bytes: procedure('declaration.read')
    .input(fileNameSchema)
    .output(
      z.strictObject({
        file: keptFileSchema,
        bytes: z.base64(),
        /** `false`: what is stored is not what was received. */
        intact: z.boolean(),
      }),
    ),
  /**
   * The same as a file where the person chooses (`path: null`: they changed their mind); `show`: a PDF is
   * shown by the system's reader then, `opened: false` where there is none.
   */
  take: procedure('declaration.read')
    .input(z.strictObject({ file: fileNameSchema, show: z.boolean() }))
    .output(sentSchema.extend({ opened: z.boolean() })),
};
