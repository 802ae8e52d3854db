import { z } from 'zod';
import { longestPassword } from '../password.ts';
import { plainLine } from '../plain-text.ts';
import { roles } from '../permissions.ts';
import { procedure } from './procedure.ts';
import { personSchema } from './session.ts';

export const loginSchema = z.string().regex(/^[a-z][a-z0-9._-]{2,31}$/);
export const personNameSchema = plainLine().trim().min(2).max(120);

/** An account as an administrator sees it. */
export const personRecordSchema = personSchema.extend({
  /** Named in advance for emergency access. */
  emergency: z.boolean(),
  /** The password was given by an administrator and not changed yet. */
  mustChange: z.boolean(),
  disabledAt: z.string().nullable(),
  lastSignInAt: z.string().nullable(),
  /** Until when sign-in is refused after wrong passwords. */
  lockedUntil: z.string().nullable(),
  createdAt: z.string(),
});
export type PersonRecord = z.infer<typeof personRecordSchema>;

const id = z.int();
const described = {
  name: personNameSchema,
  roles: z
    .array(z.enum(roles))
    .min(1)
    .max(roles.length)
    .overwrite((held) => [...new Set(held)]),
  emergency: z.boolean(),
};

/** `null`: the program makes one, and tells it once. */
const beginning = z.string().max(longestPassword).nullable();
const admittedSchema = z.strictObject({
  person: personRecordSchema,
  temporaryPassword: z.string().nullable(),
});

/** People who have accounts at the post. */
export const people = {
  list: procedure('people.manage').output(z.array(personRecordSchema)),
  /** Whoever is added must change the password at the first sign-in. */
  add: procedure('people.manage')
    .input(z.strictObject({ login: loginSchema, ...described, password: beginning }))
    .output(admittedSchema),
  change: procedure('people.manage')
    .input(z.strictObject({ id, ...described }))
    .output(personRecordSchema),
  resetPassword: procedure('people.manage')
    .input(z.strictObject({ id, password: beginning }))
    .output(admittedSchema),
  /** An account is closed and opened again, never deleted: the journal names it. */
  setDisabled: procedure('people.manage')
    .input(z.strictObject({ id, disabled: z.boolean() }))
    .output(personRecordSchema),
  liftLock: procedure('people.manage').input(z.strictObject({ id })).output(personRecordSchema),
};
