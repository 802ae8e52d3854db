import type { Declaration, Document } from '../../../shared/declaration.ts';
import { majorUnits, type Money } from '../../../shared/money.ts';
import { onPaper } from './on-paper.ts';
import { nameOf, papersOf, placeOf } from './papers.ts';
import { exceededPermits } from './permits.ts';
import { officialRate } from './exchange.ts';
import type { Breach, Given, Rule } from './rule.ts';

/** Documents whose date is the end of a term rather than the day of issue. */
const terms = new Set(['10011', '10012']);
/** Invoice, other invoice, pro-forma invoice. */
const commercial = ['04021', '04022', '04025'];
const contracts = ['03011', '03999'];
const currencyControlNumber = '03031';

const isPermit = ({ code }: Document): boolean => code?.startsWith('01') ?? false;
const isProofOfOrigin = ({ code }: Document): boolean => code?.startsWith('06') ?? false;

/** Documents and permits (box 44). */
export const documentRules: readonly Rule[] = [
  {
    // The classifier has more kinds than a post may have loaded.
    code: 'DOCUMENT_KIND_UNKNOWN',
    severity: 'info',
    field: 'documents.code',
    boxes: ['44'],
    where: 'eaeu',
    needs: ['documents'],
    *check(declaration, { tables, day }) {
      const told = new Set<string>();
      for (const paper of papersOf(declaration)) {
        const { code } = paper.document;
        if (code === null || told.has(code) || tables.row('documents', code, day)) continue;
        told.add(code);
        yield { ...placeOf(paper), params: { code } };
      }
    },
  },
  {
    code: 'DOCUMENT_WITHOUT_NUMBER',
    severity: 'info',
    field: 'documents.reference',
    boxes: ['44'],
    where: 'eaeu',
    documents: ['goods', 'transit'],
    *check(declaration) {
      for (const paper of papersOf(declaration)) {
        const { code, reference } = paper.document;
        if (code === null || reference !== null) continue;
        yield { ...placeOf(paper), params: { code } };
      }
    },
  },
  {
    code: 'DOCUMENT_AFTER_REGISTRATION',
    severity: 'error',
    elsewhere: 'warning',
    field: 'documents.date',
    boxes: ['44'],
    *check(declaration) {
      const registered = declaration.registration?.date ?? null;
      // The papers of a correction may well be younger than what it corrects.
      if (registered === null || declaration.correction !== null) return;
      for (const paper of papersOf(declaration)) {
        const { code, date } = paper.document;
        if (date === null || date <= registered || terms.has(code ?? '')) continue;
        const document = nameOf(paper.document);
        const params = { document, found: onPaper(date), registered: onPaper(registered) };
        yield { ...placeOf(paper), params };
      }
    },
  },
  {
    code: 'PERMIT_EXPIRED',
    severity: 'error',
    field: 'documents.validUntil',
    boxes: ['44'],
    where: 'eaeu',
    documents: ['goods'],
    *check(declaration, { day }) {
      yield* expired(declaration, day, (one) => isPermit(one) || isProofOfOrigin(one));
    },
  },
  {
    code: 'DOCUMENT_EXPIRED',
    severity: 'warning',
    field: 'documents.validUntil',
    boxes: ['44'],
    where: 'eaeu',
    *check(declaration, { day }) {
      // Permits and proofs of origin of a goods declaration have a rule of their own.
      const goods = declaration.document === 'goods';
      const concerns = (one: Document) => !goods || !(isPermit(one) || isProofOfOrigin(one));
      yield* expired(declaration, day, concerns);
    },
  },
  {
    code: 'PERMIT_HOLDER_DIFFERS',
    severity: 'warning',
    field: 'documents.holder',
    boxes: ['8', '14', '44'],
    where: 'eaeu',
    documents: ['goods'],
    *check(declaration) {
      const persons = Object.values(declaration.parties).flatMap((party) =>
        party === null || typeof party === 'string' ? [] : (party.code ?? []),
      );
      for (const paper of papersOf(declaration)) {
        const { holder } = paper.document;
        if (!isPermit(paper.document) || holder === null || persons.includes(holder)) continue;
        yield { ...placeOf(paper), params: { document: nameOf(paper.document), found: holder } };
      }
    },
  },
  {
    code: 'PERMIT_QUANTITY_EXCEEDED',
    severity: 'error',
    field: 'documents.quantity',
    boxes: ['38', '41', '44'],
    where: 'eaeu',
    documents: ['goods'],
    *check(declaration) {
      for (const { item, document, declared, allowed, measure } of exceededPermits(declaration)) {
        const params = { document: nameOf(document), found: declared, allowed, measure };
        yield { item: item.ordinal, params };
      }
    },
  },
  {
    code: 'COMMERCIAL_DOCUMENT_MISSING',
    severity: 'error',
    field: 'documents',
    boxes: ['22', '44'],
    where: 'eaeu',
    documents: ['goods'],
    *check(declaration) {
      if (isBought(declaration) && !names(declaration, commercial)) {
        yield { params: { expected: commercial.join(', ') } };
      }
    },
  },
  {
    code: 'CONTRACT_MISSING',
    severity: 'warning',
    field: 'documents',
    boxes: ['24', '44'],
    where: 'eaeu',
    documents: ['goods'],
    *check(declaration) {
      if (isBought(declaration) && !names(declaration, contracts)) {
        yield { params: { expected: contracts.join(', ') } };
      }
    },
  },
  {
    code: 'CURRENCY_CONTROL_MISSING',
    severity: 'warning',
    field: 'documents',
    boxes: ['22', '44'],
    where: 'kazakhstan',
    documents: ['goods'],
    needs: ['figures'],
    *check(declaration, given) {
      const { invoice } = declaration;
      if (!isBought(declaration) || invoice === null) return;
      if (names(declaration, [currencyControlNumber])) return;
      const threshold = given.tables.row('figures', 'currencyControl', given.day);
      if (threshold === undefined) return yield { unchecked: 'figures' };
      const { value, currency } = threshold;
      const sum = converted(invoice, currency ?? invoice.currency, given);
      if (sum === null) return yield { unchecked: 'exchange' };
      if (sum <= value) return;
      const params = { found: Math.round(sum), threshold: value };
      yield { params: { ...params, currencyCode: currency ?? invoice.currency } };
    },
  },
];

const domesticConsumption = '40';
/** Nature of the transaction in the classifier of the Union: 01x is bought and sold for money. */
const isPaid = (nature: string | null): boolean => /^0?1\d?$/.test(nature ?? '');

/** Goods imported for domestic consumption that somebody pays for. */
function isBought({ direction, transaction, invoice, items }: Declaration): boolean {
  if (direction !== 'import' || !isPaid(transaction.nature) || (invoice?.minor ?? 0) <= 0) {
    return false;
  }
  return items.some(({ procedure }) => procedure.requested === domesticConsumption);
}

/** Whether any document of these kinds is named, with whatever item. */
function names(declaration: Declaration, kinds: readonly string[]): boolean {
  for (const { document } of papersOf(declaration)) {
    if (kinds.includes(document.code ?? '')) return true;
  }
  return false;
}

/** The sum in another currency at the official rates of the day; `null` where one of them is not known. */
function converted(sum: Money, currency: string, given: Given): number | null {
  if (sum.currency === currency) return majorUnits(sum);
  const from = officialRate(sum.currency, given);
  const to = officialRate(currency, given);
  if (from === null || to === null) return null;
  return (majorUnits(sum) * from.rate * to.scale) / (from.scale * to.rate);
}

/** A breach for each of these documents that ended before the day of registration. */
function* expired(
  declaration: Declaration,
  day: string,
  concerns: (document: Document) => boolean,
): Iterable<Breach> {
  for (const paper of papersOf(declaration)) {
    const { document } = paper;
    const { validUntil } = document;
    if (validUntil === null || validUntil >= day || !concerns(document)) continue;
    const params = { document: nameOf(document), found: onPaper(validUntil), day: onPaper(day) };
    yield { ...placeOf(paper), params };
  }
}
