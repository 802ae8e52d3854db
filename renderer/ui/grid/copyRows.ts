import type { GridApi } from 'ag-grid-community';

/**
 * A cell of a table pasted elsewhere: no tab or line break may break the table, and no
 * text that a sender chose may become a formula in the officer's spreadsheet.
 */
export function pastedCell(text: string | null | undefined): string {
  const plain = (text ?? '')
    .replace(/[\t\r\n]+/g, ' ')
    .replaceAll('\u00a0', ' ')
    .trim();
  return /^[=+\-@](?![\d\s.,]*$)/.test(plain) ? `'${plain}` : plain;
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
