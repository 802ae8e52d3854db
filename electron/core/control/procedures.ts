import type { Declaration, Item } from '../../../shared/declaration.ts';
import { isKnownType } from './declaration-types.ts';
import { onPaper } from './on-paper.ts';
import { kindsFor } from './papers.ts';
import type { Breach, Rule } from './rule.ts';

/** No procedure before the requested one. */
const none = '00';
const warehouses = new Set(['70', '77', '96']);
const temporary = new Set(['23', '53']);
const processing = new Set(['21', '51', '91']);
/** Documents on the term of temporary import and export, and on the conditions of processing (Decision 378). */
const termDocuments = ['10011', '10012'];
const conditionDocuments = ['08011', '08012'];

/** Kind of declaration, procedures and what each of them demands. */
export const procedureRules: readonly Rule[] = [
  {
    code: 'DECLARATION_TYPE_UNKNOWN',
    severity: 'error',
    field: 'type',
    boxes: ['1'],
    where: 'eaeu',
    documents: ['goods', 'transit'],
    *check({ type }) {
      if (type !== null && !isKnownType(type)) yield { params: { found: type } };
    },
  },
  {
    code: 'PROCEDURE_MISSING',
    severity: 'error',
    field: 'procedure.requested',
    boxes: ['1', '37'],
    where: 'eaeu',
    documents: ['goods'],
    *check({ procedure, items }) {
      if (procedure !== null) return;
      for (const { ordinal, procedure: own } of items) {
        if (own.requested === null) yield { item: ordinal };
      }
    },
  },
  {
    code: 'PROCEDURE_UNKNOWN',
    severity: 'error',
    field: 'procedure.requested',
    boxes: ['1', '37'],
    where: 'eaeu',
    needs: ['procedures'],
    *check(declaration, { tables, day }) {
      for (const [found, place] of requestedIn(declaration)) {
        if (!tables.row('procedures', found, day)) yield { ...place, params: { found } };
      }
    },
  },
  {
    code: 'PROCEDURE_AGAINST_DIRECTION',
    severity: 'error',
    field: 'procedure.requested',
    boxes: ['1', '37'],
    where: 'eaeu',
    documents: ['goods', 'transit'],
    needs: ['procedures'],
    *check(declaration, { tables, day }) {
      const { direction, type } = declaration;
      if (direction === 'other') return;
      for (const [found, place] of requestedIn(declaration)) {
        const directions = tables.row('procedures', found, day)?.directions;
        if (directions === undefined || directions.includes(direction)) continue;
        yield { ...place, params: { found, type: type ?? direction } };
      }
    },
  },
  {
    code: 'PROCEDURES_MIXED',
    severity: 'error',
    field: 'procedure.requested',
    boxes: ['1', '37'],
    where: 'eaeu',
    documents: ['goods', 'transit'],
    *check({ procedure, items }) {
      const first = items.find((item) => item.procedure.requested !== null);
      const expected = procedure ?? first?.procedure.requested ?? null;
      if (expected === null) return;
      for (const { ordinal, procedure: own } of items) {
        if (own.requested === null || own.requested === expected) continue;
        yield { item: ordinal, params: { found: own.requested, expected } };
      }
    },
  },
  {
    code: 'GENERAL_PROCEDURE_DIFFERS',
    severity: 'warning',
    field: 'generalProcedure',
    boxes: ['1', '37'],
    *check({ generalProcedure, items }) {
      if (!/^\d$/.test(generalProcedure ?? '')) return;
      const digit = generalProcedure ?? '';
      for (const { ordinal, procedure } of items) {
        const { requested } = procedure;
        if (!/^\d{2}$/.test(requested ?? '') || requested?.startsWith(digit)) continue;
        yield { item: ordinal, params: { digit, found: requested ?? '' } };
      }
    },
  },
  {
    code: 'PREVIOUS_PROCEDURE_NOT_ALLOWED',
    severity: 'error',
    field: 'procedure.previous',
    boxes: ['37'],
    where: 'eaeu',
    needs: ['predecessors'],
    *check({ items }, { tables, day }) {
      for (const { ordinal, procedure } of items) {
        const { requested, previous } = procedure;
        if (requested === null || previous === null) continue;
        if (tables.row('predecessors', `${requested}/${previous}`, day)) continue;
        const allowed = tables
          .rows('predecessors', day)
          .filter((row) => row.requested === requested);
        // Of a procedure that the table does not speak of nothing is known.
        if (allowed.length === 0) continue;
        const expected = allowed
          .map((row) => row.previous)
          .toSorted()
          .join(', ');
        yield { item: ordinal, params: { requested, found: previous, expected } };
      }
    },
  },
  {
    code: 'WAREHOUSE_MISSING',
    severity: 'warning',
    field: 'warehouse',
    boxes: ['49'],
    where: 'eaeu',
    documents: ['goods'],
    *check({ warehouse, items }) {
      const item = items.find(({ procedure }) => warehouses.has(procedure.requested ?? ''));
      if (warehouse !== null || item === undefined) return;
      yield { params: { procedure: item.procedure.requested ?? '' } };
    },
  },
  {
    code: 'TEMPORARY_TERM_MISSING',
    severity: 'warning',
    field: 'documents',
    boxes: ['37', '44'],
    where: 'eaeu',
    documents: ['goods'],
    check: (declaration) => demand(declaration, temporary, termDocuments),
  },
  {
    code: 'TEMPORARY_TERM_TOO_LONG',
    severity: 'warning',
    field: 'documents.validUntil',
    boxes: ['37', '44'],
    where: 'eaeu',
    documents: ['goods'],
    *check({ items, documents }, { day }) {
      const latest = `${Number(day.slice(0, 4)) + longestTermYears}${day.slice(4)}`;
      for (const { ordinal, procedure, documents: own } of items) {
        if (procedure.requested !== '53') continue;
        for (const { code, validUntil } of [...own, ...documents]) {
          if (!termDocuments.includes(code ?? '') || validUntil === null) continue;
          if (validUntil <= latest) continue;
          const params = { found: onPaper(validUntil), latest: onPaper(latest) };
          yield { item: ordinal, params };
        }
      }
    },
  },
  {
    code: 'PROCESSING_CONDITIONS_MISSING',
    severity: 'warning',
    field: 'documents',
    boxes: ['37', '44'],
    where: 'eaeu',
    documents: ['goods'],
    check: (declaration) => demand(declaration, processing, conditionDocuments),
  },
];

const longestTermYears = 2;

/** A breach for each item under one of these procedures that has none of these documents. */
function* demand(
  declaration: Declaration,
  procedures: ReadonlySet<string>,
  documents: readonly string[],
): Iterable<Breach> {
  for (const item of declaration.items) {
    const { requested } = item.procedure;
    if (requested === null || !procedures.has(requested)) continue;
    const kinds = kindsFor(declaration, item);
    if (documents.some((kind) => kinds.has(kind))) continue;
    const params = { procedure: requested, expected: documents.join(', ') };
    yield { item: item.ordinal, params };
  }
}

/** Every procedure requested, with where it is: of the declaration once, else of its items. */
function requestedIn({ procedure, items }: Declaration): Map<string, { item?: number }> {
  const requested = new Map<string, { item?: number }>();
  if (procedure !== null) requested.set(procedure, {});
  for (const item of items) {
    const own = item.procedure.requested;
    if (own !== null && !requested.has(own)) requested.set(own, { item: item.ordinal });
  }
  return requested;
}

/** Whether the item continues another procedure. */
export const isContinued = ({ procedure }: Item): boolean =>
  procedure.previous !== null && procedure.previous !== none;

/** Whether the goods of one procedure become others under it, so that mass and code may change. */
export const isProcessing = (procedure: string | null): boolean =>
  procedure !== null && (processing.has(procedure) || procedure === '78');
