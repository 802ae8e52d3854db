import type { TableName, TableRow } from '../../../shared/reference.ts';

/** What control asks of the reference tables. The answers are of the day asked for, never of today. */
export interface Tables {
  /** Whether anything was ever loaded into this table. A check that needs an absent one is not made, and says so. */
  has(table: TableName): boolean;
  /** The row under exactly this key that is in force on that day (yyyy-mm-dd). */
  row<T extends TableName>(table: T, key: string, day: string): TableRow<T> | undefined;
  /** Every row in force on that day. */
  rows<T extends TableName>(table: T, day: string): readonly TableRow<T>[];
}

/** No table at all, where none was ever loaded. */
export const noTables: Tables = {
  has: () => false,
  row: () => undefined,
  rows: () => [],
};
