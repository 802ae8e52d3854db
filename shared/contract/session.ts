import { z } from 'zod';
import { languageSchema } from '../languages.ts';
import { longestPassword } from '../password.ts';
import { roles } from '../permissions.ts';
import { procedure } from './procedure.ts';
import { keptViewsSchema } from './views.ts';

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
  /** Named views by desk; kept through procedures of their own (views.ts). */
  views: keptViewsSchema,
});
export type Preferences = z.infer<typeof preferencesSchema>;

export const personSchema = z.strictObject({
  id: z.int(),
  login: z.string(),
  name: z.string(),
  roles: z.array(z.enum(roles)),
});
export type Person = z.infer<typeof personSchema>;

/** A supervisor's rights taken for an hour, and why. */
export const emergencySchema = z.strictObject({ reason: z.string(), until: z.string() });
export type Emergency = z.infer<typeof emergencySchema>;

export const sessionSchema = z.strictObject({
  person: personSchema,
  preferences: preferencesSchema,
  /** The password was given by an administrator: nothing but changing it is allowed. */
  mustChange: z.boolean(),
  /** Whether the person was named in advance for emergency access. */
  mayOpenEmergency: z.boolean(),
  emergency: emergencySchema.nullable(),
});
export type SignedIn = z.infer<typeof sessionSchema>;

export const session = {
  /** Signs a person in for this window; the session ends with the window. */
  signIn: procedure('anyone')
    .input(
      z.strictObject({
        login: z.string().min(1).max(64),
        password: z.string().min(1).max(longestPassword),
      }),
    )
    .output(sessionSchema),
  signOut: procedure('session', { whileLocked: true }).output(z.void()),
  current: procedure('anyone').output(sessionSchema.nullable()),
  /** What is asked of the new one stands in shared/password.ts. */
  changePassword: procedure('session')
    .input(
      z.strictObject({
        old: z.string().min(1).max(longestPassword),
        new: z.string().max(longestPassword),
      }),
    )
    .output(z.void()),
  savePreferences: procedure('session')
    .input(preferencesSchema.omit({ views: true }).partial())
    .output(preferencesSchema),
};
