import type { ActDraft } from '../../../shared/work/inspection.ts';

/** Where a sum is typed that is not added yet. */
export const newEffect = 'effects.new';

/** What a field of the act holds, as JSON; `undefined`: there is no such field. */
export function heldInAct(act: ActDraft, name: string): string | undefined {
  const found = name
    .split('.')
    .reduce<unknown>(
      (at, key) => (typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined),
      act,
    );
  return JSON.stringify(found);
}

/** The names of fields after the lines of goods changed: each goes with its item. */
export function withItems(before: readonly number[], after: readonly number[]) {
  return (name: string): string | null => {
    const [, line, field] = /^lines\.(\d+)\.(.+)$/.exec(name) ?? [];
    const item = before[Number(line)];
    if (field === undefined || item === undefined) return name;
    const now = after.indexOf(item);
    return now === -1 ? null : `lines.${now}.${field}`;
  };
}

/** The names of fields after a line was taken out of a list. */
export function withoutLine(list: string, line: number) {
  return (name: string): string | null => {
    const [part, at, ...field] = name.split('.');
    if (part !== list || at === undefined || Number(at) < line) return name;
    return Number(at) === line ? null : [list, Number(at) - 1, ...field].join('.');
  };
}
