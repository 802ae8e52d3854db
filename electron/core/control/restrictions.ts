import type { Declaration, Item } from '../../../shared/declaration.ts';
import type { Names, TableRow } from '../../../shared/reference.ts';
import { kindsFor } from './papers.ts';
import type { Given, Rule } from './rule.ts';

type Restriction = TableRow<'restrictions'>;

/** Prohibitions and restrictions: which goods need which document, and which may not pass at all. */
export const restrictionRules: readonly Rule[] = [
  {
    code: 'GOODS_PROHIBITED',
    severity: 'error',
    field: 'hsCode',
    boxes: ['33', '34', '37'],
    where: 'eaeu',
    needs: ['restrictions'],
    *check(declaration, given) {
      for (const { item, restriction } of restrictedIn(declaration, given)) {
        if (restriction.documents.length > 0) continue;
        const { code, act, name } = restriction;
        const params = { restriction: say(name, code), act, code: item.hsCode ?? '' };
        yield { item: item.ordinal, params };
      }
    },
  },
  {
    // A permit is a condition of release, not of registration: the officer asks for it.
    code: 'RESTRICTION_DOCUMENT_MISSING',
    severity: 'warning',
    field: 'documents',
    boxes: ['33', '44'],
    where: 'eaeu',
    documents: ['goods'],
    needs: ['restrictions'],
    *check(declaration, given) {
      for (const { item, restriction } of unpermittedIn(declaration, given)) {
        if (item.declaredFree === true) continue;
        const { code, act, name, documents } = restriction;
        const params = { restriction: say(name, code), act, expected: documents.join(', ') };
        yield { item: item.ordinal, params };
      }
    },
  },
  {
    code: 'RESTRICTION_SIGN_CONTRADICTS',
    severity: 'warning',
    field: 'declaredFree',
    boxes: ['33', '44'],
    where: 'eaeu',
    documents: ['goods'],
    needs: ['restrictions'],
    *check(declaration, given) {
      for (const { item, restriction } of unpermittedIn(declaration, given)) {
        if (item.declaredFree !== true) continue;
        const { code, act, name, documents } = restriction;
        const params = { restriction: say(name, code), act, expected: documents.join(', ') };
        yield { item: item.ordinal, params };
      }
    },
  },
];

interface Restricted {
  readonly item: Item;
  readonly restriction: Restriction;
}

/** Every item under a prohibition or restriction of the day. */
function* restrictedIn(declaration: Declaration, { tables, day }: Given): Iterable<Restricted> {
  const rows = tables.rows('restrictions', day).filter(({ directions }) => {
    return directions.length === 0 || directions.includes(declaration.direction);
  });
  for (const item of declaration.items) {
    for (const restriction of rows) {
      if (isUnder(restriction, item)) yield { item, restriction };
    }
  }
}

/** Items under a restriction with none of the documents that lift it. */
function* unpermittedIn(declaration: Declaration, given: Given): Iterable<Restricted> {
  for (const restricted of restrictedIn(declaration, given)) {
    const { documents } = restricted.restriction;
    const kinds = kindsFor(declaration, restricted.item);
    if (documents.length > 0 && !documents.some((kind) => kinds.has(kind))) yield restricted;
  }
}

function isUnder(restriction: Restriction, item: Item): boolean {
  const { goods, except, origins, procedures } = restriction;
  const { hsCode, originCountry, procedure } = item;
  if (hsCode === null) return false;
  const begins = (prefix: string): boolean => hsCode.startsWith(prefix);
  if (!goods.some(begins) || except.some(begins)) return false;
  if (origins.length > 0 && !origins.includes(originCountry ?? '')) return false;
  return procedures.length === 0 || procedures.includes(procedure.requested ?? '');
}

/** A finding is kept in no language, so it takes the name that most officers read. */
function say({ kk, ru, en }: Names, code: string): string {
  return ru ?? kk ?? en ?? code;
}
