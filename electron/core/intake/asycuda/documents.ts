import { blankDocument, type Item } from '../../../../shared/declaration.ts';
import { at, every, type Branch } from '../branch.ts';
import type { ValueReader } from '../values/value-reader.ts';

type Documents = Item['documents'];

interface Row {
  readonly branch: Branch;
  readonly code: string | null;
  readonly name: string | null;
  readonly reference: string | null;
  /** As written; the date itself may be settled only when the message ends. */
  readonly date: string | null;
  readonly fromRule: boolean;
}

/**
 * Documents produced (box 44). The tariff rules of ASYCUDA ask for documents by adding rows of their
 * own, so one invoice can stand twice; the row that says more is kept.
 */
export function readDocuments(item: Branch, ordinal: number, values: ValueReader): Documents {
  const rows = every(item, 'attached_documents')
    .map((branch) => readRow(branch, ordinal, values))
    .filter((row) => row.code !== null || row.name !== null || row.reference !== null);
  return rows
    .filter(
      (row, index) => !rows.some((other, at) => at !== index && repeats(row, index, other, at)),
    )
    .map((row) => {
      const { code, name, reference } = row;
      const document = { ...blankDocument(), code, name, reference };
      return withDate(document, row, ordinal, values);
    });
}

function readRow(branch: Branch, ordinal: number, values: ValueReader): Row {
  const text = (name: string): string | null =>
    values.text(at(branch, `attached_document_${name}`), ordinal, 'documents');
  return {
    branch,
    code: text('code'),
    name: text('name'),
    reference: text('reference'),
    date: text('date'),
    fromRule: text('from_rule') !== null,
  };
}

/** Whether `row` says nothing that `other` does not; of two that say the same the first is kept. */
function repeats(row: Row, index: number, other: Row, otherIndex: number): boolean {
  if (row.code !== other.code) return false;
  const covered = (own: string | null, theirs: string | null): boolean =>
    own === theirs || (row.fromRule && own === null);
  if (!covered(row.reference, other.reference) || !covered(row.date, other.date)) return false;
  const same = row.reference === other.reference && row.date === other.date;
  if (!same) return true;
  if (row.fromRule !== other.fromRule) return row.fromRule;
  return (row.name === other.name || row.fromRule) && otherIndex < index;
}

function withDate(
  document: Documents[number],
  row: Row,
  ordinal: number,
  values: ValueReader,
): Documents[number] {
  values.date(at(row.branch, 'attached_document_date'), ordinal, 'documents.date', (date) => {
    document.date = date;
  });
  return document;
}
