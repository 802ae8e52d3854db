import type { GridApi } from 'ag-grid-community';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { nobodyHasKeyboard, takesKeyboard } from '../keyboard.ts';
import { cursorOf, focusRow, sheetIsOpen } from './rowCursor.ts';

interface Opens<Row> {
  readonly api: GridApi<Row> | null;
  /** Whether the rows have the keyboard where nobody else has it. */
  readonly takesKeyboard: boolean;
  readonly onOpen: ((row: Row, index: number) => void) | undefined;
}

/** Enter on a row, also on one that is still on its way: that is opened when it is there, unless something else was done first. */
export function useOpening<Row>({ api, takesKeyboard: takes, onOpen }: Opens<Row>) {
  const asked = useRef(false);
  const latest = useRef(onOpen);
  useEffect(() => {
    latest.current = onOpen;
  });

  /** Opens the row of the cursor if it is asked for and there. */
  const awaited = useCallback((grid: GridApi<Row>) => {
    const index = grid.getFocusedCell()?.rowIndex;
    if (!asked.current || index === undefined) return;
    const data = grid.getDisplayedRowAtIndex(index)?.data;
    if (data === undefined) return;
    asked.current = false;
    latest.current?.(data, index);
  }, []);

  useEffect(() => {
    if (!takes) return;
    const grid = api;
    /**
     * After a dialog, and for a moment whenever rows take the place of those that were still on their way,
     * the keyboard belongs to nobody: an arrow brings it back to the rows, and the way to either end of
     * them is not lost, nor is that into the row which is shown as chosen.
     */
    function onKeyDown(event: KeyboardEvent) {
      const { key, code, ctrlKey, shiftKey, repeat } = event;
      if (key !== 'Enter') asked.current = false;
      // A key that took its cell away was heard there.
      if (!nobodyHasKeyboard() || event.target !== document.body) return;
      if (event.altKey || event.metaKey) return;
      const stands = grid !== null && !grid.isDestroyed();
      if (key === 'Enter' && !ctrlKey && !shiftKey && !repeat && !sheetIsOpen()) {
        event.preventDefault();
        // Also before the grid itself is there: its first row that gets the cursor is meant.
        asked.current = true;
        if (stands) focusRow(grid, cursorOf(grid));
        return;
      }
      if (!stands) return;
      const ends: Record<string, number> = { Home: 0, End: grid.getDisplayedRowCount() - 1 };
      const brings = /^(Arrow(Up|Down)|Key[JK])$/.test(code) && !ctrlKey;
      const index = ctrlKey ? ends[code] : brings ? cursorOf(grid) : undefined;
      if (index === undefined) return;
      event.preventDefault();
      focusRow(grid, index);
    }
    const forget = () => {
      asked.current = false;
    };
    const onRows = () => {
      if (grid === null) return;
      if (grid.getDisplayedRowCount() === 0) forget();
      awaited(grid);
    };
    document.addEventListener('keydown', onKeyDown);
    document.addEventListener('pointerdown', forget, true);
    grid?.addEventListener('modelUpdated', onRows);
    const withdraw = takesKeyboard(() => {
      if (grid !== null && !grid.isDestroyed()) focusRow(grid, cursorOf(grid));
    });
    return () => {
      withdraw();
      document.removeEventListener('keydown', onKeyDown);
      document.removeEventListener('pointerdown', forget, true);
      if (grid?.isDestroyed() === false) grid.removeEventListener('modelUpdated', onRows);
    };
  }, [api, takes, awaited]);

  return useMemo(
    () => ({
      awaited,
      /** Enter was pressed at the row of the cursor. */
      ask: (grid: GridApi<Row>) => {
        asked.current = true;
        awaited(grid);
      },
    }),
    [awaited],
  );
}
