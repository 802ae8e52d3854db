import {
  blankDocument,
  blankPreviousDocument,
  type Document,
  type PreviousDocument,
} from '../../../../shared/declaration.ts';
import { majorUnits } from '../../../../shared/money.ts';
import { at, every, type Branch } from '../branch.ts';
import type { ValueReader } from '../values/value-reader.ts';
import { amount, day, joined, type MessageContext } from './leaves.ts';

/**
 * Documents produced (data element 2/3). The code is category and type together, as officers know it
 * (C514, N935). The status of the document (attached, exempted, used up) stands before its name, as
 * does no other field for it; what is written off stands as its quantity or, for a permit in money, its
 * sum in the currency. The date of the message is that to which the document is valid.
 */
export function readDocuments(
  parent: Branch | undefined,
  item: number | null,
  context: MessageContext,
  values: ValueReader,
): Document[] {
  const field = 'documents';
  return every(parent, 'AdditionalDocument')
    .map((branch) => {
      const text = (...path: string[]): string | null =>
        values.text(at(branch, ...path), item, field);
      const code = codeOf(branch, item, field, values);
      const names = [text('LPCOExemptionCode'), text('Name'), text('Submitter', 'Name')];
      const document: Document = {
        ...blankDocument(),
        code,
        name: joined(names, ': '),
        reference: text('ID'),
        ...writtenOff(at(branch, 'WriteOff'), item, context, values),
      };
      day(at(branch, 'EffectiveDateTime'), item, `${field}.validUntil`, values, (date) => {
        document.validUntil = date;
      });
      return document;
    })
    .filter(({ code, name, reference }) => code !== null || name !== null || reference !== null);
}

/** Category and type in one code, whichever of them there is. */
function codeOf(
  branch: Branch,
  item: number | null,
  field: string,
  values: ValueReader,
): string | null {
  const parts = ['CategoryCode', 'TypeCode'].map((name) =>
    values.code(at(branch, name), item, field),
  );
  return joined(parts, '');
}

function writtenOff(
  branch: Branch | undefined,
  item: number | null,
  context: MessageContext,
  values: ValueReader,
): Pick<Document, 'quantity' | 'unit'> {
  const field = 'documents.quantity';
  const leaf = at(branch, 'QuantityQuantity');
  const quantity = values.quantity(leaf, item, field);
  if (quantity !== null) return { quantity, unit: leaf?.attributes['unitCode']?.trim() || null };
  const sum = amount(at(branch, 'AmountAmount'), item, field, context, values);
  return sum === null
    ? { quantity: null, unit: null }
    : { quantity: majorUnits(sum), unit: sum.currency };
}

/**
 * Previous documents (data element 2/1) and the unique references of the consignment. The kind is
 * category and type together: ZDCR declaration's own reference, ZMCR master reference, Z355 entry
 * summary declaration, YSDE simplified declaration, YCLE entry in the records.
 */
export function readPreviousDocuments(
  parent: Branch | undefined,
  item: number | null,
  values: ValueReader,
): PreviousDocument[] {
  const field = 'previousDocuments';
  const named = every(parent, 'PreviousDocument').map((branch) => ({
    ...blankPreviousDocument(),
    kind: codeOf(branch, item, field, values),
    reference: values.text(at(branch, 'ID'), item, field),
    item: values.count(at(branch, 'LineNumeric'), item, field),
  }));
  const unique = every(parent, 'UCR')
    .flatMap((branch) => [at(branch, 'ID'), at(branch, 'TraderAssignedReferenceID')])
    .map((leaf) => ({
      ...blankPreviousDocument(),
      kind: 'UCR',
      reference: values.text(leaf, item, field),
    }))
    .filter(({ reference }) => reference !== null);
  return [...named.filter(({ kind, reference }) => kind !== null || reference !== null), ...unique];
}

/** Statements (data element 2/2), one a line: code, kind of statement and text. */
export function readStatements(
  parent: Branch | undefined,
  item: number | null,
  field: string,
  values: ValueReader,
): (string | null)[] {
  return every(parent, 'AdditionalInformation').map((branch) => {
    const part = (name: string): string | null => values.text(at(branch, name), item, field);
    const code = joined([part('StatementCode'), part('StatementTypeCode')], ' ');
    return joined([code, part('StatementDescription') ?? part('Content')], ': ');
  });
}
