import type { GridApi, GridOptions, IGetRowsParams } from 'ag-grid-community';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { ColumnFilter } from './filterText.ts';
import { focusRow, Grid, type GridProps } from './Grid.tsx';
import { readFilters } from './columns.tsx';

export interface PageRequest {
  readonly offset: number;
  readonly limit: number;
  /** As the person has asked for it; empty: the order the desk finds best. */
  readonly sort: readonly { readonly column: string; readonly descending: boolean }[];
  readonly filters: Readonly<Record<string, ColumnFilter>>;
}

export interface Page<Row> {
  readonly total: number;
  readonly rows: Row[];
}

/** What a desk remembers of its grid, so that coming back is coming back. */
export interface GridMemory {
  readonly filters: Readonly<Record<string, string>>;
  readonly sort: readonly { readonly colId: string; readonly sort: 'asc' | 'desc' }[];
  readonly row: number | null;
}

interface PagedGridProps<Row> extends Omit<GridProps<Row>, 'total' | 'takesFocus'> {
  readonly fetchPage: (request: PageRequest) => Promise<Page<Row>>;
  /** Changes when other rows are asked for: the grid starts again at the top. */
  readonly version: string;
  /** Changes when the same rows may have changed: they are asked for again where they stand. */
  readonly freshness: number;
  readonly memory?: GridMemory;
  readonly onMemory?: (memory: Partial<GridMemory>) => void;
  readonly onError: (error: unknown) => void;
  readonly onTotal?: (total: number | null) => void;
  readonly onApi?: (api: GridApi<Row>) => void;
  readonly footer?: React.ReactNode;
  readonly overlay?: React.ReactNode;
}

/** Rows asked for at once; a screen shows some forty. */
const blockSize = 100;

/** A grid whose rows are asked for page by page: order and filters are made where the rows are kept. */
export function PagedGrid<Row>(props: PagedGridProps<Row>) {
  const { fetchPage, version, freshness, memory, onMemory, onError, onTotal, columns, ...rest } =
    props;
  const [api, setApi] = useState<GridApi<Row> | null>(null);
  const [total, setTotal] = useState<number | null>(null);
  const { onSelect } = rest;
  const latest = useRef({ fetchPage, onError, onTotal, onMemory, onSelect, columns });
  useEffect(() => {
    latest.current = { fetchPage, onError, onTotal, onMemory, onSelect, columns };
  });
  const left = useRef<Partial<GridMemory>>(memory ?? {});
  function keep(change: Partial<GridMemory>) {
    left.current = { ...left.current, ...change };
    latest.current.onMemory?.(change);
  }

  /** Whether the grid stands as it stood when the person left it. */
  const restored = useRef(false);
  /** The row the person left, while its page is still on its way. */
  const awaited = useRef<number | null>(null);
  /** Whether other rows were asked for: the first of them is then the one selected. */
  const changed = useRef(false);

  const options = useMemo<GridOptions<Row>>(() => {
    function getRows(request: IGetRowsParams<Row>) {
      const { startRow, endRow, sortModel, filterModel } = request;
      const sort = sortModel.map(({ colId, sort: way }) => ({
        column: colId,
        descending: way === 'desc',
      }));
      const filters = readFilters(textsOf(filterModel), latest.current.columns);
      latest.current
        .fetchPage({ offset: startRow, limit: endRow - startRow, sort, filters })
        .then((page) => {
          request.successCallback(page.rows, page.total);
          if (startRow === 0 || page.total > 0) {
            setTotal(page.total);
            latest.current.onTotal?.(page.total);
          }
        })
        .catch((error: unknown) => {
          request.failCallback();
          latest.current.onError(error);
        });
    }
    return {
      rowModelType: 'infinite',
      cacheBlockSize: blockSize,
      maxBlocksInCache: 30,
      infiniteInitialRowCount: 1,
      suppressNoRowsOverlay: true,
      blockLoadDebounceMillis: 30,
      floatingFiltersHeight: 28,
      datasource: { getRows },
      onModelUpdated: ({ api: grid }) => {
        const first = grid.getDisplayedRowAtIndex(0);
        if (changed.current && first?.data !== undefined) {
          changed.current = false;
          // Selected already it tells nobody, and what it says may be new.
          if (first.isSelected() === true) latest.current.onSelect?.(first.data, 0);
          else first.setSelected(true, true);
        }
        const wanted =
          awaited.current === null ? null : grid.getDisplayedRowAtIndex(awaited.current);
        if (wanted?.data !== undefined) {
          awaited.current = null;
          // Unless he has gone on meanwhile.
          if (grid.getFocusedCell()?.rowIndex === wanted.rowIndex) wanted.setSelected(true, true);
        }
        if (restored.current || grid.getDisplayedRowAtIndex(0)?.data === undefined) return;
        restored.current = true;
        const row = left.current.row ?? 0;
        const inField = document.activeElement instanceof HTMLInputElement;
        if (inField) return;
        // The rows are known now but drawn a moment later.
        setTimeout(() => {
          if (grid.isDestroyed()) return;
          const index = Math.min(row, grid.getDisplayedRowCount() - 1);
          if (grid.getDisplayedRowAtIndex(index)?.data === undefined) awaited.current = index;
          focusRow(grid, index);
        });
      },
      onFilterChanged: ({ api: grid }) =>
        keep({ filters: textsOf(grid.getFilterModel()), row: null }),
      onSortChanged: ({ api: grid }) =>
        keep({
          sort: grid
            .getColumnState()
            .flatMap(({ colId, sort }) =>
              sort === 'asc' || sort === 'desc' ? [{ colId, sort }] : [],
            ),
          row: null,
        }),
    };
  }, []);

  const shownVersion = useRef(version);
  useEffect(() => {
    if (api === null || api.isDestroyed() || shownVersion.current === version) return;
    shownVersion.current = version;
    changed.current = true;
    api.purgeInfiniteCache();
  }, [api, version]);

  const shownFreshness = useRef(freshness);
  useEffect(() => {
    const first = shownFreshness.current === 0;
    if (api === null || api.isDestroyed() || shownFreshness.current === freshness) return;
    shownFreshness.current = freshness;
    if (!first) api.refreshInfiniteCache();
  }, [api, freshness]);

  return (
    <Grid<Row>
      {...rest}
      columns={columns}
      options={options}
      takesFocus
      total={total}
      onSelect={(row, index) => {
        // Another language makes the grid anew: it comes back to the row, not to the top.
        if (restored.current && index !== null) left.current = { ...left.current, row: index };
        onSelect?.(row, index);
      }}
      onApi={(grid) => {
        restored.current = false;
        const { filters, sort } = left.current;
        if (filters !== undefined) grid.setFilterModel({ ...filters });
        if (sort !== undefined) {
          grid.applyColumnState({
            state: sort.map((each, sortIndex) => ({ ...each, sortIndex })),
            defaultState: { sort: null },
          });
        }
        setApi(grid);
        props.onApi?.(grid);
      }}
    />
  );
}

function textsOf(model: unknown): Record<string, string> {
  if (typeof model !== 'object' || model === null) return {};
  return Object.fromEntries(
    Object.entries(model).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    ),
  );
}
