/**
 * A small subtree of a message (one goods item, one section of the header), the only part of it that
 * is in memory at once. Names are folded by the format; text is that of leaves.
 */
export interface Branch {
  /** The name as the message writes it, for the reader of a finding. */
  readonly tag: string;
  readonly name: string;
  text: string;
  /** Attributes by local name; the shared empty object where the format reads none. */
  readonly attributes: Readonly<Record<string, string>>;
  children: Branch[];
}

const childless: Branch[] = [];

const unmarked: Readonly<Record<string, string>> = {};

export function newBranch(
  tag: string,
  name: string,
  attributes: Readonly<Record<string, string>> = unmarked,
): Branch {
  // Most branches are leaves: they share one empty list until the first child comes.
  return { tag, name, text: '', attributes, children: childless };
}

export function addChild(parent: Branch, child: Branch): void {
  if (parent.children === childless) parent.children = [child];
  else parent.children.push(child);
}

/** The first branch down the path of names; `undefined` where any of them is missing. */
export function at(start: Branch | undefined, ...path: string[]): Branch | undefined {
  let branch = start;
  for (const name of path) {
    if (branch === undefined) return undefined;
    branch = branch.children.find((child) => child.name === name);
  }
  return branch;
}

/** All children of that name, in the order of the message. */
export function every(parent: Branch | undefined, name: string): Branch[] {
  return parent === undefined ? [] : parent.children.filter((child) => child.name === name);
}
