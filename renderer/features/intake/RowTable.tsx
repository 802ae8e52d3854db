import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';

/** A column of a list of the desk of intake. */
export interface RowColumn<Row> {
  readonly id: string;
  readonly head: string;
  /** Pixels; absent: it shares what is left. */
  readonly width?: number;
  readonly figures?: boolean;
  readonly right?: boolean;
  /** Shown, and the whole of it in the tooltip. */
  readonly text: (row: Row) => string;
  /** Shown instead of the text, where it is more than text. */
  readonly show?: (row: Row) => ReactNode;
}

interface RowTableProps<Row> {
  /** For the identities of the rows in the page. */
  readonly name: string;
  readonly label: string;
  readonly columns: readonly RowColumn<Row>[];
  readonly rows: readonly Row[];
  readonly selected: number | null;
  readonly onSelect: (row: Row) => void;
  /** Enter and a double click. */
  readonly onOpen: (row: Row) => void;
}

/** A list of a page or two, one line a row. Arrows move, Enter opens. */
export function RowTable<Row extends { readonly id: number }>(props: RowTableProps<Row>) {
  const { name, label, columns, rows, selected, onSelect, onOpen } = props;
  const body = useRef<HTMLTableSectionElement>(null);
  const here = rows.findIndex((row) => row.id === selected);

  useEffect(() => {
    body.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [selected]);

  function onKeyDown(event: KeyboardEvent) {
    const steps: Record<string, number> = {
      ArrowDown: 1,
      ArrowUp: -1,
      PageDown: 10,
      PageUp: -10,
      Home: -rows.length,
      End: rows.length,
    };
    const step = steps[event.key];
    const row = rows[here];
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Enter' && row !== undefined) onOpen(row);
    else if (step !== undefined) {
      const next = rows[Math.min(rows.length - 1, Math.max(0, here + step))];
      if (next !== undefined) onSelect(next);
    } else return;
    event.preventDefault();
  }

  return (
    <div
      className="message-table"
      role="grid"
      aria-label={label}
      aria-rowcount={rows.length + 1}
      aria-activedescendant={here === -1 ? undefined : `${name}-${selected}`}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <table role="presentation">
        <colgroup>
          {columns.map(({ id, width }) => (
            <col key={id} {...(width === undefined ? {} : { width })} />
          ))}
        </colgroup>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map(({ id, head, right }) => (
              <th key={id} role="columnheader" data-right={right} title={head}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup" ref={body}>
          {rows.map((row) => (
            <tr
              key={row.id}
              id={`${name}-${row.id}`}
              role="row"
              aria-selected={row.id === selected}
              onClick={() => onSelect(row)}
              onDoubleClick={() => onOpen(row)}
            >
              {columns.map((column) => {
                const text = column.text(row);
                return (
                  <td
                    key={column.id}
                    role="gridcell"
                    className={column.figures === true ? 'figures' : undefined}
                    data-right={column.right}
                    title={text}
                  >
                    {column.show?.(row) ?? text}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
