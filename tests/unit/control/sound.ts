import { alone, control, type ControlBasis } from '../../../electron/core/control/control.ts';
import type { Tables } from '../../../electron/core/control/tables.ts';
import type { Declaration, Item } from '../../../shared/declaration.ts';
import type { Finding } from '../../../shared/finding.ts';
import { keyOf, type TableName, type TableRow } from '../../../shared/reference.ts';
import { declarationOf, sample } from '../intake/reading.ts';

/** A moment after every date in the samples. */
export const now = '2026-07-01T06:00:00Z';

/** An import of three items with which nothing is wrong; a fresh copy each time. */
export function sound(): Declaration {
  return declarationOf(sample('kz-im40.xml')).declaration;
}

/** The item of that number, to break. */
export function item(declaration: Declaration, ordinal: number): Item {
  const found = declaration.items[ordinal - 1];
  if (!found) throw new Error(`no item ${ordinal}`);
  return found;
}

/** What control finds wrong; that a table is absent is said of the post, not of the declaration. */
export function controlled(declaration: Declaration, basis: Partial<ControlBasis> = {}): Finding[] {
  return control(declaration, { ...alone(now), ...basis }).filter(
    ({ code }) => !code.startsWith('NOT_CHECKED_'),
  );
}

/** The findings after breaking something in a sound declaration. */
export function found(
  breakIt: (declaration: Declaration) => void,
  basis: Partial<ControlBasis> = {},
): Finding[] {
  const declaration = sound();
  breakIt(declaration);
  return controlled(declaration, basis);
}

export const codes = (findings: readonly Finding[]): string[] => findings.map(({ code }) => code);

/** Small tables for a test, each row in force on every day. */
export function tablesOf(loaded: { readonly [T in TableName]?: readonly TableRow<T>[] }): Tables {
  const rowsOf = <T extends TableName>(table: T): readonly TableRow<T>[] => loaded[table] ?? [];
  return {
    has: (table) => loaded[table] !== undefined,
    row: (table, key) => rowsOf(table).find((row) => keyOf(table, row) === key),
    rows: rowsOf,
  };
}
