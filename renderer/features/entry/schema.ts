import { z } from 'zod';
import { enteredOf } from './convert.ts';
import type { EntryValues } from './values.ts';

const partSchema = z.object({ base: z.string(), texts: z.record(z.string(), z.string()) });
const parts = z.array(partSchema);

/** The texts of an entry, as they are also kept as a draft. */
export const valuesSchema = partSchema.extend({
  documents: parts,
  previousDocuments: parts,
  containers: parts,
  payments: parts,
  items: z.array(
    partSchema.extend({
      supplementaryUnits: parts,
      payments: parts,
      documents: parts,
      previousDocuments: parts,
      vehicles: parts,
      exciseStamps: parts,
    }),
  ),
}) satisfies z.ZodType<EntryValues>;

/** An entry whose every text is a value of its field; what is wrong with one is told by its fault. */
export const entrySchema = valuesSchema.superRefine((values, context) => {
  for (const { name, fault } of enteredOf(values).wrong) {
    context.addIssue({ code: 'custom', path: name.split('.'), message: fault });
  }
});
