import type { Item } from '../../../shared/declaration.ts';
import { at, newBranch, type Branch } from './branch.ts';
import type { Format, ReadDeclaration } from './format.ts';
import { TreeReader, type TreeShape } from './tree.ts';
import { ValueReader } from './values/value-reader.ts';
import { Gathered } from './wco/gathered.ts';
import { readHeader } from './wco/header.ts';
import { readItem } from './wco/item.ts';
import { nationalCurrency } from './wco/kind.ts';
import type { MessageContext } from './wco/leaves.ts';

/** `DEC-DMS:2` and its envelope; other customisations of the same model differ in what follows the name. */
const ofTheModel = /^urn:wco:datamodel:/i;
/** Envelopes of the administration that sends the model on: a request to lodge, an answer with the whole declaration. */
const ofTheAdministration = /^https?:\/\/(?:gov\.uk\/customs|uk\/gov\/hmrc)\//i;

/**
 * The declaration of the World Customs Organization's data model (DEC-DMS 2, model 3.6), bare or in the
 * envelopes it travels in. Elements are known by local name: prefixes differ from sender to sender.
 */
export const wco: Format = {
  name: 'WCO data model',
  recognises: (root, namespace) => {
    if (root === 'Declaration' || root === 'MetaData') {
      return namespace === null ? root === 'MetaData' : ofTheModel.test(namespace);
    }
    return namespace !== null && ofTheAdministration.test(namespace);
  },
  begin: () => new TreeReader(new WcoShape()),
};

/** The path from the declaration down to one of its items. */
const itemPath = ['Declaration', 'GoodsShipment', 'GovernmentAgencyGoodsItem'];
/** What a declaration stands in: an answer about one has elements of the same name with little in them. */
const envelopes = new Set(['MetaData', 'FullDeclarationObject', 'requestDetail']);

const startOf = (path: readonly string[]): number => {
  const start = path.indexOf('Declaration');
  const parent = path[start - 1];
  return start < 0 || (parent !== undefined && !envelopes.has(parent)) ? -1 : start;
};

class WcoShape implements TreeShape {
  readonly #values = new ValueReader();
  readonly #items: Item[] = [];
  readonly #gathered = new Gathered();
  #context: MessageContext | null = null;

  kindOf(path: readonly string[]): 'item' | 'header' {
    const start = startOf(path);
    const isItem =
      start >= 0 &&
      path.length === start + itemPath.length &&
      itemPath.every((name, index) => path[start + index] === name);
    return isItem ? 'item' : 'header';
  }

  item(item: Branch, root: Branch): void {
    // The envelope and the office, which the currency hangs on, stand before the items.
    const context = (this.#context ??= this.#contextOf(root));
    this.#items.push(readItem(item, this.#items.length + 1, context, this.#values));
    this.#gathered.take(item, this.#items.length, this.#values);
  }

  finish(root: Branch): ReadDeclaration[] {
    const header = declarationIn(root);
    if (header === undefined) return [];
    const values = this.#values;
    const context = this.#context ?? this.#contextOf(root);
    // Their numbers say the order; the message may have another.
    const items = this.#items.toSorted((one, other) => one.ordinal - other.ordinal);
    const declaration = readHeader(header, items, this.#gathered, context, values);
    values.dates.settle();
    return [{ declaration, findings: values.faults.findings }];
  }

  #contextOf(root: Branch): MessageContext {
    return { national: nationalCurrency(envelopeOf(root), declarationIn(root), this.#values) };
  }
}

/** The declaration, wherever in its envelopes it stands. */
function declarationIn(branch: Branch): Branch | undefined {
  if (branch.name === 'Declaration') return branch;
  for (const child of branch.children) {
    if (child.name === 'Declaration' && !envelopes.has(branch.name)) continue;
    const found = declarationIn(child);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The `MetaData` around the declaration, which names the country it is for. */
function envelopeOf(branch: Branch): Branch {
  const none = newBranch('', '');
  if (branch.name === 'MetaData') return branch;
  for (const child of branch.children) {
    const found = envelopeOf(child);
    if (at(found, 'ResponsibleCountryCode') !== undefined) return found;
  }
  return none;
}
