import { addChild, newBranch, type Branch } from './branch.ts';
import type { FormatReader, ReadDeclaration } from './format.ts';

/** How a format cuts a message into the parts it reads. */
export interface TreeShape {
  /**
   * What an element is, by its local names from the root: `item` is handed over whole as soon as it
   * closes and then forgotten; `skip` is not read at all; anything else becomes part of the header.
   */
  kindOf(path: readonly string[]): 'item' | 'skip' | 'header';
  /** An item with everything inside it. The header read so far is `root`. */
  item(item: Branch, root: Branch): void;
  /** Called once after the root was closed; `root` holds the header. */
  finish(root: Branch): ReadDeclaration[];
}

/** Prefix or none: versions of a schema change their prefixes and namespaces, never their names. */
export function localName(tag: string): string {
  return tag.slice(tag.indexOf(':') + 1);
}

/**
 * Reads a message as a tree of local names, item by item: only the header and the item being read are
 * in memory.
 */
export class TreeReader implements FormatReader {
  readonly #shape: TreeShape;
  readonly #path: Branch[] = [];
  readonly #names: string[] = [];
  #root: Branch | null = null;
  #skipped = 0;
  /** Depth of the item being read, 0 outside. */
  #itemDepth = 0;
  #items = 0;

  constructor(shape: TreeShape) {
    this.#shape = shape;
  }

  open(tag: string, attributes: Readonly<Record<string, string>>): void {
    if (this.#skipped > 0) {
      this.#skipped++;
      return;
    }
    const name = localName(tag);
    this.#names.push(name);
    const kind = this.#itemDepth > 0 ? 'header' : this.#shape.kindOf(this.#names);
    if (kind === 'skip' && this.#root !== null) {
      this.#names.pop();
      this.#skipped = 1;
      return;
    }
    const branch = newBranch(tag, name, localAttributes(attributes));
    if (kind === 'item') this.#itemDepth = this.#names.length;
    else {
      const parent = this.#path.at(-1);
      if (parent) addChild(parent, branch);
    }
    this.#path.push(branch);
    this.#root ??= branch;
  }

  text(text: string): void {
    if (this.#skipped > 0) return;
    const branch = this.#path.at(-1);
    if (branch && branch.children.length === 0) branch.text += text;
  }

  close(): void {
    if (this.#skipped > 0) {
      this.#skipped--;
      return;
    }
    const branch = this.#path.pop();
    if (!branch) return;
    if (branch.children.length > 0) branch.text = '';
    if (this.#itemDepth === this.#names.length && this.#root) {
      this.#itemDepth = 0;
      this.#items++;
      this.#shape.item(branch, this.#root);
    }
    this.#names.pop();
  }

  get items(): number {
    return this.#items;
  }

  finish(): ReadDeclaration[] {
    return this.#shape.finish(this.#root ?? newBranch('', ''));
  }
}

function localAttributes(
  attributes: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const local: Record<string, string> = {};
  for (const [name, value] of Object.entries(attributes)) {
    if (!name.startsWith('xmlns')) local[localName(name)] = value;
  }
  return local;
}
