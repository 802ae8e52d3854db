import type { ColumnState } from 'ag-grid-community';
import { tagColumnId } from './tags.tsx';

/** What is kept of one column. */
export interface KeptColumn {
  [property: string]: unknown;
  colId: string;
  width?: number;
  hide?: boolean;
  pinned?: ColumnState['pinned'];
}

/**
 * What is kept of the columns with the person: place, width, what is hidden. Not
 * the order of the rows: a queue begins with what is most urgent every time.
 */
export function keptState(state: readonly ColumnState[]): KeptColumn[] {
  const own = state.filter(({ colId }) => colId !== tagColumnId);
  return own.map(({ colId, width, hide, pinned }) => ({
    colId,
    ...(width === undefined || width === null ? {} : { width }),
    ...(hide === undefined || hide === null ? {} : { hide }),
    ...(pinned === undefined ? {} : { pinned }),
  }));
}

/** The kept state as the grid takes it; what is no column state is left out. */
export function readState(kept: readonly Record<string, unknown>[] | undefined): ColumnState[] {
  return (kept ?? []).flatMap(({ colId, width, hide, pinned }) => {
    if (typeof colId !== 'string') return [];
    const state: ColumnState = { colId };
    if (typeof width === 'number') state.width = width;
    if (typeof hide === 'boolean') state.hide = hide;
    if (pinned === 'left' || pinned === 'right' || pinned === null) state.pinned = pinned;
    return [state];
  });
}
