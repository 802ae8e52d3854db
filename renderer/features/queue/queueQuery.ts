import type { ColDef, GridApi } from 'ag-grid-community';
import {
  queueColumns,
  type QueueColumn,
  type QueueQuery,
  type QueueRow,
} from '../../../shared/contract/declarations.ts';
import type { QueueSheet } from '../../../shared/contract/queue-sheet.ts';
import type { SavedView } from '../../../shared/contract/views.ts';
import type { Corridor } from '../../../shared/corridor.ts';
import { documentKinds, type DocumentKind } from '../../../shared/declaration.ts';
import { languages } from '../../../shared/languages.ts';
import { sharedWords } from '../../../shared/locales/index.ts';
import { sheetColumnIds } from '../../../shared/queue-columns.ts';
import { screenWords } from '../../i18n/index.ts';
import { readFilters } from '../../ui/grid/columns.tsx';
import type { ColumnFilter } from '../../ui/grid/filterText.ts';
import { shownColumns, viewOf } from '../../ui/grid/gridView.ts';
import type { PageRequest } from '../../ui/grid/PagedGrid.tsx';

type Sort = QueueQuery['sort'];
type Filters = QueueQuery['filters'];

/** What the grid and the search field ask, as the core is asked; no order asked for means the order of work. */
export function queueQuery(
  corridor: Corridor | null,
  search: string,
  request: Pick<PageRequest, 'sort' | 'filters'>,
  scope: QueueQuery['scope'] = 'all',
): Omit<QueueQuery, 'offset' | 'limit'> {
  const asked = request.sort.flatMap(({ column, descending }): Sort => {
    const known = queueColumns.safeParse(column);
    return known.success ? [{ column: known.data, descending }] : [];
  });
  return {
    corridor,
    scope,
    search: search.trim(),
    sort: asked.slice(0, 4),
    filters: Object.assign({}, ...Object.entries(request.filters).map(filterOf)),
  };
}

/** How the grid is looked at now, within what a saved view may hold. */
export function presentView(
  grid: GridApi<QueueRow>,
): Pick<SavedView, 'filters' | 'sort' | 'columns'> {
  const { filters, sort, columns } = viewOf(grid);
  return {
    filters: { ...filters },
    sort: sort.slice(0, 4).map((each) => ({ ...each })),
    columns: columns.map(({ colId, width, hide, pinned }) => ({
      colId,
      ...(width === undefined ? {} : { width }),
      ...(hide === undefined ? {} : { hide }),
      ...(pinned === undefined ? {} : { pinned }),
    })),
  };
}

/** What the queue shows, as it is taken out: the rows of its search and filters in its order, its columns in theirs. */
export function shownSheet(
  corridor: Corridor | null,
  search: string,
  grid: GridApi<QueueRow>,
  columns: readonly ColDef<QueueRow>[],
  scope: QueueQuery['scope'] = 'all',
): Pick<QueueSheet, 'query' | 'columns'> {
  const { filters, sort } = viewOf(grid);
  const request = {
    sort: sort.map(({ colId, sort: way }) => ({ column: colId, descending: way === 'desc' })),
    filters: readFilters(filters, columns),
  };
  return {
    query: queueQuery(corridor, search, request, scope),
    columns: shownColumns(grid).flatMap((id) => sheetColumnIds.find((known) => known === id) ?? []),
  };
}

/**
 * One column of the screen may stand for two of the store: under "Goods" digits
 * mean the commodity code, under "Trader" the tax number, under "Procedure"
 * `IM 40` means type and procedure, under "Document" words mean a kind.
 */
function filterOf([column, filter]: [string, ColumnFilter]): Filters {
  const text = textOf(filter);
  if (column === 'goods' && /^\d+$/.test(text)) return only('hsCode', beginning(text));
  if (column === 'traderName' && /^\d+$/.test(text)) return only('traderCode', beginning(text));
  if (column === 'type') return typeAndProcedure(text);
  if (column === 'document') return only('document', { kind: 'equals', value: documentOf(text) });
  const known = queueColumns.safeParse(column);
  return known.success ? only(known.data, filter) : {};
}

/** `IM`, `IM4`, `40`, `IM 40`, `IM4 40`, `IM40`. */
function typeAndProcedure(text: string): Filters {
  const [, letters = '', digits = '', rest] =
    /^([^\d\s]*)(\d?)(?:\s+(\d+))?$/.exec(text) ?? /^([^\d\s]*)()(\d{2,})$/.exec(text) ?? [];
  const type = letters === '' ? '' : letters + digits;
  const procedure = rest ?? (letters === '' ? digits : '');
  return {
    ...(type === '' ? {} : only('type', beginning(type.toUpperCase()))),
    ...(procedure === '' ? {} : only('procedure', beginning(procedure))),
  };
}

/** The kind a person means by a part of its name in any of the three languages; what means none finds nothing. */
function documentOf(text: string): string {
  const part = text.replace(/[*=]/g, '').trim().toLowerCase();
  const names = (kind: DocumentKind) => [
    kind,
    ...languages.flatMap((language) => [
      sharedWords[language]['queueColumns']?.[`document.${kind}`] ?? '',
      screenWords[language].consignments[`document.${kind}`] ?? '',
    ]),
  ];
  const begins = documentKinds.find((kind) =>
    names(kind).some((name) => name.toLowerCase().startsWith(part)),
  );
  const holds = documentKinds.find((kind) =>
    names(kind).some((name) => name.toLowerCase().includes(part)),
  );
  return begins ?? holds ?? 'none';
}

function only(column: QueueColumn, filter: ColumnFilter): Filters {
  return { [column]: filter };
}

function beginning(text: string): ColumnFilter {
  return { kind: 'startsWith', text };
}

function textOf(filter: ColumnFilter): string {
  if (filter.kind === 'equals') return String(filter.value);
  return filter.kind === 'contains' || filter.kind === 'startsWith' ? filter.text.trim() : '';
}
