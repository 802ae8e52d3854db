import { z } from 'zod';

/** One text in the three languages of the post. */
export const trilingualSchema = z.strictObject({
  kk: z.string().min(1),
  ru: z.string().min(1),
  en: z.string().min(1),
});
export type Trilingual = z.infer<typeof trilingualSchema>;
