import { traderOf } from '../../../shared/declaration.ts';
import { nameOf, papersOf, placeOf } from './papers.ts';
import type { Rule } from './rule.ts';

/** How many of the declarations that named a paper before are told of. */
const mostTold = 3;

/** Papers issued for one consignment: veterinary and phytosanitary certificates, certificates of origin. */
export const isForOneConsignment = (kind: string): boolean =>
  kind === '01201' || kind === '01207' || kind.startsWith('06');
const isInvoice = (kind: string): boolean => kind === '04021';

/** Whether earlier uses of documents of this kind tell anything, so that the ledger keeps them. */
export const isFollowed = (kind: string): boolean => isForOneConsignment(kind) || isInvoice(kind);

/** One paper in several declarations. */
export const useRules: readonly Rule[] = [
  {
    code: 'DOCUMENT_USED_BEFORE',
    severity: 'warning',
    field: 'documents.reference',
    boxes: ['44'],
    where: 'eaeu',
    documents: ['goods'],
    check: usesOf(isForOneConsignment),
  },
  {
    code: 'INVOICE_USED_BEFORE',
    severity: 'info',
    field: 'documents.reference',
    boxes: ['22', '44'],
    where: 'eaeu',
    documents: ['goods'],
    check: usesOf(isInvoice),
  },
];

/** A breach for each paper of these kinds that accepted declarations named before. */
function usesOf(concerns: (kind: string) => boolean): Rule['check'] {
  return function* (declaration, { ledger }) {
    const by = declaration.registrationNumber;
    const told = new Set<string>();
    for (const paper of papersOf(declaration)) {
      const { code: kind, reference, date } = paper.document;
      if (kind === null || reference === null || !concerns(kind)) continue;
      // Bodies that certify number their papers; traders number invoices each for himself.
      const trader = isInvoice(kind) ? (traderOf(declaration)?.code ?? null) : null;
      if (isInvoice(kind) && trader === null) continue;
      const document = nameOf(paper.document);
      if (told.has(document)) continue;
      told.add(document);
      if (!ledger.kept) return yield { unchecked: 'ledger' };
      const numbers = ledger.uses({ kind, reference, date, trader }, by, mostTold);
      if (numbers.length === 0) continue;
      yield { ...placeOf(paper), params: { document, numbers: numbers.join(', ') } };
    }
  };
}
