import type { Declaration, Item } from '../../../shared/declaration.ts';
import { addChild, newBranch, type Branch } from './branch.ts';
import type { Format, FormatReader, ReadDeclaration } from './format.ts';
import { readContainers } from './asycuda/containers.ts';
import { nationalCurrency } from './asycuda/direction.ts';
import { readHeader } from './asycuda/header.ts';
import { readItem } from './asycuda/item.ts';
import { elementName, holdsNumber } from './asycuda/names.ts';
import { attachPreviousDeclarations } from './asycuda/previous.ts';
import { settleDutyRates } from './asycuda/rates.ts';
import { invoiceCurrency, type ItemContext } from './asycuda/valuation.ts';
import { ValueReader } from './values/value-reader.ts';

/**
 * ASYCUDA World: the single administrative document as the system exports it. UNCTAD documents a root
 * `<Sad>` with `<Items>`; the files of real posts have the root `<ASYCUDA>` with `<Item>` in it.
 */
export const asycuda: Format = {
  name: 'ASYCUDA World',
  recognises: (root) => root.toUpperCase() === 'ASYCUDA',
  begin: () => new AsycudaReader(),
};

/** Sections that hold nothing of the declaration; the raw message keeps them. */
const unread = new Set([
  'export_release',
  'assessment_notice',
  'global_taxes',
  'supplier_documents',
  'suppliers_documents',
  'sw_scans_general_segment',
  'sw_scans_items',
]);

/** Sections an item's sums depend on: the currencies are named there. */
const neededByItems = ['identification', 'general_information', 'valuation'];

/**
 * Maps item by item: only the header and the item being read are in memory as a tree. Items wait
 * where a message has them before the header, which no sender is known to do.
 */
class AsycudaReader implements FormatReader {
  readonly #values = new ValueReader();
  readonly #header = newBranch('ASYCUDA', 'asycuda');
  readonly #seen = new Set<string>();
  readonly #items: Item[] = [];
  #waiting: Branch[] = [];
  #sourceId: string | null = null;
  #depth = 0;
  readonly #path: Branch[] = [];
  /** How many open elements are inside one that is not read. */
  #skipped = 0;
  #context: ItemContext | null = null;

  open(tag: string, attributes: Readonly<Record<string, string>>): void {
    this.#depth++;
    if (this.#depth === 1) {
      this.#sourceId = identity(attributes);
      return;
    }
    const name = elementName(tag);
    // `<null/>` inside an element says that it is empty.
    if (this.#skipped > 0 || name === 'null' || (this.#depth === 2 && unread.has(name))) {
      this.#skipped++;
      return;
    }
    const branch = newBranch(tag, name);
    const parent = this.#path.at(-1);
    if (parent) addChild(parent, branch);
    this.#path.push(branch);
  }

  text(text: string): void {
    if (this.#skipped > 0) return;
    const branch = this.#path.at(-1);
    if (branch && branch.children.length === 0) branch.text += text;
  }

  close(): void {
    this.#depth--;
    if (this.#skipped > 0) {
      this.#skipped--;
      return;
    }
    const branch = this.#path.pop();
    if (!branch) return;
    if (branch.children.length > 0) branch.text = '';
    else if (holdsNumber(branch.name)) this.#values.style.observe(branch.text);
    if (this.#path.length === 0) this.#section(branch);
  }

  get items(): number {
    const [section] = this.#path;
    const gathered = section?.name === 'items' ? section.children.length : 0;
    return this.#items.length + this.#waiting.length + gathered;
  }

  finish(): ReadDeclaration[] {
    const values = this.#values;
    const context = this.#readWaiting();
    const declaration = readHeader(this.#header, this.#sourceId, this.#items, context, values);
    readContainers(this.#header, declaration, values);
    attachPreviousDeclarations(this.#header, declaration, values);
    settleDutyRates(declaration.items);
    values.dates.settle();
    nameRegistration(declaration);
    return [{ declaration, findings: values.faults.findings }];
  }

  #section(branch: Branch): void {
    if (branch.name === 'items') {
      for (const child of branch.children) this.#section(child);
    } else if (branch.name === 'item') {
      this.#waiting.push(branch);
      if (neededByItems.every((name) => this.#seen.has(name))) this.#readWaiting();
    } else {
      this.#seen.add(branch.name);
      addChild(this.#header, branch);
    }
  }

  #readWaiting(): ItemContext {
    const context = (this.#context ??= {
      national: nationalCurrency(this.#header, this.#values),
      invoice: invoiceCurrency(this.#header, this.#values),
    });
    for (const branch of this.#waiting) {
      this.#items.push(readItem(branch, this.#items.length + 1, context, this.#values));
    }
    this.#waiting = [];
    return context;
  }
}

/** The `id` of the root element: the identity the sender's server gave the declaration. */
function identity(attributes: Readonly<Record<string, string>>): string | null {
  for (const [name, value] of Object.entries(attributes)) {
    if (name.toLowerCase() === 'id' && value.trim() !== '') return value.trim().slice(0, 100);
  }
  return null;
}

/** The number as written on paper, office/DDMMYY/number; known only once the dates are settled. */
function nameRegistration(declaration: Declaration): void {
  const { office, registration } = declaration;
  const number = registration?.number ?? null;
  if (number === null) return;
  if (number.includes('/')) {
    declaration.registrationNumber = number;
    return;
  }
  if (office?.code == null || registration?.date == null) return;
  const [year = '', month = '', day = ''] = registration.date.split('-');
  const padded = /^\d+$/.test(number) ? number.padStart(7, '0') : number;
  declaration.registrationNumber = `${office.code}/${day}${month}${year.slice(2)}/${padded}`;
}
