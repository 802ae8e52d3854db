import { z } from 'zod';
import { languageSchema } from '../languages.ts';
import { roles } from '../permissions.ts';
import { procedure } from './procedure.ts';

export const themes = ['light', 'dark'] as const;

/** Some hundred times what the grids of a desk need; more is a fault, and would be kept for ever. */
const largestColumns = 256 * 1024;

export const preferencesSchema = z.strictObject({
  language: languageSchema,
  theme: z.enum(themes),
  /** Whether the person has closed the tour of their role. */
  tourDone: z.boolean(),
  inspectorOpen: z.boolean(),
  /** AG Grid column state by grid name, as the grid gives it. */
  columns: z
    .record(z.string().max(40), z.array(z.record(z.string(), z.unknown())).max(100))
    .refine((columns) => JSON.stringify(columns).length <= largestColumns),
});
export type Preferences = z.infer<typeof preferencesSchema>;

export const personSchema = z.strictObject({
  id: z.int(),
  login: z.string(),
  name: z.string(),
  roles: z.array(z.enum(roles)),
});
export type Person = z.infer<typeof personSchema>;

export const sessionSchema = z.strictObject({
  person: personSchema,
  preferences: preferencesSchema,
});

export const session = {
  /** Signs a person in for this window; the session ends with the window. */
  signIn: procedure('anyone')
    .input(
      z.strictObject({ login: z.string().min(1).max(64), password: z.string().min(1).max(256) }),
    )
    .output(sessionSchema),
  signOut: procedure('session', { whileLocked: true }).output(z.void()),
  current: procedure('anyone').output(sessionSchema.nullable()),
  savePreferences: procedure('session')
    .input(preferencesSchema.partial())
    .output(preferencesSchema),
};
