import type { GridApi } from 'ag-grid-community';
import { useRef, useState } from 'react';
import { useSettling } from '../useSettled.ts';
import { focusRow } from './rowCursor.ts';

/**
 * What every desk over a paged grid needs beside its rows: how many there are, what went wrong, and a way in.
 * `present` is what is asked for as the hand types it: the rows are asked for when it rests.
 */
export function usePagedDesk<Row, Asked>(present: Asked) {
  const grid = useRef<GridApi<Row> | null>(null);
  const [total, setTotal] = useState<number | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [attempt, setAttempt] = useState(0);
  const [asked, settle] = useSettling(present);

  return {
    grid,
    /** What rows are asked for. */
    asked,
    /** `null` until the first page is there. */
    total,
    error,
    fail: setError,
    /** Part of the version of the grid: another attempt asks for the rows anew. */
    attempt,
    retry: () => {
      setError(null);
      setAttempt((count) => count + 1);
    },
    /** Waits for a page; once it is there, what went wrong before is over. */
    answered: async <Page>(asked: Promise<Page>): Promise<Page> => {
      const page = await asked;
      setError(null);
      return page;
    },
    /** Down into the rows: whoever goes there has typed to the end and means the rows that he asked for. */
    enterRows: (wanted: Asked = present) => {
      settle(wanted);
      if (grid.current?.isDestroyed() === false) focusRow(grid.current, 0);
      // It is not there yet: it takes the keyboard where nobody has it.
      else if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    },
    /** The row the cursor is on. */
    selectedIndex: () => grid.current?.getSelectedNodes().at(-1)?.rowIndex ?? null,
    /** What the grid tells the desk. */
    told: {
      onError: setError,
      onTotal: setTotal,
      onApi: (api: GridApi<Row>) => {
        grid.current = api;
      },
    },
  };
}
