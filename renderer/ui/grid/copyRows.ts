import type { GridApi } from 'ag-grid-community';
import { pastedCell } from '../../../shared/inert.ts';
import { tagColumnId } from './tags.tsx';

/**
 * The selected rows as they are shown, tab-separated for a spreadsheet; with the
 * heads when there is more than one.
 */
export function selectedAsText<Row>(api: GridApi<Row>): { text: string; rows: number } {
  const columns = api
    .getAllDisplayedColumns()
    .filter((column) => column.getColId() !== tagColumnId);
  const nodes = api.getSelectedNodes().sort((a, b) => (a.rowIndex ?? 0) - (b.rowIndex ?? 0));
  const lines = nodes.map((rowNode) =>
    columns
      .map((colKey) =>
        pastedCell(api.getCellValue<string>({ rowNode, colKey, useFormatter: true })),
      )
      .join('\t'),
  );
  const heads = columns.map((column) => pastedCell(column.getColDef().headerName)).join('\t');
  return {
    text: (lines.length > 1 ? [heads, ...lines] : lines).join('\n'),
    rows: lines.length,
  };
}
