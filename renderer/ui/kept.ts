import { useState } from 'react';

/**
 * What is written in one field of a sheet, by the sheet. A lock takes the sheet off the screen with
 * everything in it; opened again it says what was being written. Only in memory, and only for who wrote it.
 */
type KeptField<Value> = Map<string, Value>;

const fields: KeptField<unknown>[] = [];

/** Made once for each field, beside the sheet that has it. */
export function keptField<Value>(): KeptField<Value> {
  const field: KeptField<Value> = new Map();
  fields.push(field);
  return field;
}

/** A state of a sheet that outlives a lock. @param sheet which sheet, and of which object */
export function useKept<Value>(
  field: KeptField<Value>,
  sheet: string,
  first: () => Value,
): [Value, (value: Value) => void] {
  const [value, setValue] = useState(() => field.get(sheet) ?? first());
  return [
    value,
    (now) => {
      field.set(sheet, now);
      setValue(now);
    },
  ];
}

/** The sheet was put away by its person, or what it says is recorded. */
export function forgetKept(sheet: string): void {
  for (const field of fields) field.delete(sheet);
}

/** Nothing of it stays for whoever comes next. */
export function forgetAllKept(): void {
  for (const field of fields) field.clear();
}
