import { z } from 'zod';

/** The same length that the core asks of a password. */
export const shortestPassword = 12;

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
    password: z.string().min(shortestPassword, 'own.password.short').max(256, 'own.password.long'),
    repeated: z.string(),
  })
  .refine((form) => form.password === form.repeated, {
    path: ['repeated'],
    message: 'own.repeated.wrong',
  });
export type OwnPost = z.infer<typeof ownPostSchema>;
