import { Button, Checkbox, PopoverNext } from '@blueprintjs/core';
import { ColumnLayout } from '@blueprintjs/icons';
import type { GridApi } from 'ag-grid-community';
import { useEffect, useReducer } from 'react';
import { useGridHints } from './gridHints.ts';
import { tagColumnId } from './tags.tsx';

interface ColumnChooserProps<Row> {
  readonly api: GridApi<Row>;
  /** After all columns were put back as they were at the beginning. */
  readonly onReset: () => void;
}

/** Which columns are shown; the grid itself has no such menu. */
export function ColumnChooser<Row>({ api, onReset }: ColumnChooserProps<Row>) {
  const hints = useGridHints();
  return (
    <PopoverNext
      placement="top-end"
      animation="minimal"
      arrow={false}
      content={<ColumnList api={api} onReset={onReset} />}
      renderTarget={({ isOpen, ref, ...target }) => (
        <Button
          {...target}
          ref={ref}
          size="small"
          variant="minimal"
          active={isOpen}
          icon={<ColumnLayout aria-hidden />}
          text={hints.columns}
        />
      )}
    />
  );
}

function ColumnList<Row>({ api, onReset }: ColumnChooserProps<Row>) {
  const hints = useGridHints();
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    api.addEventListener('columnVisible', redraw);
    return () => {
      if (!api.isDestroyed()) api.removeEventListener('columnVisible', redraw);
    };
  }, [api]);
  const columns = (api.getColumns() ?? []).filter((column) => column.getColId() !== tagColumnId);
  const shown = columns.filter((column) => column.isVisible()).length;
  return (
    <div className="grid-columns">
      {columns.map((column) => {
        const { headerName, headerTooltip } = column.getColDef();
        const visible = column.isVisible();
        return (
          <Checkbox
            key={column.getColId()}
            checked={visible}
            disabled={visible && shown === 1}
            label={
              typeof headerTooltip === 'string' ? headerTooltip : (headerName ?? column.getColId())
            }
            onChange={() => api.setColumnsVisible([column], !visible)}
          />
        );
      })}
      <Button
        size="small"
        variant="outlined"
        text={hints.columnsReset}
        onClick={() => {
          api.resetColumnState();
          redraw();
          onReset();
        }}
      />
    </div>
  );
}
