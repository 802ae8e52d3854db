import type { GridApi } from 'ag-grid-community';
import { useRef, useState } from 'react';
import { focusRow } from './Grid.tsx';

/** What every desk over a paged grid needs beside its rows: how many there are, what went wrong, and a way in. */
export function usePagedDesk<Row>() {
  const grid = useRef<GridApi<Row> | null>(null);
  const [total, setTotal] = useState<number | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [attempt, setAttempt] = useState(0);

  return {
    grid,
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
    /** Down into the rows. */
    enterRows: () => {
      if (grid.current !== null) focusRow(grid.current, 0);
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
