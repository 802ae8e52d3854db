import type {
  CellFocusedEvent,
  CellKeyDownEvent,
  ColDef,
  GridApi,
  GridOptions,
  RowSelectionOptions,
} from 'ag-grid-community';
import { AgGridReact } from 'ag-grid-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useSession } from '../../app/session.tsx';
import { useLanguage } from '../../i18n/index.ts';
import { copyText } from '../copy.ts';
import { formatCount } from '../format.ts';
import { nobodyHasKeyboard } from '../keyboard.ts';
import { ColumnChooser } from './ColumnChooser.tsx';
import { keptState, readState } from './columnState.ts';
import { selectedAsText } from './copyRows.ts';
import { FilterField } from './FilterField.tsx';
import { useGridHints, useGridLocale } from './gridHints.ts';
import { tagColumn, tagColumnId, useTagKeys, type RowsBetween, type Tags } from './tags.tsx';
import { registerGridModules } from './modules.ts';
import { focusRow, step } from './rowCursor.ts';
import { gridTheme, styleNonce } from './theme.ts';
import { useOpening } from './useOpening.ts';
import './grid.css';

registerGridModules();

export interface GridProps<Row> {
  /** Name under which a person's columns are kept. */
  readonly name: string;
  /** What the grid holds, for who listens instead of looking. */
  readonly label: string;
  readonly columns: ColDef<Row>[];
  readonly idOf: (row: Row) => string;
  /** The row under the cursor; `null` when there is none. */
  readonly onSelect?: (row: Row | null, index: number | null) => void;
  /** The row the desk shows beside the rows before they stand; left out: it shows none. */
  readonly chosen?: string | null;
  /** Enter or double click. */
  readonly onOpen?: (row: Row, index: number) => void;
  /** How many there are in all; `null` while it is not known. */
  readonly total: number | null;
  /** Rows marked to be acted on together; left out: there is nothing to do with several. */
  readonly tags?: Tags;
  /** Ctrl+C while rows are tagged; left out: the selected ones are copied. */
  readonly onCopyTagged?: () => void;
  /** Whether the grid takes the keyboard when it appears. */
  readonly takesFocus?: boolean;
}

interface BaseProps<Row> extends GridProps<Row> {
  /** Row model, data and their events; keep it stable between renders. */
  readonly options: GridOptions<Row>;
  readonly onApi?: (api: GridApi<Row>) => void;
  /** Where tags are: the rows between two places, also those that are not at hand. */
  readonly rowsBetween?: RowsBetween;
  readonly onError?: (error: unknown) => void;
  readonly footer?: React.ReactNode;
  /** Lies over the rows, under the heads: what is said where there are none. */
  readonly overlay?: React.ReactNode;
}

const nobody: ReadonlySet<string> = new Set();

const selection: RowSelectionOptions = {
  mode: 'multiRow',
  checkboxes: false,
  headerCheckbox: false,
  enableClickSelection: true,
};

const defaultColumn: ColDef = {
  resizable: true,
  minWidth: 36,
  floatingFilterComponent: FilterField,
  suppressHeaderFilterButton: true,
  suppressFloatingFilterButton: true,
  suppressHeaderMenuButton: true,
  sortingOrder: ['asc', 'desc', null],
};

/** The manners all our grids share: look, keyboard, selection, copying, kept columns. */
export function Grid<Row>(props: BaseProps<Row>) {
  const { name, label, idOf, onSelect, onOpen, total, takesFocus, tags, rowsBetween } = props;
  const language = useLanguage();
  const localeText = useGridLocale();
  const hints = useGridHints();
  const { preferences, savePreferences } = useSession();
  const [api, setApi] = useState<GridApi<Row> | null>(null);
  const [selected, setSelected] = useState(0);
  const [copied, setCopied] = useState<number | null>(null);
  const kept = useRef<Record<string, Record<string, unknown>[]>>(preferences.columns);
  const anchor = useRef<number | null>(null);
  const chosen = useRef(props.chosen);
  const body = useRef<HTMLDivElement>(null);
  /** Where the person stood in a grid that another language replaces. */
  const left = useRef<{ id: string | undefined; held: boolean } | null>(null);
  const keyDown = useRef<{ shift: boolean; mod: boolean }>({ shift: false, mod: false });
  const opening = useOpening<Row>({ api, takesKeyboard: takesFocus === true, onOpen });

  useEffect(() => {
    kept.current = preferences.columns;
  }, [preferences.columns]);
  useEffect(() => {
    chosen.current = props.chosen;
  }, [props.chosen]);

  const tagged = useRef<ReadonlySet<string>>(tags?.ids ?? nobody);
  const tagging = useTagKeys<Row>(
    tags === undefined || rowsBetween === undefined
      ? null
      : { tags, rowsBetween, onError: props.onError ?? (() => {}), move: step },
  );
  const { forget } = tagging;
  useEffect(() => {
    if (api === null || api.isDestroyed()) return undefined;
    const grid = api;
    grid.addEventListener('sortChanged', forget);
    grid.addEventListener('filterChanged', forget);
    return () => {
      if (grid.isDestroyed()) return;
      grid.removeEventListener('sortChanged', forget);
      grid.removeEventListener('filterChanged', forget);
    };
  }, [api, forget]);
  const mayTag = tags !== undefined;
  const columns = useMemo(
    () =>
      mayTag
        ? [tagColumn<Row>(() => tagged.current, hints.tagged), ...props.columns]
        : props.columns,
    [mayTag, hints.tagged, props.columns],
  );
  useEffect(() => {
    tagged.current = tags?.ids ?? nobody;
    if (api !== null && !api.isDestroyed()) api.refreshCells({ columns: [tagColumnId] });
  }, [api, tags?.ids]);

  function keepColumns(grid: GridApi<Row>) {
    const own = { [name]: keptState(grid.getColumnState()) };
    kept.current = { ...kept.current, ...own };
    savePreferences({ columns: own });
  }

  /** The selection goes with the cursor; Shift stretches it, as in a list. */
  function followCursor({ api: grid, rowIndex, rowPinned }: CellFocusedEvent<Row>) {
    if (rowIndex === null || rowPinned) return;
    const node = grid.getDisplayedRowAtIndex(rowIndex);
    if (node === undefined) return;
    opening.awaited(grid);
    if (keyDown.current.mod) return;
    if (!keyDown.current.shift || anchor.current === null) {
      anchor.current = rowIndex;
      if (!node.isSelected() || grid.getSelectedNodes().length > 1) node.setSelected(true, true);
      return;
    }
    const [from, to] = [anchor.current, rowIndex].sort((a, b) => a - b);
    if (from === undefined || to === undefined) return;
    const between: NonNullable<typeof node>[] = [];
    for (let at = from; at <= to; at += 1) {
      const each = grid.getDisplayedRowAtIndex(at);
      if (each !== undefined) between.push(each);
    }
    grid.deselectAll();
    grid.setNodesSelected({ nodes: between, newValue: true });
  }

  function onKey({ api: grid, event }: CellKeyDownEvent<Row>) {
    if (!(event instanceof KeyboardEvent)) return;
    const mod = event.ctrlKey || event.metaKey;
    if (event.key === 'Enter' && !mod && !event.altKey) {
      // Held since the sheet or the field that went away.
      if (!event.repeat) opening.ask(grid);
    } else if (mod && event.code === 'KeyC' && tagged.current.size > 0 && props.onCopyTagged) {
      props.onCopyTagged();
    } else if (mod && event.code === 'KeyC') {
      const { text, rows } = selectedAsText(grid);
      if (rows > 0) void copyText(text).then(() => setCopied(rows));
    } else if ((event.code === 'KeyJ' || event.code === 'KeyK') && !mod && !event.altKey) {
      // The desk around the grid may know these keys too.
      event.preventDefault();
      step(grid, event.code === 'KeyJ' ? 1 : -1);
    }
  }

  /** The rows are there: the cursor goes to where it was, to what is shown already, or to the first of them. */
  function enter(grid: GridApi<Row>) {
    const { id, held } = left.current ?? { id: undefined, held: false };
    left.current = null;
    const at = id ?? chosen.current ?? null;
    const node = (at === null ? undefined : grid.getRowNode(at)) ?? grid.getDisplayedRowAtIndex(0);
    if (grid.getSelectedNodes().length === 0) node?.setSelected(true, true);
    const index = node?.rowIndex ?? 0;
    if (held || (takesFocus === true && nobodyHasKeyboard())) focusRow(grid, index);
    else if (index > 0) grid.ensureIndexVisible(index);
  }

  const options = useMemo<GridOptions<Row>>(
    () => ({
      theme: gridTheme,
      localeText,
      defaultColDef: defaultColumn,
      rowSelection: selection,
      enableFilterHandlers: true,
      suppressDragLeaveHidesColumns: true,
      animateRows: false,
      tooltipShowDelay: 500,
      tabToNextCell: () => false,
      tabToNextHeader: ({ nextHeaderPosition }) => nextHeaderPosition ?? false,
      ensureDomOrder: true,
      suppressColumnVirtualisation: false,
      ...props.options,
    }),
    [localeText, props.options],
  );
  const nonce = styleNonce();

  return (
    <div
      className="grid"
      role="group"
      aria-label={label}
      onKeyDownCapture={(event) => {
        if (api !== null && !api.isDestroyed() && tagging.hear(api, event)) return;
        const { key, shiftKey, ctrlKey, metaKey } = event;
        if (/^(Arrow|Page|Home$|End$|[jk]$)/i.test(key))
          keyDown.current = { shift: shiftKey, mod: ctrlKey || metaKey };
      }}
      onPointerDownCapture={({ shiftKey, ctrlKey, metaKey }) => {
        keyDown.current = { shift: shiftKey, mod: ctrlKey || metaKey || shiftKey };
      }}
    >
      <div className="grid-body" ref={body}>
        <AgGridReact<Row>
          key={language}
          {...options}
          {...(nonce === undefined ? {} : { styleNonce: nonce })}
          columnDefs={columns}
          getRowId={({ data }) => idOf(data)}
          onGridReady={(event) => {
            event.api.applyColumnState({
              state: readState(kept.current[name]),
              applyOrder: true,
            });
            setApi(event.api);
            props.onApi?.(event.api);
          }}
          onFirstDataRendered={(event) => enter(event.api)}
          onGridPreDestroyed={(event) => {
            left.current = {
              id: event.api.getSelectedNodes().at(-1)?.id,
              held: body.current?.contains(document.activeElement) === true,
            };
          }}
          onCellFocused={followCursor}
          onCellKeyDown={onKey}
          onRowDoubleClicked={({ data, rowIndex }) => {
            if (data !== undefined && rowIndex !== null) onOpen?.(data, rowIndex);
          }}
          onSelectionChanged={({ api: grid }) => {
            const nodes = grid.getSelectedNodes();
            setSelected(nodes.length);
            setCopied(null);
            const last = nodes.at(-1);
            onSelect?.(last?.data ?? null, last?.rowIndex ?? null);
          }}
          onColumnMoved={({ finished, api: grid }) => finished && keepColumns(grid)}
          onColumnResized={({ finished, source, api: grid }) =>
            finished && source !== 'api' && keepColumns(grid)
          }
          onColumnVisible={({ source, api: grid }) =>
            source !== 'gridOptionsChanged' && keepColumns(grid)
          }
        />
        {props.overlay !== undefined && <div className="grid-overlay">{props.overlay}</div>}
      </div>
      <div className="grid-footer">
        <span className="figures">
          {hints.total}: {total === null ? '…' : formatCount(total)}
        </span>
        {selected > 1 && (
          <span className="figures">
            {hints.selected}: {formatCount(selected)}
          </span>
        )}
        <span role="status" className="figures">
          {copied === null ? '' : `${hints.copied}: ${formatCount(copied)}`}
        </span>
        <span className="grid-footer-rest">{props.footer}</span>
        {api !== null && <ColumnChooser api={api} onReset={() => keepColumns(api)} />}
      </div>
    </div>
  );
}
