import type { QueueRow } from '../../../../shared/contract/declarations.ts';
import { archive, type Packed } from './archive.ts';
import type { FileColumn } from './cells.ts';
import { Formats } from './formats.ts';
import { numberCell, textCell } from './sheet-xml.ts';
import { lengthOf, typed } from './typed.ts';
import { after, before, book, contentTypes, ofBook, ofPackage } from './workbook-xml.ts';

/** Widest and narrowest column, characters. */
const widths = { least: 6, most: 48 } as const;
/** Rows by which the widths are settled. */
const looked = 200;

/**
 * A workbook of one sheet, in parts: heads that stay in sight, numbers as numbers, days as days, each
 * cell in the format of what it holds. Of the rows, only those at hand are in memory.
 * @param pages the rows, some at a time
 */
export function xlsxParts(
  sheet: string,
  columns: readonly FileColumn[],
  pages: Iterable<readonly QueueRow[]>,
): Generator<Uint8Array> {
  return archive(workbook(sheet, columns, pages));
}

/** The formats come after the cells: which there are is known when all are written. */
function* workbook(
  sheet: string,
  columns: readonly FileColumn[],
  pages: Iterable<readonly QueueRow[]>,
): Generator<Packed> {
  const formats = new Formats();
  const file = (name: string, text: string): Packed => ({ name, parts: [text] });
  yield file('[Content_Types].xml', contentTypes);
  yield file('_rels/.rels', ofPackage);
  yield file('xl/workbook.xml', book(sheet));
  yield file('xl/_rels/workbook.xml.rels', ofBook);
  yield { name: 'xl/worksheets/sheet1.xml', parts: sheetParts(columns, pages, formats) };
  yield file('xl/styles.xml', formats.toXml());
}

function* sheetParts(
  columns: readonly FileColumn[],
  pages: Iterable<readonly QueueRow[]>,
  formats: Formats,
): Generator<string> {
  const { bold } = formats;
  let line = 0;
  const written = (cells: readonly string[]) => `<row r="${line}">${cells.join('')}</row>`;
  const heads = () => {
    line = 1;
    return written(columns.map(({ head }, at) => textCell(at, line, head, bold)));
  };
  for (const rows of pages) {
    if (line === 0) yield before(widthsOf(columns, rows.slice(0, looked))) + heads();
    yield rows
      .map((row) => {
        line += 1;
        return written(columns.map(({ cell }, at) => cellXml(at, line, typed(cell(row)), formats)));
      })
      .join('');
  }
  if (line === 0) yield before(widthsOf(columns, [])) + heads();
  yield after;
}

function cellXml(at: number, line: number, cell: ReturnType<typeof typed>, formats: Formats) {
  if (cell === null) return '';
  if (typeof cell === 'string') return textCell(at, line, cell);
  return numberCell(at, line, cell.number, formats.of(cell.format));
}

/** As wide as what stands in the first rows, within reason. */
function widthsOf(columns: readonly FileColumn[], rows: readonly QueueRow[]): number[] {
  return columns.map(({ head, cell }) => {
    const longest = Math.max(head.length, ...rows.map((row) => lengthOf(typed(cell(row)))));
    return Math.min(widths.most, Math.max(widths.least, longest + 2));
  });
}
