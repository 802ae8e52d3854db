import type { Declaration, Item } from '../../../shared/declaration.ts';
import type { Branch } from './branch.ts';
import { unread } from './eaeu/envelope.ts';
import type { Format, FormatReader, ReadDeclaration } from './format.ts';
import { currenciesOf, readHeader } from './fts/header.ts';
import { readItem, type Currencies } from './fts/item.ts';
import { localName, TreeReader, type TreeShape } from './tree.ts';
import { Part } from './values/part.ts';
import { ValueReader } from './values/value-reader.ts';

/**
 * Goods and transit declarations of the Russian album of formats (`ESADout_CU`), used throughout the
 * Union: the document by itself, or several documents in one container of which only these are read.
 */
export const ftsDeclaration: Format = {
  name: 'FTS ESADout_CU',
  recognises: (root, namespace) => roots.has(root) && isOfAlbum(namespace),
  begin: () => new ContainerReader(),
};

const documentName = 'ESADout_CU';
const roots = new Set([documentName, 'ED_Container']);

const isOfAlbum = (namespace: string | null): boolean =>
  namespace === null || namespace.toLowerCase().startsWith('urn:customs.ru:');

/** Hands every declaration of a container to a reader of its own, and lets other documents pass. */
class ContainerReader implements FormatReader {
  readonly #complete: ReadDeclaration[] = [];
  #document: FormatReader | null = null;
  /** Depth within the document being read. */
  #depth = 0;

  open(tag: string, attributes: Readonly<Record<string, string>>): void {
    if (this.#document === null) {
      if (localName(tag) !== documentName) return;
      this.#document = new TreeReader(declaration());
    }
    this.#depth++;
    this.#document.open(tag, attributes);
  }

  text(text: string): void {
    this.#document?.text(text);
  }

  close(): void {
    if (this.#document === null) return;
    this.#document.close();
    this.#depth--;
    if (this.#depth > 0) return;
    this.#complete.push(...this.#document.finish());
    this.#document = null;
  }

  get items(): number {
    return this.#document?.items ?? 0;
  }

  take(): ReadDeclaration[] {
    return this.#complete.splice(0);
  }

  finish(): ReadDeclaration[] {
    return this.take();
  }
}

const itemName = 'ESADout_CUGoods';
const contractName = 'ESADout_CUMainContractTerms';
/** Document, shipment, item. */
const itemDepth = 3;

function declaration(): TreeShape {
  const values = new ValueReader();
  const items: Item[] = [];
  const containers: Declaration['containers'] = [];
  let waiting: Branch[] = [];
  let hasContract = false;
  let currencies: Currencies | null = null;
  const readWaiting = (root: Part): Currencies => {
    currencies ??= currenciesOf(root);
    for (const branch of waiting) {
      items.push(readItem(branch, items.length + 1, currencies, containers, values));
    }
    waiting = [];
    return currencies;
  };
  return {
    kindOf(path) {
      const name = path.at(-1) ?? '';
      if (unread.has(name)) return 'skip';
      hasContract ||= name === contractName;
      return path.length === itemDepth && name === itemName ? 'item' : 'header';
    },
    item(branch, header) {
      waiting.push(branch);
      // Prices are in the currency of the contract, which some senders write after the goods.
      if (hasContract) readWaiting(new Part(header, null, values));
    },
    finish(header) {
      const root = new Part(header, null, values);
      const read = readHeader(root, items, readWaiting(root));
      read.containers = containers;
      values.dates.settle();
      return [{ declaration: read, findings: values.faults.findings }];
    },
  };
}
