import type { GridApi } from 'ag-grid-community';

/** A cell of a table pasted elsewhere: no tab or line break may break the table. */
function cell(text: string | null | undefined): string {
  return (text ?? '')
    .replace(/[\t\r\n]+/g, ' ')
    .replaceAll('\u00a0', ' ')
    .trim();
}

/**
 * The selected rows as they are shown, tab-separated for a spreadsheet; with the
 * heads when there is more than one.
 */
export function selectedAsText<Row>(api: GridApi<Row>): { text: string; rows: number } {
  const columns = api.getAllDisplayedColumns();
  const nodes = api.getSelectedNodes().sort((a, b) => (a.rowIndex ?? 0) - (b.rowIndex ?? 0));
  const lines = nodes.map((rowNode) =>
    columns
      .map((colKey) => cell(api.getCellValue<string>({ rowNode, colKey, useFormatter: true })))
      .join('\t'),
  );
  const heads = columns.map((column) => cell(column.getColDef().headerName)).join('\t');
  return {
    text: (lines.length > 1 ? [heads, ...lines] : lines).join('\n'),
    rows: lines.length,
  };
}
