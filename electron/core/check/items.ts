import { DeskFault } from '../desk/faults.ts';
import type { Reader } from '../store/store.ts';

/** What is said of items must be of items that are declared. @throws DeskFault NOT_FOUND */
export function demandItems(reader: Reader, seq: number, items: readonly number[]): void {
  const declared = new Set(
    reader
      .all<{ ordinal: number }>('SELECT ordinal FROM item WHERE declaration_seq = ?', seq)
      .map(({ ordinal }) => ordinal),
  );
  const unknown = items.find((item) => !declared.has(item));
  if (unknown !== undefined)
    throw new DeskFault('NOT_FOUND', `the declaration has no item ${unknown}`);
}
