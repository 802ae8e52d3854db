import { z } from 'zod';
import { passwordFault } from '../../../shared/password.ts';

/**
 * The form of a new post. Messages are keys of the `welcome` words; the core checks
 * the same once more (shared/contract/post.ts).
 */
export const ownPostSchema = z
  .object({
    code: z.string().regex(/^\d{5}$/, 'own.code.wrong'),
    name: z.string().trim().min(2, 'own.name.wrong').max(120, 'own.name.wrong'),
    personName: z.string().trim().min(2, 'own.person.wrong').max(120, 'own.person.wrong'),
    login: z.string().regex(/^[a-z][a-z0-9._-]{2,31}$/, 'own.login.wrong'),
    password: z.string(),
    repeated: z.string(),
  })
  .superRefine(({ password, login }, context) => {
    const fault = passwordFault(password, login);
    if (fault !== null)
      context.addIssue({ code: 'custom', path: ['password'], message: `own.password.${fault}` });
  })
  .refine((form) => form.password === form.repeated, {
    path: ['repeated'],
    message: 'own.repeated.wrong',
  });
export type OwnPost = z.infer<typeof ownPostSchema>;
