import type { ColDef } from 'ag-grid-community';
import { compareTexts } from './alphabet.ts';
import { readFilter, type ColumnFilter, type FilterKind } from './filterText.ts';

/** How a column is filtered, if it is: kind of text and the smallest difference of its figures. */
export interface FilterRule {
  readonly kind: FilterKind;
  readonly step?: number;
}

/** What the floating filter of a column is given besides what the grid gives. */
export interface FilterParams extends FilterRule {
  /** Full name of the column, for who listens instead of looking. */
  readonly label: string;
}

interface ColumnWords {
  /** Short head, at most 14 letters. */
  readonly head: string;
  /** The full term: tooltip of the head. */
  readonly term: string;
}

export interface ColumnOptions<Row> extends ColumnWords {
  readonly id: string;
  readonly width: number;
  /** The text shown; also what is copied. */
  readonly text: (row: Row) => string;
  /** The whole, where the cell may cut it or says it in a code. */
  readonly tooltip?: (row: Row) => string;
  readonly filter?: FilterRule;
  /** Draws the cell instead of the plain text. */
  readonly render?: (row: Row) => React.ReactNode;
  /** What orders the rows where the grid orders them itself; the text otherwise. */
  readonly order?: (row: Row) => string | number;
  readonly pinned?: boolean;
  readonly hidden?: boolean;
  readonly sortable?: boolean;
}

type Ordered = string | number | null | undefined;

function compare(a: Ordered, b: Ordered): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return compareTexts(String(a ?? ''), String(b ?? ''));
}

/** A column of words and codes. */
export function wordsColumn<Row>(options: ColumnOptions<Row>): ColDef<Row, string | number> {
  const { id, head, term, width, text, tooltip, filter, render, pinned, hidden } = options;
  const order = options.order ?? text;
  const column: ColDef<Row, string | number> = {
    colId: id,
    headerName: head === '' ? term : head,
    // A column too narrow for its name still tells it to whoever hears the screen.
    ...(head === '' ? { headerClass: 'grid-silent-head' } : {}),
    headerTooltip: term,
    width,
    sortable: options.sortable ?? true,
    valueGetter: ({ data }) => (data === undefined ? '' : order(data)),
    valueFormatter: ({ data }) => (data === undefined ? '' : text(data)),
    comparator: compare,
    tooltipValueGetter: ({ data }) => (data === undefined ? null : (tooltip ?? text)(data)),
  };
  if (pinned === true) column.pinned = 'left';
  if (hidden === true) column.hide = true;
  if (filter !== undefined) {
    const params: FilterParams = { ...filter, label: term };
    column.filter = { doesFilterPass: () => true };
    column.filterParams = params;
    column.floatingFilter = true;
  }
  if (render !== undefined) {
    column.cellRenderer = ({ data }: { data?: Row }) => (data === undefined ? null : render(data));
  }
  return column;
}

/** A column of figures: right-aligned, digits under one another, the unit in the head. */
export function figuresColumn<Row>(options: ColumnOptions<Row>): ColDef<Row, string | number> {
  return {
    ...wordsColumn(options),
    cellClass: 'figures grid-figure',
    headerClass: 'grid-figure-head',
    ...(options.tooltip === undefined ? { tooltipValueGetter: () => null } : {}),
  };
}

/** The filters of a grid, read: column → what it asks for. */
export function readFilters<Row>(
  texts: Readonly<Record<string, string>>,
  columns: readonly ColDef<Row>[],
): Record<string, ColumnFilter> {
  const filters: Record<string, ColumnFilter> = {};
  for (const column of columns) {
    const text = column.colId === undefined ? undefined : texts[column.colId];
    const rule: FilterParams | undefined = column.filterParams;
    if (text === undefined || rule === undefined || column.colId === undefined) continue;
    const filter = readFilter(text, rule.kind, rule.step);
    if (filter !== null && filter !== undefined) filters[column.colId] = filter;
  }
  return filters;
}
