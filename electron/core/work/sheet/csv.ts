import { stringify } from 'csv-stringify/sync';
import type { QueueRow } from '../../../../shared/contract/declarations.ts';
import { formatDate, formatInstant, nothing } from '../../../../shared/format.ts';
import { inertText } from '../../../../shared/inert.ts';
import { majorUnits, minorDigits } from '../../../../shared/money.ts';
import type { Cell } from '../../../../shared/queue-columns.ts';
import type { FileColumn } from './cells.ts';

/** Figures with a decimal comma and nothing between their groups, so that a spreadsheet of this country counts with them. */
const figures = (value: number, decimals: number, least = 0) => {
  const [whole = '0', rest = ''] = value.toFixed(decimals).split('.');
  const kept = rest.replace(/0+$/, '').padEnd(least, '0');
  return kept === '' ? whole : `${whole},${kept}`;
};

/** A cell as plain text; what says nothing is empty. */
function plain(cell: Cell): string {
  if (cell === null) return '';
  switch (cell.kind) {
    case 'text':
      return cell.text === nothing ? '' : inertText(cell.text);
    case 'number':
      return figures(cell.value, cell.decimals);
    case 'day':
      return inertText(formatDate(cell.day));
    case 'moment':
      return formatInstant(cell.at);
    case 'money': {
      const digits = minorDigits(cell.money.currency);
      return figures(majorUnits(cell.money), digits, digits);
    }
  }
}

/** A table of text for spreadsheets, in parts: UTF-8 with its mark, semicolons, heads in the first line. */
export function* csvParts(
  columns: readonly FileColumn[],
  pages: Iterable<readonly QueueRow[]>,
): Generator<string> {
  const options = { delimiter: ';', record_delimiter: 'windows' } as const;
  yield stringify([columns.map(({ head }) => inertText(head))], { ...options, bom: true });
  for (const rows of pages)
    yield stringify(
      rows.map((row) => columns.map(({ cell }) => plain(cell(row)))),
      options,
    );
}
