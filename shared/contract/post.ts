import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { longestPassword } from '../password.ts';
import { plainLine } from '../plain-text.ts';
import { loginSchema, personNameSchema } from './people.ts';
import { procedure } from './procedure.ts';

export const postKinds = ['demonstration', 'own'] as const;
export const postKindSchema = z.enum(postKinds);
export type PostKind = z.infer<typeof postKindSchema>;

export const postSchema = z.strictObject({
  kind: postKindSchema,
  /** Code and name of the customs post. */
  code: z.string(),
  name: z.string(),
});
export type Post = z.infer<typeof postSchema>;

const stateSchema = z.strictObject({
  version: z.string(),
  /** Which posts have a database on this machine. */
  existing: z.array(postKindSchema),
  open: postSchema.nullable(),
  /** Sign-in names and passwords of the demonstration post, shown in plain sight; empty for any other. */
  demonstrationAccounts: z.array(
    z.strictObject({ login: z.string(), password: z.string(), name: z.string(), role: z.string() }),
  ),
});
export type PostState = z.infer<typeof stateSchema>;

export const progressSchema = z.strictObject({
  /** A stage name the screen words: locale key `progress.<stage>`. */
  stage: z.string(),
  done: z.int().nonnegative(),
  /** `null` while it is not known yet. */
  total: z.int().nonnegative().nullable(),
});
export type Progress = z.infer<typeof progressSchema>;

const restoredSchema = z.strictObject({
  state: stateSchema,
  restored: z
    .strictObject({
      post: postSchema,
      entries: z.int(),
      /** When the last entry of the log was written: what was done after that is not in it. */
      until: z.string(),
    })
    .nullable(),
});
export type RestoredPost = z.infer<typeof restoredSchema>;

export const post = {
  state: procedure('anyone').output(stateSchema),
  open: procedure('anyone')
    .input(z.strictObject({ kind: postKindSchema }))
    .output(stateSchema),
  close: procedure('anyone').output(stateSchema),
  /** Makes the demonstration post: generated traffic, planted schemes, simulated results. */
  createDemonstration: procedure('anyone')
    .input(
      z.strictObject({ declarations: z.int().min(50).max(100_000), seed: z.int().nonnegative() }),
    )
    .output(eventIterator(progressSchema, stateSchema)),
  /** Gives the making of the demonstration post up; nothing of it is left. */
  cancelDemonstration: procedure('anyone').output(z.void()),
  /**
   * Makes a post of a backup that the person chooses, with its checkpoints where they lie elsewhere than
   * beside it, and opens it; `restored: null`: he changed his mind. A post that is there is never overwritten.
   */
  restore: procedure('anyone')
    .input(z.strictObject({ title: z.string().max(200) }))
    .output(eventIterator(progressSchema, restoredSchema)),
  /** Makes an empty post with its first administrator and nobody else: he adds the people who work. */
  createOwn: procedure('anyone')
    .input(
      z.strictObject({
        code: z.string().regex(/^\d{5}$/),
        name: plainLine().trim().min(2).max(120),
        login: loginSchema,
        personName: personNameSchema,
        password: z.string().max(longestPassword),
      }),
    )
    .output(stateSchema),
};
