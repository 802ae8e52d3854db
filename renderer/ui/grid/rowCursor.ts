import type { GridApi } from 'ag-grid-community';

/** Puts the cursor on a row of the grid, and the row on the screen. */
export function focusRow<Row>(api: GridApi<Row>, index: number): void {
  const column = api.getAllDisplayedColumns()[0];
  if (column === undefined || api.getDisplayedRowAtIndex(index) === undefined) return;
  api.ensureIndexVisible(index);
  if (!sheetIsOpen()) api.setFocusedCell(index, column);
}

/** Where the person stands, or stood last. */
export function cursorOf<Row>(api: GridApi<Row>): number {
  return api.getFocusedCell()?.rowIndex ?? api.getSelectedNodes()[0]?.rowIndex ?? 0;
}

/** Rows that arrive while a sheet is open must not take the keyboard away from it. */
export function sheetIsOpen(): boolean {
  return document.querySelector('[aria-modal="true"]') !== null;
}

export function step<Row>(api: GridApi<Row>, by: 1 | -1): void {
  const cell = api.getFocusedCell();
  const next = (cell?.rowIndex ?? -1) + by;
  if (api.getDisplayedRowAtIndex(next) === undefined) return;
  api.ensureIndexVisible(next);
  const column = cell?.column ?? api.getAllDisplayedColumns()[0];
  if (column !== undefined) api.setFocusedCell(next, column);
}
