import { z } from 'zod';
import { trilingualSchema } from './trilingual.ts';

/** What the members of a list are; a field of the same kind may be compared with it. */
export const listKinds = ['trader', 'hs', 'country', 'vehicle', 'container'] as const;
export type ListKind = (typeof listKinds)[number];

/** More than any list a post keeps, few enough to be read in a moment. */
export const maximumMembers = 200_000;

/**
 * A list that profiles refer to by its code: traders by tax number, commodity codes by
 * prefix, countries by alpha-2, vehicles and containers by their signs without spaces.
 * What stands in it is confidential.
 */
export const riskListSchema = z.strictObject({
  code: z.string().regex(/^[A-Z0-9-]{2,40}$/),
  kind: z.enum(listKinds),
  name: trilingualSchema,
  members: z.array(z.string().trim().min(1).max(80)).max(maximumMembers),
  /** Day by which somebody has to have looked through it again; after it the list is stale. */
  reviewBy: z.iso.date().nullable(),
});
export type RiskList = z.infer<typeof riskListSchema>;

/** A sign as lists hold it: no spaces, no dashes, capitals. Commodity codes keep only their digits. */
export function listedSign(kind: ListKind, sign: string): string {
  if (kind === 'hs') return sign.replace(/\D/g, '');
  return sign.replace(/[\s-]/g, '').toUpperCase();
}
