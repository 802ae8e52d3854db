import { z } from 'zod';
import { languageSchema } from '../languages.ts';
import { procedure, sentSchema } from './procedure.ts';

/** Papers of the officer's desk, in the order they are offered. */
export const paperKinds = [
  'act',
  'sampling',
  'order',
  'request',
  'check',
  'release',
  'refusal',
  'explanation',
] as const;
export type PaperKind = (typeof paperKinds)[number];

const byVersion = <K extends PaperKind>(kind: K) =>
  z.strictObject({ kind: z.literal(kind), version: z.int().positive() });
const byNumber = <K extends PaperKind>(kind: K) =>
  z.strictObject({ kind: z.literal(kind), number: z.string().min(1).max(200) });

/** One paper of a declaration: what was signed has versions, what was sent out has a number. */
export const paperNameSchema = z.discriminatedUnion('kind', [
  byVersion('act'),
  /** By the version of the act that it belongs to. */
  byVersion('sampling'),
  byVersion('check'),
  byNumber('order'),
  byNumber('request'),
  byNumber('release'),
  byNumber('refusal'),
  z.strictObject({ kind: z.literal('explanation') }),
]);
export type PaperName = z.infer<typeof paperNameSchema>;

const paperLineSchema = z.strictObject({
  what: paperNameSchema,
  /** As it stands on the paper. */
  number: z.string(),
  /** When the record was made, UTC ISO 8601. */
  at: z.string(),
  /** Name of who made it; `null`: the program did. */
  by: z.string().nullable(),
});
export type PaperLine = z.infer<typeof paperLineSchema>;

const id = z.string().max(80);

export const paper = {
  /** Every paper that exists of a declaration. */
  list: procedure('declaration.read')
    .input(z.strictObject({ id }))
    .output(z.array(paperLineSchema)),
  /**
   * A paper as it would leave now, to be looked at: the same record and the same pages. What leaves is made
   * anew, for it carries the state of the log at that moment.
   */
  preview: procedure('declaration.read')
    .input(z.strictObject({ id, what: paperNameSchema, language: languageSchema }))
    .output(z.strictObject({ name: z.string(), bytes: z.base64() })),
  /** A paper as a file where the person chooses; `path: null`: they changed their mind. */
  save: procedure('declaration.read')
    .input(
      z.strictObject({ id, what: paperNameSchema, language: languageSchema, as: z.literal('pdf') }),
    )
    .output(sentSchema),
  /** The same, shown by the system's reader of such files, from which it is printed; `opened: false`: there is none. */
  print: procedure('declaration.read')
    .input(z.strictObject({ id, what: paperNameSchema, language: languageSchema }))
    .output(sentSchema.extend({ opened: z.boolean() })),
};
