import { isRange, type Guard } from './guard.ts';
import type { Entry, Guards, Plan } from './plan.ts';

/** A line of the index as it lies in it: one door it comes in by, and what else is asked of it. */
export interface Row {
  /** Place of the line it comes from. */
  readonly line: number;
  readonly entries: readonly Entry[];
  readonly declaration: Guards;
  readonly item: Guards;
}

/** A door of more beginnings or values than this stays one. */
const mostPieces = 12;

/** Whether the guards of the declaration let the line through no more often than its entries do. */
const screened = ({ entries, declaration }: Plan) =>
  entries === null ||
  entries.every(({ level, field }) => level === 'declaration' && declaration.has(field));

/**
 * Guards of an item that say more than that it came in by the only door there is. A door
 * of numbers is a little wider than what it stands for.
 */
function further({ item, entries }: Plan): Guards {
  const doors = (entries ?? []).filter(({ level }) => level === 'item');
  const [only, ...others] = doors;
  if (only === undefined) return new Map();
  if (others.length > 0 || item.get(only.field) !== only.guard) return item;
  return new Map([...item].filter(([field, guard]) => field !== only.field || isRange(guard)));
}

/** A guard as several that ask for one thing each; together they let through the same. */
function pieces(guard: Guard): Guard[] {
  const { values, prefixes, lists, words, from, to } = guard;
  const open = { values: [], prefixes: [], lists: [], words: [], from: Infinity, to: -Infinity };
  const all = [
    ...values.map((value) => ({ ...open, values: [value] })),
    ...prefixes.map((prefix) => ({ ...open, prefixes: [prefix] })),
    ...lists.map((list) => ({ ...open, lists: [list] })),
    ...words.map((word) => ({ ...open, words: [word] })),
    ...(from <= to ? [{ ...open, from, to }] : []),
  ];
  return all.length > 0 && all.length <= mostPieces ? all : [guard];
}

/**
 * The rows of all lines, neighbours where they come in by the same door: a look behind
 * a door then meets them side by side, 32 to a word.
 */
export function rowsOf(plans: readonly Plan[]): Row[] {
  const rows = plans.flatMap((plan, line): (Row & { readonly door: string })[] => {
    const { declaration } = plan;
    const item = further(plan);
    const entries = screened(plan) ? [] : (plan.entries ?? []);
    const [only, ...others] = entries;
    if (only === undefined || others.length > 0)
      return [{ line, entries, declaration, item, door: '' }];
    return pieces(only.guard).map((guard) => ({
      line,
      entries: [{ ...only, guard }],
      declaration,
      item,
      door: doorOf(only, guard),
    }));
  });
  return rows.sort((a, b) => (a.door < b.door ? -1 : a.door > b.door ? 1 : a.line - b.line));
}

function doorOf({ field }: Entry, { values, prefixes, lists, words, from }: Guard): string {
  const asked = prefixes[0] ?? values[0] ?? lists[0] ?? words[0] ?? from;
  return `${field} ${String(asked)}`;
}
