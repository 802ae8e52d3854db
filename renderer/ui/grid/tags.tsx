import { Tick } from '@blueprintjs/icons';
import type { ColDef, GridApi } from 'ag-grid-community';
import { useCallback, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { withoutTags, withTags, type Tagged } from './tagged.ts';

/** The column of the tags: no content of the row, so it is neither chosen, nor copied, nor exported. */
export const tagColumnId = 'tag';

/** Rows marked to be acted on together: by identity, so that they outlive scrolling, paging and sorting. */
export interface Tags extends Tagged {
  readonly most: number;
  /** Tags these besides, as many as may be. `total`: of how many they are the first. */
  readonly add: (ids: readonly string[], total?: number) => void;
  /** Takes the tags of these off, and no others. */
  readonly remove: (ids: readonly string[]) => void;
  readonly toggle: (id: string) => void;
  readonly clear: () => void;
}

/** Holds the tags of a desk; `onChange` lets the desk remember them while it is left. */
export function useTags(
  most: number,
  first: readonly string[] = [],
  onChange?: (ids: readonly string[]) => void,
): Tags {
  const [state, setState] = useState<Tagged>(() => ({ ids: new Set(first), cutFrom: null }));
  const latest = useRef(state);
  const change = useCallback(
    (next: Tagged) => {
      latest.current = next;
      setState(next);
      onChange?.([...next.ids]);
    },
    [onChange],
  );
  const add = useCallback(
    (ids: readonly string[], total?: number) => change(withTags(latest.current, ids, most, total)),
    [change, most],
  );
  const remove = useCallback(
    (ids: readonly string[]) => {
      const left = withoutTags(latest.current, ids);
      if (left !== latest.current) change(left);
    },
    [change],
  );
  const toggle = useCallback(
    (id: string) => (latest.current.ids.has(id) ? remove([id]) : add([id])),
    [add, remove],
  );
  const clear = useCallback(() => change({ ids: new Set(), cutFrom: null }), [change]);
  return useMemo(
    () => ({ ...state, most, add, remove, toggle, clear }),
    [state, most, add, remove, toggle, clear],
  );
}

/** A narrow column in front: a tick where the row is tagged. */
export function tagColumn<Row>(
  tagged: () => ReadonlySet<string>,
  word: string,
): ColDef<Row, boolean> {
  return {
    colId: tagColumnId,
    headerName: word,
    headerClass: 'grid-silent-head',
    headerTooltip: word,
    width: 30,
    minWidth: 30,
    pinned: 'left',
    lockPosition: 'left',
    lockPinned: true,
    resizable: false,
    sortable: false,
    suppressMovable: true,
    cellClass: 'grid-tag',
    valueGetter: ({ node }) => node?.id !== undefined && tagged().has(node.id),
    cellRenderer: ({ value }: { value?: boolean | null }) =>
      value === true ? <Tick title={word} size={14} /> : null,
  };
}

/** Identities of the rows between two places, from 0, the first of them at least; and how many rows there are in all. */
export type RowsBetween = (
  from: number,
  to: number,
) => Promise<{ readonly ids: readonly string[]; readonly total: number }>;

interface Keys<Row> {
  readonly tags: Tags;
  readonly rowsBetween: RowsBetween;
  readonly onError: (error: unknown) => void;
  readonly move: (api: GridApi<Row>, by: 1 | -1) => void;
}

/**
 * The keys of tagging, heard before the grid hears them: Space tags a row and goes down, Shift+Space
 * tags from the last tagged one to here, Ctrl+A all that is shown, Escape takes all tags off.
 */
export function useTagKeys<Row>(keys: Keys<Row> | null) {
  const anchor = useRef<number | null>(null);
  return {
    /** Other rows stand in these places now. */
    forget: useCallback(() => {
      anchor.current = null;
    }, []),
    /** Whether the key was one of tagging. */
    hear(api: GridApi<Row>, event: KeyboardEvent): boolean {
      const { target } = event;
      if (keys === null || !(target instanceof Element)) return false;
      if (target.closest('.ag-row') === null || target instanceof HTMLInputElement) return false;
      const { tags, rowsBetween, onError, move } = keys;
      const mod = event.ctrlKey || event.metaKey;
      const at = api.getFocusedCell()?.rowIndex;
      const tagBetween = (from: number, to: number) =>
        void rowsBetween(from, to).then(({ ids, total }) => {
          const all = to === Number.POSITIVE_INFINITY;
          tags.add(ids, all ? total : to - from + 1);
        }, onError);
      if (event.key === 'Escape' && tags.ids.size > 0) tags.clear();
      else if (mod && !event.shiftKey && event.code === 'KeyA')
        tagBetween(0, Number.POSITIVE_INFINITY);
      else if (event.key === ' ' && !mod && !event.altKey && at !== undefined) {
        const id = api.getDisplayedRowAtIndex(at)?.id;
        if (event.shiftKey && anchor.current !== null)
          tagBetween(Math.min(anchor.current, at), Math.max(anchor.current, at));
        else if (id !== undefined) {
          tags.toggle(id);
          if (!event.shiftKey) move(api, 1);
        }
        anchor.current = at;
      } else return false;
      event.preventDefault();
      event.stopPropagation();
      return true;
    },
  };
}
