/** A text in a field that cannot be read, and what the field holds meanwhile (JSON). */
interface Unread {
  readonly text: string;
  /** `undefined`: it is no field of what is written, such as one where a line is added. */
  readonly held: string | undefined;
}

/** By the name of its field. */
export type UnreadTexts = ReadonlyMap<string, Unread>;

export const noneUnread: UnreadTexts = new Map();

/** @param text `null`: what stands in the field can be read */
export function withUnread(
  all: UnreadTexts,
  name: string,
  text: string | null,
  held: string | undefined,
): UnreadTexts {
  const before = all.get(name);
  const isSame =
    text === null ? before === undefined : before?.text === text && before.held === held;
  if (isSame) return all;
  const next = new Map(all);
  if (text === null) next.delete(name);
  else next.set(name, { text, held });
  return next;
}

/** Those whose field holds what it held: where it is gone, or something else was written there since, the text is, too. */
export function stillUnread(
  all: UnreadTexts,
  heldBy: (name: string) => string | undefined,
): UnreadTexts {
  const left = [...all].filter(([name, { held }]) => heldBy(name) === held);
  return left.length === all.size ? all : new Map(left);
}

/** Under the names their fields have now. @param renamed `null`: the field is no more */
export function renamedUnread(
  all: UnreadTexts,
  renamed: (name: string) => string | null,
): UnreadTexts {
  const moved = [...all].flatMap(([name, one]) => {
    const next = renamed(name);
    return next === null ? [] : [[next, one] as const];
  });
  const names = [...all.keys()];
  const isSame = moved.length === names.length && moved.every(([name], n) => name === names[n]);
  return isSame ? all : new Map(moved);
}
