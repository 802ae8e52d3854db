import type { Finding } from '../../../shared/finding.ts';
import { headerFields, headerTables, itemFields, itemTables } from './fields.ts';

/** A place of the form: a field or a table, of an item or of the main sheet. */
export interface EntryPlace {
  /** Ordinal of the item; `null`: the main sheet. */
  readonly item: number | null;
  readonly path: string;
}

const headerPaths = [...Object.keys(headerTables), ...headerFields.map(({ path }) => path)];
const itemPaths = [...Object.keys(itemTables), ...itemFields.map(({ path }) => path)];

/**
 * The field or table of the form a finding speaks of: the very one, the one it is a part of, or the
 * first of its parts; `null` where it speaks of the whole.
 */
export function placeInForm({ item, field }: Pick<Finding, 'item' | 'field'>): EntryPlace | null {
  if (field === null) return null;
  const paths = item === null ? headerPaths : itemPaths;
  const path =
    paths.find((each) => each === field) ??
    paths.find((each) => field.startsWith(`${each}.`) || field.startsWith(`${each}[`)) ??
    paths.find((each) => each.startsWith(`${field}.`));
  return path === undefined ? null : { item, path };
}

/** Findings by the place of the form they stand beside; those of the whole under no place. */
export function findingsByPlace(findings: readonly Finding[]): ReadonlyMap<string, Finding[]> {
  const byPlace = new Map<string, Finding[]>();
  for (const finding of findings) {
    const place = placeInForm(finding);
    if (place === null) continue;
    const id = placeId(place);
    byPlace.set(id, [...(byPlace.get(id) ?? []), finding]);
  }
  return byPlace;
}

/** The identity of a place in the page. */
export function placeId({ item, path }: EntryPlace): string {
  return `entry-${item ?? 'sheet'}-${path.replaceAll('.', '-')}`;
}
