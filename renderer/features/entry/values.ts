import type { HeaderTable, ItemTable } from './fields.ts';

/** What stands in the fields: texts by the path of their place. */
export type Texts = Record<string, string>;

/** A part of the form: its texts, and as JSON what the part was begun from, so that what has no field stays. */
export interface Part {
  base: string;
  texts: Texts;
}

/** Everything in the form of an entry. */
export type EntryValues = Part & { items: ItemValues[] } & Record<HeaderTable, Part[]>;

export type ItemValues = Part & Record<ItemTable, Part[]>;

/** The name of a field in the form: dots would be taken for steps into it. */
export function keyOf(path: string): string {
  return path.replaceAll('.', ':');
}

/** Where a part stands in the form. */
export type PartName =
  '' | `${HeaderTable}.${number}.` | `items.${number}.` | `items.${number}.${ItemTable}.${number}.`;

/** The name of one text of the form. */
export type TextName = `${PartName}texts.${string}`;

export function textName(part: PartName, path: string): TextName {
  return `${part}texts.${keyOf(path)}`;
}
