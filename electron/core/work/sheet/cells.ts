import type { QueueRow } from '../../../../shared/contract/declarations.ts';
import type { Language } from '../../../../shared/languages.ts';
import { sharedWords } from '../../../../shared/locales/index.ts';
import {
  sheetColumns,
  type Cell,
  type ColumnWords,
  type SheetColumnId,
} from '../../../../shared/queue-columns.ts';
import { unnamedCurrency } from '../../../../shared/money.ts';

/** The words of the columns in the reader's language, of the same tables that the screen reads. */
export function columnWords(language: Language): ColumnWords {
  const say = (namespace: string) => (key: string) =>
    sharedWords[language][namespace]?.[key] ?? key;
  return { terms: say('terms'), outcomes: say('outcomes'), columns: say('queueColumns') };
}

/** One column of a file. */
export interface FileColumn {
  readonly head: string;
  readonly cell: (row: QueueRow) => Cell;
}

const moneyColumns: ReadonlySet<SheetColumnId> = new Set(['invoice', 'customsValue', 'payments']);

/** A sum is a number that can be added up; its currency stands in a column of its own behind it. */
export function fileColumns(ids: readonly SheetColumnId[], language: Language): FileColumn[] {
  const words = columnWords(language);
  return ids.flatMap((id): FileColumn[] => {
    const column = sheetColumns[id];
    const head = column.head(words);
    const sum: FileColumn = { head, cell: (row) => column.cell(row, words) };
    if (!moneyColumns.has(id)) return [sum];
    const currency: FileColumn = {
      head: `${head}, ${words.columns('currency')}`,
      cell: (row) => currencyOf(column.cell(row, words)),
    };
    return [sum, currency];
  });
}

function currencyOf(cell: Cell): Cell {
  if (cell?.kind !== 'money' || cell.money.currency === unnamedCurrency) return null;
  return { kind: 'text', text: cell.money.currency };
}
