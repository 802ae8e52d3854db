import type { GridApi } from 'ag-grid-community';
import { keptState, readState, type KeptColumn } from './columnState.ts';
import { tagColumnId } from './tags.tsx';

/** What a desk remembers of its grid, so that coming back is coming back. */
export interface GridMemory {
  readonly filters: Readonly<Record<string, string>>;
  readonly sort: readonly { readonly colId: string; readonly sort: 'asc' | 'desc' }[];
  readonly row: number | null;
}

/** How a person looks at a grid now: what is written under its heads, the order, the columns. */
export interface GridView {
  readonly filters: Readonly<Record<string, string>>;
  readonly sort: GridMemory['sort'];
  readonly columns: KeptColumn[];
}

export function viewOf<Row>(api: GridApi<Row>): GridView {
  const sorted = api
    .getColumnState()
    .filter(({ sort }) => sort === 'asc' || sort === 'desc')
    .sort((a, b) => (a.sortIndex ?? 0) - (b.sortIndex ?? 0));
  return {
    filters: textsOf(api.getFilterModel()),
    sort: sorted.map(({ colId, sort }) => ({ colId, sort: sort === 'desc' ? 'desc' : 'asc' })),
    columns: keptState(api.getColumnState()),
  };
}

/** Looks at the grid in another way; columns that it no longer has are passed over. */
export function applyView<Row>(api: GridApi<Row>, view: GridView): void {
  const known = new Set(api.getColumns()?.map((column) => column.getColId()));
  const places = new Map(view.sort.map((each, sortIndex) => [each.colId, { ...each, sortIndex }]));
  const columns = readState(view.columns).filter(({ colId }) => known.has(colId));
  const named = new Set(columns.map(({ colId }) => colId));
  api.applyColumnState({
    state: [
      ...columns.map((column) => ({ ...column, ...places.get(column.colId) })),
      ...[...places.values()].filter(({ colId }) => known.has(colId) && !named.has(colId)),
    ],
    applyOrder: true,
    defaultState: { sort: null },
  });
  api.setFilterModel(
    Object.fromEntries(Object.entries(view.filters).filter(([column]) => known.has(column))),
  );
}

/** The columns that are shown, in the order in which they are. */
export function shownColumns<Row>(api: GridApi<Row>): string[] {
  return api
    .getAllDisplayedColumns()
    .map((column) => column.getColId())
    .filter((id) => id !== tagColumnId);
}

/** What is written under the heads, of a model that may be anything. */
export function textsOf(model: unknown): Record<string, string> {
  if (typeof model !== 'object' || model === null) return {};
  return Object.fromEntries(
    Object.entries(model).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    ),
  );
}
