import type { GridApi, GridOptions, IGetRowsParams } from 'ag-grid-community';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { ColumnFilter } from './filterText.ts';
import { Grid, type GridProps } from './Grid.tsx';
import { readFilters } from './columns.tsx';
import { textsOf, viewOf, type GridMemory } from './gridView.ts';
import { focusRow } from './rowCursor.ts';
import { nobodyHasKeyboard } from '../keyboard.ts';
import { useStanding } from './useStanding.ts';

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

function inField(): boolean {
  return document.activeElement instanceof HTMLInputElement;
}

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

  /** Which row the person stood at in a grid that another language replaces. */
  const leftId = useRef<string | null>(null);
  /** Whether the grid stands as it stood when the person left it. */
  const restored = useRef(false);
  /** The row the person left, while its page is still on its way. */
  const awaited = useRef<number | null>(null);
  /** Whether other rows were asked for: the first of them is then the one selected. */
  const changed = useRef(false);

  const { stand, rejoin } = useStanding(rest.idOf);

  /** Pages are numbered as they are asked for. */
  const asked = useRef(0);
  const answered = useRef(0);

  const options = useMemo<GridOptions<Row>>(() => {
    function getRows(request: IGetRowsParams<Row>) {
      const { startRow, endRow, sortModel, filterModel } = request;
      const sort = sortModel.map(({ colId, sort: way }) => ({
        column: colId,
        descending: way === 'desc',
      }));
      const filters = readFilters(textsOf(filterModel), latest.current.columns);
      const number = (asked.current += 1);
      latest.current
        .fetchPage({ offset: startRow, limit: endRow - startRow, sort, filters })
        .then((page) => {
          request.successCallback(page.rows, page.total);
          // An answer that was overtaken by that to a later question says nothing of what is shown.
          if (number < answered.current) return;
          answered.current = number;
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
          // With the rows that went, the cursor that stood on one of them went too.
          setTimeout(() => {
            if (!grid.isDestroyed() && nobodyHasKeyboard()) focusRow(grid, 0);
          });
        }
        const wanted =
          awaited.current === null ? null : grid.getDisplayedRowAtIndex(awaited.current);
        if (wanted?.data !== undefined) {
          awaited.current = null;
          // Unless he has gone on meanwhile.
          if (grid.getFocusedCell()?.rowIndex === wanted.rowIndex) wanted.setSelected(true, true);
        }
        if (restored.current) rejoin(grid);
        if (restored.current || grid.getDisplayedRowAtIndex(0)?.data === undefined) return;
        restored.current = true;
        const row = left.current.row ?? 0;
        if (inField()) return;
        // The rows are known now but drawn a moment later. Who went to a field meanwhile stays there.
        setTimeout(() => {
          if (grid.isDestroyed() || inField()) return;
          // Rows that came in above it meanwhile have moved it down.
          const node = leftId.current === null ? undefined : grid.getRowNode(leftId.current);
          const index = node?.rowIndex ?? Math.min(row, grid.getDisplayedRowCount() - 1);
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
  }, [rejoin]);

  /** Rows that are not at hand are asked for: a screen holds some hundreds of thousands. */
  async function rowsBetween(from: number, to: number) {
    if (api === null) return { ids: [], total: 0 };
    const most = rest.tags?.most ?? blockSize;
    const { sort: order, filters: texts } = viewOf(api);
    const sort = order.map(({ colId, sort: way }) => ({
      column: colId,
      descending: way === 'desc',
    }));
    const filters = readFilters(texts, latest.current.columns);
    const limit = Math.min(most, to - from + 1);
    const page = await latest.current.fetchPage({ offset: from, limit, sort, filters });
    return { ids: page.rows.map(rest.idOf), total: page.total };
  }

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
      rowsBetween={rowsBetween}
      onError={onError}
      takesFocus
      total={total}
      onSelect={(row, index) => {
        // Another language makes the grid anew: it comes back to the row, not to the top.
        if (restored.current && row !== null && index !== null) {
          left.current = { ...left.current, row: index };
          leftId.current = rest.idOf(row);
          if (api !== null && !api.isDestroyed()) stand(api, index);
        }
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
