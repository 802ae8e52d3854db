/** A plain object of which nothing is known but that it holds values by name. */
export type Tree = Record<string, unknown>;

export function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value at a path of names joined by dots; `undefined` where the way ends before. */
export function valueAt(tree: Tree, path: string): unknown {
  let value: unknown = tree;
  for (const name of path.split('.')) value = isTree(value) ? value[name] : undefined;
  return value;
}

/** Puts a value at a path; the way to it must be there. */
export function putAt(tree: Tree, path: string, value: unknown): void {
  const names = path.split('.');
  const last = names.pop() ?? '';
  const holder = names.length === 0 ? tree : valueAt(tree, names.join('.'));
  if (isTree(holder)) holder[last] = value;
}

/** Whether a value says nothing at all. */
export function saysNothing(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  return isTree(value) && Object.values(value).every(saysNothing);
}
