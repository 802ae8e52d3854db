import type { GridApi, GridOptions } from 'ag-grid-community';
import { useMemo } from 'react';
import { Grid, type GridProps } from './Grid.tsx';

interface WholeGridProps<Row> extends Omit<GridProps<Row>, 'total'> {
  readonly rows: readonly Row[];
  readonly onApi?: (api: GridApi<Row>) => void;
  readonly overlay?: React.ReactNode;
}

/** A grid whose rows are all at hand (some hundreds at most): it sorts them itself. */
export function WholeGrid<Row>({ rows, ...rest }: WholeGridProps<Row>) {
  const options = useMemo<GridOptions<Row>>(() => ({ rowData: [...rows] }), [rows]);
  return <Grid<Row> {...rest} options={options} total={rows.length} />;
}
