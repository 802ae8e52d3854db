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
    // Some programs write the elements without their namespace; what stands inside tells then.
    if (namespace === null) return root === 'Declaration' || root === 'MetaData';
    return ofTheModel.test(namespace) || ofTheAdministration.test(namespace);
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

/** What no declaration of the model, nor a request to change one, is without. */
const marks = ['TypeCode', 'FunctionCode', 'GoodsShipment'];
const isOfTheModel = (header: Branch): boolean =>
  marks.some((name) => at(header, name) !== undefined);

/** One declaration of the message, as far as it came. */
interface Part {
  readonly values: ValueReader;
  readonly items: Item[];
  readonly gathered: Gathered;
  readonly context: MessageContext;
}

class WcoShape implements TreeShape {
  /** Nearly every envelope holds one declaration. */
  readonly #parts = new Map<Branch, Part>();

  kindOf(path: readonly string[]): 'item' | 'header' {
    const start = startOf(path);
    const isItem =
      start >= 0 &&
      path.length === start + itemPath.length &&
      itemPath.every((name, index) => path[start + index] === name);
    return isItem ? 'item' : 'header';
  }

  item(item: Branch, root: Branch): void {
    const header = declarationsIn(root).at(-1);
    if (header === undefined) return;
    const { items, gathered, context, values } = this.#partOf(header, root);
    items.push(readItem(item, items.length + 1, context, values));
    gathered.take(item, items.length, values);
  }

  finish(root: Branch): ReadDeclaration[] {
    const declarations = declarationsIn(root).filter(
      (header) => isOfTheModel(header) || this.#parts.has(header),
    );
    return declarations.map((header) => {
      const { items, gathered, context, values } = this.#partOf(header, root);
      // Their numbers say the order; the message may have another.
      const inOrder = items.toSorted((one, other) => one.ordinal - other.ordinal);
      const declaration = readHeader(header, inOrder, gathered, context, values);
      values.dates.settle();
      return { declaration, findings: values.faults.findings };
    });
  }

  /** Begun with the first item: the envelope and the office, which the currency hangs on, stand before it. */
  #partOf(header: Branch, root: Branch): Part {
    const known = this.#parts.get(header);
    if (known !== undefined) return known;
    const values = new ValueReader();
    const summary = branchIn(root, 'HighLevelSummaryDetails');
    const context = {
      registeredAs: values.code(at(summary, 'MRN'), null, 'registrationNumber'),
      national: nationalCurrency(envelopeOf(root), header, values),
    };
    const part = { values, items: [], gathered: new Gathered(), context };
    this.#parts.set(header, part);
    return part;
  }
}

/** The declarations, wherever in its envelopes they stand. */
function declarationsIn(branch: Branch): Branch[] {
  if (branch.name === 'Declaration') return [branch];
  return branch.children.flatMap((child) =>
    child.name === 'Declaration' && !envelopes.has(branch.name) ? [] : declarationsIn(child),
  );
}

/** The first branch of that name outside the declaration. */
function branchIn(branch: Branch, name: string): Branch | undefined {
  if (branch.name === name) return branch;
  if (branch.name === 'Declaration') return undefined;
  for (const child of branch.children) {
    const found = branchIn(child, name);
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
