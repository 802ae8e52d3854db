import { z } from 'zod';
import { procedure } from './procedure.ts';

/** What a person keeps of a desk is for finding it again in a list that one still reads. */
export const mostViews = 40;
export const longestViewName = 60;

const gridColumn = z.strictObject({
  colId: z.string().max(40),
  width: z.number().min(0).max(5000).optional(),
  hide: z.boolean().optional(),
  pinned: z.union([z.literal('left'), z.literal('right'), z.boolean(), z.null()]).optional(),
});

export const viewNameSchema = z.string().trim().min(1).max(longestViewName);

/** How a person looks at a desk: what is sought, filtered, ordered and shown. */
export const savedViewSchema = z.strictObject({
  name: viewNameSchema,
  search: z.string().max(200),
  /** Column of the grid → what is written under its head. */
  filters: z
    .record(z.string().max(40), z.string().min(1).max(120))
    .refine((filters) => Object.keys(filters).length <= 60),
  sort: z
    .array(z.strictObject({ colId: z.string().max(40), sort: z.enum(['asc', 'desc']) }))
    .max(4),
  columns: z.array(gridColumn).max(60),
});
export type SavedView = z.infer<typeof savedViewSchema>;

/** Desks that keep views. */
export const viewDeskSchema = z.enum(['queue']);
export type ViewDesk = z.infer<typeof viewDeskSchema>;

export const keptViewsSchema = z.partialRecord(
  viewDeskSchema,
  z.array(savedViewSchema).max(mostViews),
);

const desk = viewDeskSchema;
const all = z.array(savedViewSchema);

/** The named views of the person who is signed in; the same at every start and in every window. */
export const views = {
  list: procedure('session').input(z.strictObject({ desk })).output(all),
  /** CONFLICT where there is one of this name and it is not to be replaced; TOO_MANY beyond the most. */
  save: procedure('session')
    .input(z.strictObject({ desk, view: savedViewSchema, replace: z.boolean() }))
    .output(all),
  /** CONFLICT where there is another of the new name. */
  rename: procedure('session')
    .input(z.strictObject({ desk, name: viewNameSchema, to: viewNameSchema }))
    .output(all),
  remove: procedure('session')
    .input(z.strictObject({ desk, name: viewNameSchema }))
    .output(all),
};
