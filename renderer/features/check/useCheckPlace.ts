import { useEffect, useEffectEvent, useState } from 'react';
import type { Declaration, Item } from '../../../shared/declaration.ts';
import { rowId } from './Lines.tsx';
import type { Row } from './lines.ts';

export interface CheckPlace {
  readonly current: Row | undefined;
  /** Ordinal of the item whose decisions stand beside the rows; `null`: none is declared. */
  readonly itemAt: number | null;
  readonly item: Item | undefined;
  /** Puts the keyboard on the row after this one, or before it. */
  readonly step: (by: 1 | -1) => void;
  /** A row has the keyboard now: its item is looked at. */
  readonly focus: (row: Row) => void;
  readonly lookAt: (item: number) => void;
}

/** Where the officer stands in a check, from its first row on. */
export function useCheckPlace(rows: readonly Row[], declaration: Declaration): CheckPlace {
  const [currentKey, setCurrentKey] = useState(rows[0]?.key ?? '');
  const current = rows.find(({ key }) => key === currentKey) ?? rows[0];
  const [itemAt, setItemAt] = useState(
    rows.find(({ item }) => item !== null)?.item ?? declaration.items[0]?.ordinal ?? null,
  );
  const standOn = useEffectEvent(() => {
    document.getElementById(rowId(rows[0]?.key ?? ''))?.focus();
  });
  // The keys of the rows work at once.
  useEffect(() => standOn(), []);

  return {
    current,
    itemAt,
    item: declaration.items.find(({ ordinal }) => ordinal === itemAt),
    step: (by) => {
      const at = current === undefined ? -1 : rows.indexOf(current);
      const next = rows[Math.max(0, Math.min(rows.length - 1, at + by))];
      if (next !== undefined) document.getElementById(rowId(next.key))?.focus();
    },
    focus: (row) => {
      setCurrentKey(row.key);
      // A paper that one item names is examined for all: what is decided beside it stays of the item looked at.
      if (row.look !== null && row.item !== null) setItemAt(row.item);
    },
    lookAt: setItemAt,
  };
}
