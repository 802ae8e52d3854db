import type { GridApi } from 'ag-grid-community';
import { useEffect, useMemo, useRef } from 'react';
import { focusRow } from './rowCursor.ts';

/** Where the person stands: the row, and the rows above and below it. */
interface Standing {
  readonly id: string;
  readonly index: number;
  readonly above: string | null;
  readonly below: string | null;
}

/**
 * Keeps the cursor and the chosen row together when the same rows are asked for again: the grid keeps the
 * cursor at its place and the choice with its row, and what is done would be done to two different rows.
 * The cursor goes with a row that others moved; where the row itself went away from among its neighbours,
 * done with, the one that stands in its place is chosen.
 */
export function useStanding<Row>(idOf: (row: Row) => string) {
  const standing = useRef<Standing | null>(null);
  const latest = useRef(idOf);
  useEffect(() => {
    latest.current = idOf;
  });
  return useMemo(() => {
    const idAt = (grid: GridApi<Row>, index: number): string | null => {
      const data = index < 0 ? undefined : grid.getDisplayedRowAtIndex(index)?.data;
      return data === undefined ? null : latest.current(data);
    };
    function stand(grid: GridApi<Row>, index: number): void {
      const id = idAt(grid, index);
      standing.current =
        id === null
          ? null
          : { id, index, above: idAt(grid, index - 1), below: idAt(grid, index + 1) };
    }
    const movedWith = (grid: GridApi<Row>, { above, below }: Standing, index: number) =>
      (above !== null && idAt(grid, index - 1) === above) ||
      (below !== null && idAt(grid, index + 1) === below);
    return {
      /** A row was chosen. */
      stand,
      /** Rows came. */
      rejoin: (grid: GridApi<Row>): void => {
        const before = standing.current;
        const cursor = grid.getFocusedCell()?.rowIndex;
        if (before === null || cursor !== before.index || grid.getSelectedNodes().length > 1)
          return;
        const here = grid.getDisplayedRowAtIndex(cursor);
        if (here?.data === undefined) return;
        if (latest.current(here.data) === before.id) {
          stand(grid, cursor);
          return;
        }
        const node = grid.getRowNode(before.id);
        const now = node?.data === undefined ? null : node.rowIndex;
        if (now === null || !movedWith(grid, before, now)) {
          here.setSelected(true, true);
          return;
        }
        stand(grid, now);
        const { activeElement } = document;
        // Whoever is in a field or a sheet stays there: he comes back to the chosen row.
        if (activeElement?.closest('.ag-root') == null) grid.clearFocusedCell();
        else focusRow(grid, now);
      },
    };
  }, []);
}
