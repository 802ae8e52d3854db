import type { Declaration, Item, PreviousDocument } from '../../../shared/declaration.ts';
import type { Ledger, PreviousDeclaration, PreviousItem } from './ledger.ts';
import { onPaper } from './on-paper.ts';
import { previousName, sayPrevious } from './previous-name.ts';
import { isContinued, isProcessing } from './procedures.ts';
import type { Breach, Rule } from './rule.ts';

const digitsOfSubheading = 6;
const kilograms = (grams: number): number => grams / 1000;

/** What was declared before and is used up here (box 40). */
export const previousRules: readonly Rule[] = [
  {
    code: 'PREVIOUS_DOCUMENT_MISSING',
    severity: 'error',
    field: 'previousDocuments',
    boxes: ['37', '40'],
    where: 'eaeu',
    documents: ['goods'],
    *check({ items, previousDocuments }) {
      if (previousDocuments.some(isNamed)) return;
      for (const item of items) {
        if (!isContinued(item) || item.previousDocuments.some(isNamed)) continue;
        yield { item: item.ordinal, params: { previous: item.procedure.previous ?? '' } };
      }
    },
  },
  {
    code: 'PREVIOUS_ITEM_UNNAMED',
    severity: 'warning',
    field: 'previousDocuments.item',
    boxes: ['40'],
    where: 'eaeu',
    documents: ['goods'],
    *check({ items }) {
      for (const item of items) {
        if (!isContinued(item)) continue;
        for (const document of item.previousDocuments) {
          const name = previousName(document);
          if (name === null || document.item !== null) continue;
          yield { item: item.ordinal, params: { number: sayPrevious(name) } };
        }
      }
    },
  },
  {
    code: 'PREVIOUS_NOT_OF_THIS_POST',
    severity: 'info',
    field: 'previousDocuments',
    boxes: ['40'],
    where: 'eaeu',
    documents: ['goods'],
    check: ofPrevious(function* (named) {
      const told = new Set<string>();
      for (const { item, number, previous } of named) {
        if (previous !== undefined || told.has(number)) continue;
        told.add(number);
        yield { item: item.ordinal, params: { number } };
      }
    }),
  },
  {
    code: 'PREVIOUS_AFTER_REGISTRATION',
    severity: 'error',
    field: 'previousDocuments',
    boxes: ['40'],
    where: 'eaeu',
    documents: ['goods'],
    check: ofPrevious(function* (named, day) {
      for (const { item, number, previous } of named) {
        const registeredOn = previous?.registeredOn ?? null;
        if (registeredOn === null || registeredOn <= day) continue;
        const params = { number, found: onPaper(registeredOn), day: onPaper(day) };
        yield { item: item.ordinal, params };
      }
    }),
  },
  {
    code: 'PREVIOUS_PROCEDURE_DIFFERS',
    severity: 'warning',
    field: 'procedure.previous',
    boxes: ['37', '40'],
    where: 'eaeu',
    documents: ['goods'],
    check: ofPrevious(function* (named) {
      for (const { item, number, previous } of named) {
        const found = item.procedure.previous;
        const expected = previous?.procedure ?? null;
        if (!isContinued(item) || expected === null || found === expected) continue;
        yield { item: item.ordinal, params: { number, found: found ?? '', expected } };
      }
    }),
  },
  {
    code: 'PREVIOUS_ITEM_UNKNOWN',
    severity: 'error',
    field: 'previousDocuments.item',
    boxes: ['40'],
    where: 'eaeu',
    documents: ['goods'],
    check: ofPrevious(function* (named) {
      for (const { item, number, previous, before, document } of named) {
        if (previous === undefined || before !== undefined || document.item === null) continue;
        const params = { number, found: document.item, items: previous.items.length };
        yield { item: item.ordinal, params };
      }
    }),
  },
  {
    code: 'PREVIOUS_GOODS_DIFFER',
    severity: 'warning',
    field: 'hsCode',
    boxes: ['33', '40'],
    where: 'eaeu',
    documents: ['goods'],
    check: ofPrevious(function* (named) {
      for (const { item, number, previous, before } of named) {
        const found = item.hsCode;
        const expected = before?.hsCode ?? null;
        if (found === null || expected === null) continue;
        if (isProcessing(previous?.procedure ?? null)) continue;
        if (found.slice(0, digitsOfSubheading) === expected.slice(0, digitsOfSubheading)) continue;
        yield { item: item.ordinal, params: { number, found, expected } };
      }
    }),
  },
  {
    code: 'WRITE_OFF_EXCEEDS',
    severity: 'error',
    field: 'previousDocuments.netGrams',
    boxes: ['38', '40'],
    where: 'eaeu',
    documents: ['goods'],
    check: ofPrevious(function* (named) {
      const used = new Map<string, number>();
      for (const one of named) {
        const { item, number, previous, before } = one;
        const taken = writtenOff(one);
        if (!previous || !before || before.netGrams === null || taken === null) continue;
        const key = `${previous.registrationNumber}|${before.ordinal}`;
        const already = used.get(key) ?? 0;
        used.set(key, already + taken);
        const left = Math.max(0, before.netGrams - before.writtenOffGrams - already);
        if (taken <= left) continue;
        const params = { number, previousItem: before.ordinal, found: kilograms(taken) };
        yield { item: item.ordinal, params: { ...params, left: kilograms(left) } };
      }
    }),
  },
];

/** Whether it says which document it is; a kind without a number names nothing. */
const isNamed = ({ number, reference }: PreviousDocument): boolean =>
  number !== null || reference !== null;

/** A previous goods declaration that box 40 names, and the item here that continues it. */
export interface Named {
  readonly item: Item;
  readonly document: PreviousDocument;
  /** Its number, as on paper. */
  readonly number: string;
  /** What this post knows of it; `undefined`: nothing. */
  readonly previous: PreviousDeclaration | undefined;
  /** The item of it that is continued. */
  readonly before: PreviousItem | undefined;
}

/** Every previous goods declaration that the items name. */
export function namedIn({ items, registrationNumber }: Declaration, ledger: Ledger): Named[] {
  return items.flatMap((item) =>
    item.previousDocuments.flatMap((document): Named[] => {
      const name = previousName(document);
      if (name === null) return [];
      const previous = ledger.previous(name, registrationNumber);
      const before = previous && itemOf(previous, document);
      const number = previous?.registrationNumber ?? sayPrevious(name);
      return [{ item, document, number, previous, before }];
    }),
  );
}

/** A check of what box 40 names against what the post knows of it; not made where the post keeps no ledger. */
function ofPrevious(
  check: (named: readonly Named[], day: string) => Iterable<Breach>,
): Rule['check'] {
  return function* (declaration, { ledger, day }) {
    const named = namedIn(declaration, ledger);
    if (named.length === 0) return;
    if (ledger.kept) yield* check(named, day);
    else yield { unchecked: 'ledger' };
  };
}

/** The item it names; with one item there is no doubt which is meant. */
function itemOf(
  { items }: PreviousDeclaration,
  { item }: PreviousDocument,
): PreviousItem | undefined {
  if (item === null) return items.length === 1 ? items[0] : undefined;
  return items.find(({ ordinal }) => ordinal === item);
}

/**
 * Net grams that an item here takes out of a previous one: as box 40 says, else the item's own net mass;
 * `null` where neither is known, or where processing has made other goods of it.
 */
export function writtenOff({ item, document, previous }: Named): number | null {
  if (document.netGrams !== null) return document.netGrams;
  const procedure = previous?.procedure ?? item.procedure.previous;
  return isProcessing(procedure) || item.previousDocuments.length > 1 ? null : item.netGrams;
}
